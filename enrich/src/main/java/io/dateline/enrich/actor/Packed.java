package io.dateline.enrich.actor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

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
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        /** Returns where the string stands. */
        int add(String string) {
            int at = out.size();
            byte[] encoded = string.getBytes(StandardCharsets.UTF_8);
            int length = encoded.length;
            for (; length >= MORE; length >>>= BITS) {
                out.write(length | MORE);
            }
            out.write(length);
            out.write(encoded, 0, encoded.length);
            return at;
        }

        Packed build() {
            return new Packed(out.toByteArray());
        }
    }
}
