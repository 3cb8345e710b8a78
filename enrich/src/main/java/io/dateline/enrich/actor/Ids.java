package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.Arrays;

/**
 * Numbers strings from 0 in the order in which they come, and finds the number of one again.
 *
 * <p>Keeps 64 bits of each string instead of the string: among a million, two share these once in 40 million times.
 */
final class Ids {

    static final int NONE = -1;

    private static final int FIRST_SIZE = 16;

    /** By number. */
    private long[] hashes = new long[FIRST_SIZE];

    /** One more than the number; 0 in an empty slot. At most half of them are taken. */
    private int[] slots = new int[FIRST_SIZE * 2];

    private int size;

    /** The number of a new string; {@link #NONE} when it was added before. */
    int add(String id) {
        long hash = hash(id);
        int slot = slot(hash);
        if (slots[slot] != 0) {
            return NONE;
        }
        if (size == hashes.length) {
            grow();
            slot = slot(hash);
        }
        hashes[size] = hash;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The number of a string; {@link #NONE} when it was never added. */
    int number(String id) {
        return slots[slot(hash(id))] - 1;
    }

    int size() {
        return size;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        slots = new int[hashes.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slot(hashes[number])] = number + 1;
        }
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) (hash ^ (hash >>> Integer.SIZE)) & mask;
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long hash(String id) {
        return Tokens.hash(id, 0, id.length());
    }
}
