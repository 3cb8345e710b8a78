package io.dateline.ingest.archive;

import io.dateline.ingest.source.Reason;
import java.io.Closeable;
import java.io.IOException;

/**
 * The unpacked bytes of a WARC file, with the places where reading could begin anew.
 *
 * <p>The buffer never holds bytes of two members, so that a member's end can be told, and proved, before the next one is
 * looked at. Throws {@link DamageException} where bytes can't be unpacked, another {@link IOException} where they can't
 * be had.
 */
abstract class RecordBytes implements Closeable {

    private static final long RESCANNED_AT_LEAST = 64L << 20;
    private static final int RESCANNED_TIMES = 4;

    final ByteSource source;
    final byte[] buffer = new byte[64 * 1024];
    int at;
    int end;
    private long rescans;

    RecordBytes(ByteSource source) {
        this.source = source;
        this.rescans = rescansOf(source);
    }

    /** How many bytes of a file may be read again in search of a begin. */
    static long rescansOf(ByteSource source) {
        return RESCANNED_AT_LEAST + RESCANNED_TIMES * source.size();
    }

    /** Reads on in this member when the buffer is used up; false at its end, whose check sum then is proved. */
    abstract boolean fill() throws IOException;

    /** Goes to the next member; false when the file ends here. */
    abstract boolean nextMember() throws IOException;

    /** The place in the file of the next byte, where reading could begin anew; -1 in the midst of a member. */
    abstract long anchor();

    /** The anchor as it was some bytes before; -1 where there was none. */
    abstract long anchorBefore(int count);

    /** Where in the file the next byte, or the member that has it, stands. */
    abstract long place();

    /** How many bytes of the file are behind. */
    abstract long behind();

    /** Goes to the first place from {@code position} on where a member may begin; false when there is none. */
    abstract boolean seekMember(long position) throws IOException;

    /** Whether there is a next byte, in this member or a later one. */
    final boolean more() throws IOException {
        while (at == end && !fill()) {
            if (!nextMember()) {
                return false;
            }
        }
        return true;
    }

    /** Whether no byte is left in this member; true at the end of an uncompressed file. */
    final boolean atMemberEnd() throws IOException {
        return at == end && !fill();
    }

    final byte next() throws IOException {
        if (!more()) {
            throw brokeOff();
        }
        return buffer[at++];
    }

    /** Reads some of the next bytes, at least one. */
    final int next(byte[] target, int offset, int length) throws IOException {
        if (!more()) {
            throw brokeOff();
        }
        int read = Math.min(length, end - at);
        System.arraycopy(buffer, at, target, offset, read);
        at += read;
        return read;
    }

    final void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            if (!more()) {
                throw brokeOff();
            }
            int step = (int) Math.min(left, end - at);
            at += step;
            left -= step;
        }
    }

    /** Passes over the line ends that are next in this member. */
    final void skipLineEnds() throws IOException {
        while (!atMemberEnd() && (buffer[at] == '\r' || buffer[at] == '\n')) {
            at++;
        }
    }

    /** Goes behind the next {@code mark} that begins a line or a member; false when there is none. */
    final boolean seekLine(byte[] mark) throws IOException {
        int matched = anchor() == 0 ? 0 : -1;
        while (true) {
            if (at == end && !fill()) {
                if (!nextMember()) {
                    return false;
                }
                matched = 0;
                continue;
            }
            byte b = buffer[at++];
            if (matched >= 0 && b == mark[matched]) {
                matched++;
                if (matched == mark.length) {
                    return true;
                }
            } else {
                matched = b == '\n' ? 0 : -1;
            }
        }
    }

    /** Where to go to begin anew at {@code wanted}: there, unless too much would be read again and again. */
    final long rescanFrom(long wanted) {
        long now = behind();
        if (wanted >= now) {
            return wanted;
        }
        if (now - wanted > rescans) {
            return now;
        }
        rescans -= now - wanted;
        return wanted;
    }

    final void empty() {
        at = 0;
        end = 0;
    }

    static DamageException brokeOff() {
        return DamageException.ofRecord(Reason.DAMAGED, "the file breaks off in the midst of a record");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
