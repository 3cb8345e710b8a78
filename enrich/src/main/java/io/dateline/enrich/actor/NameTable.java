package io.dateline.enrich.actor;

import org.jspecify.annotations.Nullable;

/** The names of one text by their words' key, with what speaks for each kind. Grows by doubling. */
final class NameTable {

    private static final int FIRST_SIZE = 128;

    /** All mentions of the same words. */
    static final class Entry {
        final long key;
        final Points points = new Points();

        boolean formed;

        /** Whether it stands where not every word is capitalised. */
        boolean inside;

        /** Whether it is a person's surname, or what an organisation is called for short. */
        @Nullable NameKind shortFor;

        /** What it is found to be; null when nothing is. */
        @Nullable NameKind kind;

        Entry(long key) {
            this.key = key;
        }
    }

    private @Nullable Entry[] slots = new Entry[FIRST_SIZE];
    private int size;

    @Nullable Entry find(long key) {
        return slots[slot(slots, key)];
    }

    Entry claim(long key) {
        int slot = slot(slots, key);
        Entry found = slots[slot];
        if (found != null) {
            return found;
        }
        Entry made = new Entry(key);
        slots[slot] = made;
        if (++size * 2 > slots.length) {
            grow();
        }
        return made;
    }

    private void grow() {
        @Nullable Entry[] larger = new Entry[slots.length * 2];
        for (Entry entry : slots) {
            if (entry != null) {
                larger[slot(larger, entry.key)] = entry;
            }
        }
        slots = larger;
    }

    private static int slot(@Nullable Entry[] slots, long key) {
        int mask = slots.length - 1;
        int slot = (int) (key ^ (key >>> 29)) & mask;
        for (Entry entry = slots[slot]; entry != null && entry.key != key; entry = slots[slot]) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
