package io.dateline.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An unpacking stream that may give only so many times the bytes that it takes, and that remembers how it failed. */
final class Unpacking extends FilterInputStream {

    private final ArchiveLimits limits;
    private final LongSupplier packed;
    private long unpacked;
    private @Nullable IOException failure;

    /**
     * A stream.
     *
     * @param packed how many bytes were taken so far
     */
    Unpacking(InputStream in, LongSupplier packed, ArchiveLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    /** What ended it before its end; null when nothing did. */
    @Nullable IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int read = in.read(target, offset, length);
            unpacked += Math.max(0, read);
            limits.checkRatio(packed.getAsLong(), unpacked);
            return read;
        } catch (RuntimeException e) {
            failure = new IOException("data that can't be unpacked: " + e, e);
            throw failure;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long skip(long count) throws IOException {
        throw new IOException("nothing is skipped here");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
