package io.dateline.enrich.actor;

/**
 * A run of capitalised words that may be one name.
 *
 * @param first first token
 * @param last last token
 * @param words how many words it has, joining words not counted
 * @param key the same for all chains of the same words
 * @param listed bits of the kinds that the lists of names give it as a whole
 * @param traits bits of what is seen of it when it is read
 */
record Chain(int first, int last, int words, long key, int listed, int traits) {

    /** What is seen of a chain when it is read. */
    enum Trait {
        /** Stands where any word is capitalised. */
        OPENS_SENTENCE,
        TITLED,
        /** After the adjective of a people. */
        QUALIFIED,
        INITIAL,
        PARTICLE,
        AMPERSAND,
        /** An organisation's head word with "of": University of. */
        HEAD_OF;

        private final int bit = bit(this);

        int bit() {
            return bit;
        }

        @SuppressWarnings("EnumOrdinal") // the bits live within one run of the program
        private static int bit(Trait trait) {
            return 1 << trait.ordinal();
        }
    }

    boolean is(Trait trait) {
        return (traits & trait.bit) != 0;
    }

    boolean listedAs(NameKind kind) {
        return (listed & kind.bit()) != 0;
    }
}
