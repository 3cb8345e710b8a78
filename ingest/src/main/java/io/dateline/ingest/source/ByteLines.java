package io.dateline.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, of which it holds one, up to a limit. */
final class ByteLines {

    private final InputStream in;
    private final int maxBytes;
    private final byte[] chunk = new byte[64 * 1024];
    private int chunkAt;
    private int chunkEnd;
    private boolean ended;
    private byte[] line = new byte[8 * 1024];
    private int length;
    private boolean oversized;
    private long number;

    ByteLines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** Goes to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        length = 0;
        oversized = false;
        boolean any = false;
        while (fill()) {
            if (!any) {
                any = true;
                number++;
            }
            int end = chunkAt;
            while (end < chunkEnd && chunk[end] != '\n') {
                end++;
            }
            append(chunkAt, end);
            boolean complete = end < chunkEnd;
            chunkAt = complete ? end + 1 : end;
            if (complete) {
                return true;
            }
        }
        return any;
    }

    /** The line's bytes without its end; empty when it is oversized. */
    byte[] bytes() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return Arrays.copyOf(line, end);
    }

    /** Whether the line is longer than the limit: it was passed over, not held. */
    boolean oversized() {
        return oversized;
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        if (chunkAt == chunkEnd && !ended) {
            chunkAt = 0;
            chunkEnd = Math.max(0, in.read(chunk, 0, chunk.length));
            ended = chunkEnd == 0;
        }
        return !ended;
    }

    private void append(int from, int to) {
        int added = to - from;
        if (oversized || length + added > maxBytes) {
            oversized = true;
            length = 0;
            return;
        }
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.max(length + added, Math.min(maxBytes, 2 * line.length)));
        }
        System.arraycopy(chunk, from, line, length, added);
        length += added;
    }
}
