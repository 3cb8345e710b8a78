package io.dateline.enrich.date;

import io.dateline.contract.DateExpression.Anchor;

/** How sure a value is, by the kind of expression and what it was resolved by: considered constants. */
final class Confidence {

    private static final double WORDS_SAY_ALL = 0.97;
    private static final double LENGTH = 0.9;
    private static final double REFERENCE = 0.85;
    private static final double COUNTED_FROM_NOW = 0.9;
    private static final double COUNTED_FROM_TEXT = 0.75;
    private static final double NEAREST_BY_TENSE = 0.9;
    private static final double NEAREST = 0.8;
    private static final double UNRESOLVED = 0.6;

    private Confidence() {}

    static double of(Meaning meaning, Anchor anchor, Direction direction) {
        if (meaning instanceof Meaning.Reference) {
            return REFERENCE;
        }
        if (meaning instanceof Meaning.Length || meaning instanceof Meaning.Repeated) {
            return LENGTH;
        }
        return switch (anchor) {
            case ABSOLUTE -> WORDS_SAY_ALL;
            case TEXT -> COUNTED_FROM_TEXT;
            case NONE -> UNRESOLVED;
            case PUBLISHED ->
                !meaning.names() ? COUNTED_FROM_NOW : direction == Direction.UNKNOWN ? NEAREST : NEAREST_BY_TENSE;
        };
    }
}
