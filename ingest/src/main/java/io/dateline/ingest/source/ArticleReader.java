package io.dateline.ingest.source;

import io.dateline.contract.Via;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * Reads articles from files and streams, in any of the input formats.
 *
 * <p>Safe for several threads; what it returns is not.
 */
public final class ArticleReader {

    private static final int SNIFFED_BYTES = 1024;

    private final int maxBytes;
    private final Clock clock;

    /**
     * A reader.
     *
     * @param maxBytes the longest text, page or line that is read, in bytes of the input
     * @param clock tells {@code retrievedAt}
     */
    public ArticleReader(int maxBytes, Clock clock) {
        if (maxBytes < 1 || maxBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("maxBytes is out of range: " + maxBytes);
        }
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** Reads a file; one that can't be opened, or is too large, gives a refusal. */
    public Reads read(Path file, InputFormat format) {
        InputFormat named =
                format == InputFormat.AUTO ? InputFormat.ofName(file).orElse(InputFormat.AUTO) : format;
        String name = file.toString();
        try {
            // Pipes (`<(zcat …)`) have no size.
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            if (size > maxBytes && (named == InputFormat.TEXT || named == InputFormat.HTML)) {
                return refused(
                        name,
                        Reason.OVERSIZED,
                        String.format(Locale.ROOT, "%,d bytes, an article may have %,d", size, maxBytes));
            }
            return read(Files.newInputStream(file), new Via(Via.Kind.FILE, name), named);
        } catch (IOException e) {
            return refused(name, Reason.UNREADABLE, IoTrouble.words(e));
        }
    }

    /**
     * Reads a stream, which the reads close.
     *
     * @param via the input's kind and name; the name is the place that refusals tell
     */
    public Reads read(InputStream stream, Via via, InputFormat format) {
        CountingInputStream in = new CountingInputStream(stream);
        return switch (format) {
            case TEXT -> new OneArticle(in, via, false, maxBytes, clock);
            case HTML -> new OneArticle(in, via, true, maxBytes, clock);
            case JSONL -> new JsonLines(in, via, maxBytes, clock);
            case AUTO -> sniffed(stream, via);
        };
    }

    private Reads sniffed(InputStream stream, Via via) {
        PushbackInputStream in = new PushbackInputStream(stream, SNIFFED_BYTES);
        try {
            byte[] start = new byte[SNIFFED_BYTES];
            int length = 0;
            int first = -1;
            while (first < 0 && length < SNIFFED_BYTES) {
                // What has come is enough: a live stream may pause here.
                int read = in.read(start, length, SNIFFED_BYTES - length);
                if (read < 0) {
                    break;
                }
                length += read;
                first = firstOfContent(start, length);
            }
            in.unread(start, 0, length);
            return read(in, via, first == '{' ? InputFormat.JSONL : first == '<' ? InputFormat.HTML : InputFormat.TEXT);
        } catch (IOException e) {
            IoTrouble.closeQuietly(in);
            return refused(String.valueOf(via.name()), Reason.UNREADABLE, IoTrouble.words(e));
        }
    }

    /** The first byte that is neither white space nor part of a byte order mark, nor half of a UTF-16 character; or -1. */
    private static int firstOfContent(byte[] start, int length) {
        for (int i = 0; i < length; i++) {
            int b = start[i] & 0xFF;
            boolean mark = i < 4 && (b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF);
            if (b > ' ' && !mark) {
                return b;
            }
        }
        return -1;
    }

    private static Reads refused(String name, Reason reason, String detail) {
        return new Refusal(new Read.Refused(Place.of(name), reason, detail));
    }
}
