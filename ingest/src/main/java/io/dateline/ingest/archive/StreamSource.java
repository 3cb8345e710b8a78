package io.dateline.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream, which go forward only: a member of another archive. */
final class StreamSource implements ByteSource {

    private final InputStream in;
    private long position;

    StreamSource(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean seek(long to) {
        return to == position;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
