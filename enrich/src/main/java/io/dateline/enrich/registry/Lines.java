package io.dateline.enrich.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file in UTF-8, one after the other; those that can't be read say why. */
public final class Lines {

    /** Longest line, in bytes. */
    public static final int BYTES_MAX = 1 << 16;

    private static final String BOM = "\ufeff";

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param fault why it can't be read; null when it can
     */
    public record Line(long number, String text, @Nullable String fault) {}

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] line = new byte[1 << 10];
    private int size;
    private int at;
    private long number;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** The next line; null at the end. */
    public @Nullable Line next() throws IOException {
        int length = 0;
        long whole = 0;
        int read = read();
        if (read < 0) {
            return null;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = read()) {
            whole++;
            if (length < BYTES_MAX) {
                if (length == line.length) {
                    line = Arrays.copyOf(line, length * 2);
                }
                line[length++] = (byte) read;
            }
        }
        if (whole > BYTES_MAX) {
            return new Line(number, "", "a line of " + whole + " bytes; " + BYTES_MAX + " is the most");
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return decoded(length);
    }

    private Line decoded(int length) {
        String text;
        try {
            text = decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return new Line(number, "", "not UTF-8");
        }
        if (number == 1 && text.startsWith(BOM)) {
            text = text.substring(1);
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && text.charAt(i) != '\t') {
                return new Line(number, "", "a control character, 0x" + Integer.toHexString(text.charAt(i)));
            }
        }
        return new Line(number, text, null);
    }

    private int read() throws IOException {
        if (at == size) {
            size = Math.max(0, in.read(buffer));
            at = 0;
            if (size == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }
}
