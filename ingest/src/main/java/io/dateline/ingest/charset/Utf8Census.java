package io.dateline.ingest.charset;

/**
 * A count of the UTF-8 sequences in some bytes.
 *
 * @param valid well-formed sequences of two bytes and more
 * @param broken places where no well-formed sequence stands
 * @param firstBroken index of the first of these; -1 when there is none
 */
record Utf8Census(int valid, int broken, int firstBroken) {

    static Utf8Census of(byte[] bytes) {
        int valid = 0;
        int broken = 0;
        int firstBroken = -1;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int length = sequence(bytes, i);
            if (length > 0) {
                valid++;
                i += length;
            } else {
                broken++;
                firstBroken = firstBroken < 0 ? i : firstBroken;
                i++;
            }
        }
        return new Utf8Census(valid, broken, firstBroken);
    }

    /** Whether it is UTF-8 from end to end. */
    boolean wellFormed() {
        return broken == 0;
    }

    /** Whether it is UTF-8 that was cut or damaged in a few places: no other encoding gives that many valid sequences. */
    boolean damaged() {
        return broken > 0 && valid >= 3 && valid >= 10L * broken;
    }

    /** Length of the well-formed sequence of two to four bytes at {@code at}; 0 when there is none (Unicode, table 3-7). */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
