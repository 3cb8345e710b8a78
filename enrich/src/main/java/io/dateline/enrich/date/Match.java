package io.dateline.enrich.date;

import org.jspecify.annotations.Nullable;

/**
 * An expression that a rule has read.
 *
 * @param first its first token
 * @param end the token after its last
 * @param mod null when the words carry none
 */
record Match(int first, int end, Meaning meaning, @Nullable Mod mod) {

    Match(int first, int end, Meaning meaning) {
        this(first, end, meaning, null);
    }

    Match with(Mod modifier) {
        return new Match(first, end, meaning, modifier);
    }

    Match from(int token) {
        return new Match(token, end, meaning, mod);
    }

    Match spanning(int from, int to) {
        return new Match(from, to, meaning, mod);
    }
}
