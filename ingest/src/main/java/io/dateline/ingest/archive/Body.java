package io.dateline.ingest.archive;

import io.dateline.ingest.source.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.netpreserve.jwarc.LengthedBody;

/** The content of one WARC record, as long as its header says, as a channel for jwarc. */
final class Body implements LengthedBody.LengthedReadableByteChannel {

    private final RecordBytes bytes;
    private final long size;
    private final byte[] chunk = new byte[8 * 1024];
    private long position;
    private long bound;

    Body(RecordBytes bytes, long size) {
        this.bytes = bytes;
        this.size = size;
        this.bound = size;
    }

    /** No more than so many bytes may be read from the begin on: what is read now is held whole. */
    void boundBy(long count) {
        bound = count;
    }

    void unbound() {
        bound = size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        if (position >= bound) {
            throw new IOException("more than the " + bound + " bytes that headers may have");
        }
        int wanted = (int) Math.min(Math.min(target.remaining(), chunk.length), size - position);
        if (wanted == 0) {
            return 0;
        }
        int read = bytes.next(chunk, 0, wanted);
        target.put(chunk, 0, read);
        position += read;
        return read;
    }

    /** Passes over what was not read. */
    void finish() throws IOException {
        long left = size - position;
        position = size;
        bytes.skip(left);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // The next record stands in the same file.
    }

    /** The content of a record whose header says that it is so long. */
    static Body of(RecordBytes bytes, long size, ArchiveLimits limits) throws DamageException {
        if (size < 0) {
            throw DamageException.ofRecord(Reason.DAMAGED, "a record with a negative length");
        }
        if (size > limits.recordBytes()) {
            throw DamageException.ofRecord(
                    Reason.OVERSIZED, String.format("a record of %d bytes, %d may be", size, limits.recordBytes()));
        }
        return new Body(bytes, size);
    }
}
