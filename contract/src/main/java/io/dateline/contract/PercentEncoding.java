package io.dateline.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The percent-encoding of RFC 3986, in its one normal form. */
final class PercentEncoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /**
     * Decodes the escapes of unreserved characters, writes the others in upper case, and escapes whatever is neither
     * unreserved nor in {@code kept}, a percent sign without two hexadecimal digits included.
     */
    static String normalise(String text, String kept) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int escaped = c == '%' ? octet(text, i) : -1;
            if (escaped >= 0) {
                append(out, escaped, isUnreserved(escaped));
                i += 3;
                continue;
            }
            if (isUnreserved(c) || (c != '%' && c < 0x80 && kept.indexOf(c) >= 0)) {
                out.append((char) c);
            } else {
                for (byte b : utf8(c)) {
                    append(out, b & 0xFF, false);
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** The text with all its escapes decoded as UTF-8; what is no UTF-8 becomes U+FFFD. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int escaped = c == '%' ? octet(text, i) : -1;
            if (escaped >= 0) {
                out.write(escaped);
                i += 3;
            } else {
                out.writeBytes(utf8(c));
                i += Character.charCount(c);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, int octet, boolean plain) {
        if (plain) {
            out.append((char) octet);
        } else {
            out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
        }
    }

    private static int octet(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = hexDigit(text.charAt(percent + 1));
        int low = hexDigit(text.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    /** Only ASCII digits: {@link Character#digit} takes those of all scripts. */
    private static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }

    private static byte[] utf8(int codePoint) {
        boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return Character.toString(lone ? 0xFFFD : codePoint).getBytes(StandardCharsets.UTF_8);
    }
}
