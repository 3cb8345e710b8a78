package io.dateline.enrich.date;

import io.dateline.contract.DateExpression.Anchor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The value of an expression, seen from a day.
 *
 * @param period the calendar time that later words such as "that year" can refer to; null when there is none
 */
record Resolution(
        String value,
        @Nullable String start,
        @Nullable String end,
        Anchor anchor,
        @Nullable Period period) {

    static Resolution absolute(Period period) {
        return of(period, Anchor.ABSOLUTE);
    }

    static Resolution absolute(String value, LocalDate start, LocalDate end) {
        return new Resolution(value, start.toString(), end.toString(), Anchor.ABSOLUTE, null);
    }

    static Resolution of(Period period, Anchor anchor) {
        return new Resolution(
                period.value(), period.start().toString(), period.end().toString(), anchor, period);
    }

    static Resolution timeless(String value) {
        return new Resolution(value, null, null, Anchor.ABSOLUTE, null);
    }

    static Resolution unknown(String value) {
        return new Resolution(value, null, null, Anchor.NONE, null);
    }

    Resolution within(String from, String to) {
        return new Resolution(value, from, to, anchor, period);
    }

    /** The same day with a time of day behind it. */
    Resolution at(String suffix, LocalDateTime from, LocalDateTime to, @Nullable ZoneOffset offset) {
        String zone = offset == null ? "" : offset.getId();
        return new Resolution(value + suffix, from + zone, to + zone, anchor, period);
    }
}
