package io.dateline.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** A source as a stream, which remembers whether the source itself failed. */
final class SourceStream extends InputStream {

    private final ByteSource source;
    private boolean failed;

    SourceStream(ByteSource source) {
        this.source = source;
    }

    /** Whether the bytes could not be had: the disk's fault, not the archive's. */
    boolean failed() {
        return failed;
    }

    /** How many bytes stand before the next one. */
    long position() {
        return source.position();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return length == 0 ? 0 : source.read(target, offset, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
