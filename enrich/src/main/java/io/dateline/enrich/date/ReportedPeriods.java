package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The periods that reports on business speak of: {@code the year-ago quarter}, {@code the corresponding period last
 * year}, {@code year-end}.
 */
final class ReportedPeriods implements Rule {

    private static final Meaning LAST_YEARS = new Derived.ComparablePeriod(-1);

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.ARTICLE, Sense.UNIT, Sense.CHOICE, Sense.OPENER);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        Match match = period(reader, token);
        return match != null ? match : yearBefore(reader, token);
    }

    private static @Nullable Match period(Reader reader, int token) {
        int the = reader.is(token, "the") ? token + 1 : token;
        if (isPeriod(reader, the)) {
            int end = the > token ? aYearAgo(reader, the + 1) : Reader.NONE;
            return end == Reader.NONE ? null : new Match(token, end, LAST_YEARS);
        }
        if (reader.is(the + 1, "period") && (reader.is(the, "latest") || reader.is(the, "current"))) {
            return new Match(token, the + 2, new Meaning.FromThen(Unit.QUARTER, 0));
        }
        if (reader.is(the, "prior")) {
            boolean year = reader.hyphen(the + 1) && reader.is(the + 2, "year") && isPeriod(reader, the + 3);
            return year ? new Match(token, the + 4, LAST_YEARS) : null;
        }
        if (reader.is(token, "last")) {
            boolean years = reader.is(token + 1, "year") && reader.apostrophe(token + 2) && reader.is(token + 3, "s");
            return years && isPeriod(reader, token + 4) ? new Match(token, token + 5, LAST_YEARS) : null;
        }
        boolean same = reader.is(the, "same") || reader.is(the, "corresponding") || reader.is(the, "comparable");
        return same && isPeriod(reader, the + 1) ? same(reader, token, the + 2) : null;
    }

    /** "The same period" needs a year behind it: without one, it is any. */
    private static @Nullable Match same(Reader reader, int first, int token) {
        int at = reader.is(token, "of") || reader.is(token, "in") ? token + 1 : token;
        int year = Months.yearAt(reader, at);
        if (year != Reader.NONE) {
            return new Match(first, at + 1, new Derived.ComparablePeriod(year));
        }
        int end = reader.is(at, "last") && reader.is(at + 1, "year") ? at + 2 : aYearAgo(reader, at);
        return end == Reader.NONE ? null : new Match(first, end, LAST_YEARS);
    }

    private static boolean isPeriod(Reader reader, int token) {
        return reader.is(token, "period") || reader.is(token, "quarter");
    }

    /** The token after "a year ago". */
    private static int aYearAgo(Reader reader, int token) {
        boolean ago = reader.is(token, "a")
                && reader.is(token + 1, "year")
                && (reader.is(token + 2, "ago") || reader.is(token + 2, "earlier"));
        return ago ? token + 3 : Reader.NONE;
    }

    /** "year-earlier", "the year-ago quarter", "year-end", "year's end". */
    private static @Nullable Match yearBefore(Reader reader, int token) {
        int at = reader.is(token, "the") ? token + 1 : token;
        Unit unit = reader.unit(at, Sense.UNIT);
        if (unit != Unit.YEAR && unit != Unit.MONTH) {
            return null;
        }
        int next = reader.hyphen(at + 1) ? at + 2 : at + 1;
        if (reader.apostrophe(at + 1) && reader.is(at + 2, "s") && reader.is(at + 3, "end")) {
            return new Match(token, at + 4, new Meaning.FromNow(unit, 0), Mod.END);
        }
        if (reader.is(next, "end") && unit == Unit.YEAR && next > at + 1) {
            int named = Months.yearAt(reader, next + 1);
            if (named != Reader.NONE) {
                return new Match(token, next + 2, new Meaning.Absolute(Period.day(LocalDate.of(named, 12, 31))));
            }
            int years = reader.is(token - 1, "since") ? -1 : 0;
            return new Match(token, next + 1, new Meaning.PartOfRelativeYear(Unit.MONTH, 12, 31, years));
        }
        if (reader.is(next, "end")) {
            return new Match(token, next + 1, new Meaning.FromNow(unit, 0), Mod.END);
        }
        if (next == at + 1 || !(reader.is(next, "earlier") || reader.is(next, "ago"))) {
            return null;
        }
        int ordinal = reader.value(next + 1, Sense.ORDINAL);
        if (ordinal >= 1 && ordinal <= 4 && reader.is(next + 2, "quarter")) {
            return new Match(token, next + 3, new Meaning.PartOfRelativeYear(Unit.QUARTER, ordinal, 0, -1));
        }
        if (reader.is(next + 1, "quarter") || reader.is(next + 1, "period")) {
            return new Match(token, next + 2, new Meaning.FromThen(Unit.QUARTER, -4));
        }
        return new Match(at, next + 1, new Meaning.FromThen(unit, -1, true));
    }

    /** Which quarter "the quarter" is: that of the text, or the one that ends on the day named behind it. */
    static Meaning quarter(Reader reader, int token) {
        if (reader.is(token - 3, "of") && reader.is(token - 4, "rest")) {
            return new Meaning.FromNow(Unit.QUARTER, 0);
        }
        int at = reader.is(token, "that") ? token + 1 : token;
        boolean ending = reader.is(at, "ended") || reader.is(at, "ending") || reader.is(at, "ends");
        Match end = ending ? CalendarDates.read(reader, at + 1) : null;
        return end != null && end.meaning() instanceof Meaning.MonthDay
                ? new Derived.QuarterEnding(end.meaning())
                : new Meaning.FromThen(Unit.QUARTER, 0);
    }
}
