package io.dateline.enrich.date;

import io.dateline.enrich.document.Document;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day and month that the text names without a year, and how far from it the article can have been written.
 *
 * <p>News leaves the year out where the nearest such day is meant: one that somebody spoke on is weeks old, other past
 * ones less than a year, future ones months away. The spans here are wider than that use.
 *
 * @param since days that the article may come after the event
 * @param until days that it may come before it
 */
record YearlyEvent(Meaning.MonthDay on, int since, int until) {

    private static final int FILED = 1;
    private static final int SPOKEN = 90;
    private static final int PAST = 330;
    private static final int FUTURE = 250;

    /** Null where the text does not tell on which side of the event it was written, and no weekday helps. */
    static @Nullable YearlyEvent of(Document document, Reader reader, Match match) {
        Meaning meaning = match.meaning() instanceof Meaning.Clock clock ? clock.day() : match.meaning();
        if (!(meaning instanceof Meaning.MonthDay day)) {
            return null;
        }
        if (TextDates.dateline(document, match)) {
            return new YearlyEvent(day, FILED, 0);
        }
        if (reader.is(match.first() - 1, "until") || coming(reader, match)) {
            return new YearlyEvent(day, 0, FUTURE);
        }
        if (ToldAsPast.in(reader, match)) {
            return new YearlyEvent(day, spoken(reader, match) ? SPOKEN : PAST, 0);
        }
        return day.weekday() == 0 ? null : new YearlyEvent(day, PAST, FUTURE);
    }

    /** "will meet on October 22". */
    private static boolean coming(Reader reader, Match match) {
        int verb = reader.is(match.first() - 1, "on") ? match.first() - 3 : match.first() - 2;
        return reader.is(verb, "will") || expected(reader, verb);
    }

    /** "is to meet on October 22", "is due to expire on". */
    private static boolean expected(Reader reader, int to) {
        int being = reader.is(to - 1, "due") ? to - 2 : to - 1;
        return (reader.is(being, "is") || reader.is(being, "are")) && Direction.infinitiveAhead(reader, to);
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
            long passed = ChronoUnit.DAYS.between(event, day);
            if (passed <= since && -passed <= until) {
                return true;
            }
        }
        return false;
    }
}
