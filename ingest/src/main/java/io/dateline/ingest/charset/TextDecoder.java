package io.dateline.ingest.charset;

import io.dateline.ingest.charset.DecodedText.Basis;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text or a page into characters.
 *
 * <p>What is believed, the first that fits: the byte order mark; in a page, its own declaration, unless the bytes are
 * UTF-8 beyond doubt (pages get converted without their declaration); valid UTF-8; detection. A plain text with damaged
 * bytes is refused. A page gets U+FFFD in their place, as in a browser: sites cut their descriptions in the middle of a
 * character.
 */
public final class TextDecoder {

    // So few bytes in a page may be damaged; more, and it is another encoding or no page.
    private static final int BYTES_PER_DAMAGE = 200;
    // As many sequences in a row are UTF-8 by accident in no other encoding's prose.
    private static final int BEYOND_DOUBT = 3;

    private TextDecoder() {}

    /**
     * Decodes a whole text.
     *
     * @param html whether the bytes are a page, with tags and declarations
     * @throws UndecodableException when the bytes are damaged, or no text at all
     */
    public static DecodedText decode(byte[] bytes, boolean html) throws UndecodableException {
        return decode(bytes, html, null);
    }

    /**
     * Decodes a whole page that came with a charset's label.
     *
     * @param label as the Content-Type header had it, believed before the page's own declaration; null, or one that
     *     names no charset, is none
     * @throws UndecodableException when the bytes are damaged, or no text at all
     */
    public static DecodedText decodePage(byte[] bytes, @Nullable String label) throws UndecodableException {
        // UTF-16 without a mark is told by detection, which knows its byte order.
        boolean wide = label != null && label.strip().toLowerCase(Locale.ROOT).startsWith("utf-16");
        return decode(bytes, true, label == null || wide ? null : CharsetLabels.declared(label));
    }

    private static DecodedText decode(byte[] bytes, boolean html, @Nullable Charset outer) throws UndecodableException {
        ByteOrderMark mark = ByteOrderMark.at(bytes);
        if (mark != null) {
            return marked(bytes, mark);
        }
        BinaryContent.refuse(bytes);
        Utf8Census census = Utf8Census.of(bytes);
        if (html) {
            Charset declared = outer != null ? outer : DeclaredCharset.in(bytes);
            boolean utf8 = census.wellFormed() && census.valid() >= BEYOND_DOUBT;
            String text = declared == null || utf8 ? null : strict(bytes, 0, declared);
            if (declared != null && text != null) {
                return new DecodedText(text, declared, Basis.DECLARED, 0);
            }
        }
        if (census.wellFormed() && plain(bytes)) {
            return new DecodedText(
                    new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, Basis.VALID_UTF_8, 0);
        }
        if (census.damaged()) {
            return damagedUtf8(bytes, census, html);
        }
        return detected(bytes, census, html);
    }

    private static DecodedText marked(byte[] bytes, ByteOrderMark mark) throws UndecodableException {
        String text = strict(bytes, mark.length(), mark.charset());
        if (text == null) {
            throw new UndecodableException(
                    "begins with the byte order mark of " + mark.charset() + ", but is not valid " + mark.charset(), 0);
        }
        return new DecodedText(text, mark.charset(), Basis.BYTE_ORDER_MARK, 0);
    }

    private static DecodedText damagedUtf8(byte[] bytes, Utf8Census census, boolean html) throws UndecodableException {
        if (html && bytes.length / BYTES_PER_DAMAGE >= census.broken()) {
            return new DecodedText(
                    new String(bytes, StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8,
                    Basis.VALID_UTF_8,
                    census.broken());
        }
        throw new UndecodableException(
                String.format(
                        Locale.ROOT,
                        "not valid UTF-8: byte 0x%02X at offset %,d",
                        bytes[census.firstBroken()],
                        census.firstBroken()),
                line(bytes, census.firstBroken()));
    }

    private static DecodedText detected(byte[] bytes, Utf8Census census, boolean html) throws UndecodableException {
        for (Charset guess : CharsetDetection.guesses(bytes, html)) {
            String text = strict(bytes, 0, guess);
            if (text != null && text.indexOf('\0') < 0) {
                return new DecodedText(text, guess, Basis.DETECTED, 0);
            }
        }
        if (census.wellFormed() && indexOf(bytes, (byte) 0) < 0) {
            return new DecodedText(
                    new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, Basis.VALID_UTF_8, 0);
        }
        if (census.firstBroken() >= 0) {
            throw new UndecodableException(
                    String.format(
                            Locale.ROOT,
                            "neither UTF-8 nor another known encoding: byte 0x%02X at offset %,d",
                            bytes[census.firstBroken()],
                            census.firstBroken()),
                    line(bytes, census.firstBroken()));
        }
        throw new UndecodableException(
                "binary data, not text: it holds NUL bytes", line(bytes, indexOf(bytes, (byte) 0)));
    }

    /** Whether neither UTF-16 (it holds NULs) nor ISO-2022 (it holds escapes) can pass for UTF-8 here. */
    private static boolean plain(byte[] bytes) {
        return indexOf(bytes, (byte) 0) < 0 && indexOf(bytes, (byte) 0x1B) < 0;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException invalid) {
            return null;
        }
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static long line(byte[] bytes, int index) {
        long line = 1;
        for (int i = 0; i < index; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
