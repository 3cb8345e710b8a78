package io.dateline.enrich.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day and month that the text names without a year, and on which side of it the article was written.
 *
 * <p>News leaves the year out where the nearest such day is meant: one that somebody spoke on is weeks old, other past
 * ones less than a year, future ones months away. The spans here are wider than that use.
 *
 * @param window how many days may lie between the article and the event
 */
record YearlyEvent(Meaning.MonthDay on, boolean past, int window) {

    private static final int SPOKEN = 90;
    private static final int PAST = 330;
    private static final int FUTURE = 250;

    static @Nullable YearlyEvent of(Reader reader, Match match) {
        Meaning meaning = match.meaning() instanceof Meaning.Clock clock ? clock.day() : match.meaning();
        if (!(meaning instanceof Meaning.MonthDay day)) {
            return null;
        }
        boolean until = reader.is(match.first() - 1, "until");
        if (until || coming(reader, match)) {
            return new YearlyEvent(day, false, FUTURE);
        }
        if (!ToldAsPast.in(reader, match)) {
            return null;
        }
        return new YearlyEvent(day, true, spoken(reader, match) ? SPOKEN : PAST);
    }

    /** "will meet on October 22". */
    private static boolean coming(Reader reader, Match match) {
        int verb = reader.is(match.first() - 1, "on") ? match.first() - 3 : match.first() - 2;
        return reader.is(verb, "will");
    }

    /** "said on October 20". */
    private static boolean spoken(Reader reader, Match match) {
        int verb = reader.is(match.first() - 1, "on") ? match.first() - 2 : match.first() - 1;
        return reader.is(verb, "said")
                || reader.is(verb, "told")
                || reader.is(verb, "announced")
                || reader.is(verb, "reported");
    }

    /** Whether an article of that day can speak so. */
    boolean allows(LocalDate day) {
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            if (!Months.valid(year, on.month(), on.day())) {
                continue;
            }
            LocalDate event = LocalDate.of(year, on.month(), on.day());
            if (on.weekday() != 0 && event.getDayOfWeek().getValue() != on.weekday()) {
                continue;
            }
            long since = ChronoUnit.DAYS.between(event, day);
            long distance = past ? since : -since;
            if (distance >= 0 && distance <= window) {
                return true;
            }
        }
        return false;
    }
}
