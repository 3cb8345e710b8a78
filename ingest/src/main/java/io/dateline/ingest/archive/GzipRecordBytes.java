package io.dateline.ingest.archive;

import io.dateline.ingest.source.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The bytes of a gzip file of one or many members, each proved by its check sum. RFC 1952. */
final class GzipRecordBytes extends RecordBytes {

    private static final int MAGIC_BYTES = 4;
    private static final int FIXED_HEADER_BYTES = 10;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CRC = 2;

    private final ArchiveLimits limits;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] packed = new byte[32 * 1024];
    private int packedAt;
    private int packedEnd;
    private boolean inMember;
    /** Whether the last member is one whose end was not proved. */
    private boolean unproved;

    private long memberStart;
    private long unpacked;

    GzipRecordBytes(ByteSource source, ArchiveLimits limits) {
        super(source);
        this.limits = limits;
        this.memberStart = source.position();
    }

    @Override
    boolean fill() throws IOException {
        at = 0;
        end = 0;
        while (inMember && end == 0) {
            end = inflate();
            if (end == 0 && inflater.finished()) {
                packedAt = packedEnd - inflater.getRemaining();
                trailer();
            } else if (end == 0) {
                refill();
            }
        }
        crc.update(buffer, 0, end);
        unpacked += end;
        if (end > 0) {
            checkRatio();
        }
        return end > 0;
    }

    @Override
    boolean nextMember() throws IOException {
        empty();
        memberStart = packedPosition();
        if (available(1) == 0) {
            return false;
        }
        try {
            header();
        } catch (EOFException e) {
            throw DamageException.ofPacking(Reason.DAMAGED, "the file breaks off in a gzip header");
        }
        inflater.reset();
        inflater.setInput(packed, packedAt, packedEnd - packedAt);
        crc.reset();
        unpacked = 0;
        inMember = true;
        return true;
    }

    @Override
    long anchor() {
        if (!inMember) {
            return at == end ? packedPosition() : -1;
        }
        return at == 0 && end == unpacked ? memberStart : -1;
    }

    @Override
    long anchorBefore(int count) {
        return inMember && at == count && end == unpacked ? memberStart : -1;
    }

    @Override
    long place() {
        return inMember || unproved || at < end ? memberStart : packedPosition();
    }

    @Override
    long behind() {
        return packedPosition();
    }

    @Override
    boolean seekMember(long position) throws IOException {
        long wanted = rescanFrom(position);
        if (wanted != packedPosition() && source.seek(wanted)) {
            packedAt = 0;
            packedEnd = 0;
        } else {
            packedAt = packedEnd - (inMember ? inflater.getRemaining() : packedEnd - packedAt);
        }
        inMember = false;
        unproved = false;
        empty();
        while (available(MAGIC_BYTES) >= MAGIC_BYTES) {
            if (isMagic()) {
                memberStart = packedPosition();
                return true;
            }
            packedAt++;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        super.close();
    }

    private int inflate() throws DamageException {
        try {
            return inflater.inflate(buffer, 0, buffer.length);
        } catch (DataFormatException e) {
            throw DamageException.ofPacking(Reason.DAMAGED, "the gzip data are damaged: " + e.getMessage());
        }
    }

    private void refill() throws IOException {
        if (inflater.needsDictionary()) {
            throw DamageException.ofPacking(Reason.DAMAGED, "the gzip data are damaged: they ask for a dictionary");
        }
        packedAt = packedEnd;
        if (available(1) == 0) {
            throw DamageException.ofPacking(Reason.DAMAGED, "the file breaks off in gzip data");
        }
        inflater.setInput(packed, packedAt, packedEnd - packedAt);
    }

    private void trailer() throws IOException {
        inMember = false;
        unproved = true;
        try {
            long sum = littleEndian();
            long size = littleEndian();
            if (sum != crc.getValue() || size != (unpacked & 0xFFFF_FFFFL)) {
                throw DamageException.ofPacking(Reason.DAMAGED, "the gzip data do not have their check sum");
            }
        } catch (EOFException e) {
            throw DamageException.ofPacking(Reason.DAMAGED, "the file breaks off in a gzip check sum");
        }
        unproved = false;
    }

    private void header() throws IOException {
        if (available(MAGIC_BYTES) < MAGIC_BYTES) {
            throw new EOFException();
        }
        if (!isMagic()) {
            throw DamageException.ofPacking(Reason.DAMAGED, "no gzip data where they should go on");
        }
        int flags = packed[packedAt + 3];
        skipPacked(FIXED_HEADER_BYTES);
        if ((flags & EXTRA) != 0) {
            skipPacked(packedByte() | packedByte() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skipPacked(2);
        }
    }

    private boolean isMagic() {
        return packed[packedAt] == 0x1F
                && packed[packedAt + 1] == (byte) 0x8B
                && packed[packedAt + 2] == 8
                && (packed[packedAt + 3] & 0xE0) == 0;
    }

    private void checkRatio() throws DamageException {
        try {
            limits.checkRatio(packedPosition() - memberStart, unpacked);
        } catch (ExpansionException e) {
            throw DamageException.ofPacking(Reason.EXPANDS, String.valueOf(e.getMessage()));
        }
    }

    private long packedPosition() {
        int left = inMember ? inflater.getRemaining() : packedEnd - packedAt;
        return source.position() - left;
    }

    private void skipPacked(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            packedByte();
        }
    }

    private void skipText() throws IOException {
        while (packedByte() != 0) {
            // A name or comment ends with a zero byte.
        }
    }

    private long littleEndian() throws IOException {
        return packedByte() | (packedByte() << 8) | (packedByte() << 16) | ((long) packedByte() << 24);
    }

    private int packedByte() throws IOException {
        if (available(1) == 0) {
            throw new EOFException();
        }
        return packed[packedAt++] & 0xFF;
    }

    /** How many packed bytes are at hand, after reading on where they are fewer than wanted. */
    private int available(int wanted) throws IOException {
        while (packedEnd - packedAt < wanted) {
            System.arraycopy(packed, packedAt, packed, 0, packedEnd - packedAt);
            packedEnd -= packedAt;
            packedAt = 0;
            int read = source.read(packed, packedEnd, packed.length - packedEnd);
            if (read <= 0) {
                break;
            }
            packedEnd += read;
        }
        return packedEnd - packedAt;
    }
}
