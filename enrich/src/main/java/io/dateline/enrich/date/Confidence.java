package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import io.dateline.contract.DateExpression.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * How sure a value is, by the kind of expression and what it was resolved by: considered constants, near the shares that
 * came out right on news that people had annotated.
 */
final class Confidence {

    private static final double WORDS_SAY_ALL = 0.97;
    private static final double LONG_PERIOD = 0.88;
    private static final double REFERENCE = 0.95;
    private static final double SET = 0.88;
    private static final double LENGTH = 0.8;
    private static final double FROM_PUBLICATION = 0.92;
    private static final double LONG_FROM_PUBLICATION = 0.83;
    private static final double WEEK_OR_TIME_FROM_PUBLICATION = 0.6;
    private static final double FROM_TEXT = 0.6;
    private static final double UNRESOLVED = 0.6;

    private Confidence() {}

    static double of(Meaning meaning, Anchor anchor, Resolution resolution) {
        if (meaning instanceof Meaning.Reference) {
            return REFERENCE;
        }
        if (meaning.type() == DateExpression.Type.DURATION || meaning.type() == DateExpression.Type.SET) {
            return meaning.type() == DateExpression.Type.SET ? SET : LENGTH;
        }
        Period period = resolution.period();
        boolean longer = period != null && period.unit().compareTo(Unit.YEAR) >= 0;
        return switch (anchor) {
            case ABSOLUTE -> longer ? LONG_PERIOD : WORDS_SAY_ALL;
            case PUBLISHED ->
                longer
                        ? LONG_FROM_PUBLICATION
                        : week(period, meaning) ? WEEK_OR_TIME_FROM_PUBLICATION : FROM_PUBLICATION;
            case TEXT -> FROM_TEXT;
            case NONE -> UNRESOLVED;
        };
    }

    private static boolean week(@Nullable Period period, Meaning meaning) {
        return meaning.type() == DateExpression.Type.TIME
                || (period != null && (period.unit() == Unit.WEEK || period.unit() == Unit.WEEKEND));
    }
}
