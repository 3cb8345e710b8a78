package io.dateline.ingest.source;

import io.dateline.contract.Via;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reads of JSON Lines: a raw article on each line, blank lines left out.
 *
 * <p>What the line does not say, {@code retrievedAt} and {@code via}, is filled in.
 */
final class JsonLines implements Reads {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CountingInputStream in;
    private final ByteLines lines;
    private final Via via;
    private final int maxBytes;
    private final ArticleBytes articles;
    private @Nullable Read ready;
    private boolean ended;

    JsonLines(CountingInputStream in, Via via, int maxBytes, Clock clock) {
        this.in = in;
        this.lines = new ByteLines(in, maxBytes);
        this.via = via;
        this.maxBytes = maxBytes;
        this.articles = new ArticleBytes(clock);
    }

    @Override
    public boolean hasNext() {
        while (ready == null && !ended) {
            ready = advance();
        }
        return ready != null;
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Read next = ready;
        ready = null;
        return Objects.requireNonNull(next);
    }

    @Override
    public long bytesRead() {
        return in.count();
    }

    @Override
    public void close() {
        IoTrouble.closeQuietly(in);
    }

    private @Nullable Read advance() {
        try {
            if (!lines.next()) {
                ended = true;
                return lines.number() == 0 ? refused(0, Reason.EMPTY, "the file has no bytes") : null;
            }
            return line();
        } catch (IOException e) {
            ended = true;
            return refused(lines.number() + 1, Reason.UNREADABLE, IoTrouble.words(e));
        }
    }

    private @Nullable Read line() {
        if (lines.oversized()) {
            return refused(
                    lines.number(),
                    Reason.OVERSIZED,
                    String.format(Locale.ROOT, "more than the %,d bytes that a line may have", maxBytes));
        }
        byte[] bytes = lines.bytes();
        int from = 0;
        if (lines.number() == 1) {
            from = startsWith(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
            if (from == 0 && bytes.length >= 2 && wideMark(bytes)) {
                ended = true;
                return refused(0, Reason.UNDECODABLE, "JSON Lines are UTF-8, this begins with the mark of UTF-16");
            }
        }
        String text = decode(bytes, from);
        if (text == null) {
            return refused(lines.number(), Reason.UNDECODABLE, "not valid UTF-8");
        }
        return text.isBlank() ? null : articles.json(text, via, new Place(name(), lines.number()));
    }

    private Read refused(long line, Reason reason, String detail) {
        return new Read.Refused(new Place(name(), line), reason, detail);
    }

    private String name() {
        return via.name() == null ? via.kind().name().toLowerCase(Locale.ROOT) : via.name();
    }

    private static @Nullable String decode(byte[] bytes, int from) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean wideMark(byte[] bytes) {
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }
}
