package io.dateline.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** The members of a ZIP file in the order of the file, each with the place of its header. */
final class ZipMembers extends ZipInputStream {

    private final long start;
    private final Counted counted;

    ZipMembers(ByteSource source) {
        this(source.position(), new Counted(source));
    }

    private ZipMembers(long start, Counted counted) {
        super(counted);
        this.start = start;
        this.counted = counted;
    }

    /** Where the next header stands, between two members; within one, how far reading has come. */
    long place() throws IOException {
        // What was read too far was pushed back, and is all that is available there.
        return start + counted.count - in.available();
    }

    /** Never says that bytes are available. */
    private static final class Counted extends InputStream {

        private final ByteSource source;
        private long count;

        private Counted(ByteSource source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = source.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
