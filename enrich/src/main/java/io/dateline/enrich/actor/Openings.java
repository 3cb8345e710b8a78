package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.stream.LongStream;

/** Tells of most tokens of a text, by one look, that no phrase of a table begins with them. Immutable. */
final class Openings {

    private final HashFilter capitals;
    private final HashFilter others;

    private Openings(Builder builder) {
        capitals = new HashFilter(builder.all.build());
        others = new HashFilter(builder.lowerCase.build());
    }

    /** False for the hashes of nearly all tokens with which no phrase begins; a phrase with a capital needs a capital. */
    boolean mayHold(long token, boolean capital) {
        return (capital ? capitals : others).mayHold(token);
    }

    /** Collects the first tokens of phrases. */
    static final class Builder {
        private final LongStream.Builder all = LongStream.builder();
        private final LongStream.Builder lowerCase = LongStream.builder();

        void add(String phrase) {
            Tokens tokens = Tokens.of(phrase);
            all.add(tokens.hash(0));
            if (!tokens.capitalized(0)) {
                lowerCase.add(tokens.hash(0));
            }
        }

        Openings build() {
            return new Openings(this);
        }
    }
}
