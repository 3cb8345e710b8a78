package io.dateline.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** All unpacked bytes of a file as one stream. */
final class RecordStream extends InputStream {

    private final RecordBytes bytes;

    RecordStream(RecordBytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        return bytes.more() ? bytes.next() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        return bytes.more() ? bytes.next(target, offset, length) : -1;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
