package io.dateline.enrich.actor;

import java.util.Set;

/**
 * A run of capitalised words that may be one name.
 *
 * @param first first token
 * @param last last token
 * @param words how many words it has, joining words not counted
 * @param key the same for all chains of the same words
 * @param listed what the lists of names say of it as a whole; empty when it is in none
 * @param traits what is seen of it when it is read
 */
record Chain(int first, int last, int words, long key, Set<NameKind> listed, Set<Trait> traits) {

    /** What is seen of a chain when it is read. */
    enum Trait {
        /** Stands where any word is capitalised. */
        OPENS_SENTENCE,
        /** In a line where all words begin with a capital. */
        HEADLINE,
        TITLED,
        /** After the adjective of a people. */
        QUALIFIED,
        INITIAL,
        PARTICLE,
        AMPERSAND,
        /** An organisation's head word with "of": University of. */
        HEAD_OF
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
