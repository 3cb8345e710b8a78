package io.dateline.enrich.actor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many short strings in one array of bytes: a million aliases as objects would take several times their letters.
 * Immutable.
 */
final class Packed {

    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads strings one after the other. */
    final class Cursor {
        private int at;

        Cursor(int at) {
            this.at = at;
        }

        String next() {
            int length = 0;
            int shift = 0;
            int read;
            do {
                read = bytes[at++];
                length |= (read & (MORE - 1)) << shift;
                shift += BITS;
            } while ((read & MORE) != 0);
            String string = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return string;
        }
    }

    /** Whether a string is one of ASCII letters and marks, shorter than 128 of them: so it can be read in place. */
    static boolean plain(String string) {
        return string.length() < MORE && string.chars().allMatch(c -> c < MORE);
    }

    /** How many characters a plain string has. */
    int length(int at) {
        return bytes[at];
    }

    /** A character of a plain string. */
    char letter(int at, int index) {
        return (char) bytes[at + 1 + index];
    }

    /** @param at what {@link Builder#add} returned */
    String get(int at) {
        return new Cursor(at).next();
    }

    /** The strings that were added from a place on. */
    Cursor from(int at) {
        return new Cursor(at);
    }

    /** Collects strings; at most 2 GiB of them. */
    static final class Builder {
        private byte[] bytes = new byte[1 << 10];
        private int size;

        /** Returns where the string stands. */
        int add(String string) {
            int at = size;
            byte[] encoded = string.getBytes(StandardCharsets.UTF_8);
            int length = encoded.length;
            reserve(length + Integer.BYTES + 1);
            for (; length >= MORE; length >>>= BITS) {
                bytes[size++] = (byte) (length | MORE);
            }
            bytes[size++] = (byte) length;
            System.arraycopy(encoded, 0, bytes, size, encoded.length);
            size += encoded.length;
            return at;
        }

        /** Reads what was added from a place on. */
        Cursor from(int at) {
            return new Packed(bytes).from(at);
        }

        private void reserve(int more) {
            if (bytes.length - size < more) {
                long wanted = Math.max(size + (long) more, bytes.length * 2L);
                bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - Long.BYTES));
            }
        }

        Packed build() {
            return new Packed(Arrays.copyOf(bytes, size));
        }
    }
}
