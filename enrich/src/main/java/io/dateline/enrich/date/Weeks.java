package io.dateline.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weeks by their number and weekends: {@code 2019-W43}, {@code week 43 of 2019}, {@code the weekend of 3 October}. */
final class Weeks implements Rule {

    private static final int MOST = 53;

    private final CalendarDates days = new CalendarDates();

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.NUMBER, Sense.ARTICLE, Sense.UNIT, Sense.UNITS, Sense.OPENER);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        if (reader.isNumber(token)) {
            return iso(reader, token);
        }
        int start = reader.is(token, "the") ? token + 1 : token;
        if (reader.is(start, "weekend") || reader.is(start, "week")) {
            Match of = weekOf(reader, token, start);
            return of != null || !reader.is(start, "week") ? of : numbered(reader, token, start);
        }
        if (reader.is(start, "calendar") && reader.is(start + 1, "week")) {
            return numbered(reader, token, start + 1);
        }
        boolean weekends = reader.is(token, "weekends") && (reader.is(token - 1, "on") || reader.is(token - 1, "at"));
        return weekends ? new Match(token, token + 1, new Meaning.Repeated("XXXX-WXX-WE")) : null;
    }

    /** "2019-W43", "2019-W43-5", "2019W43". */
    private static @Nullable Match iso(Reader reader, int token) {
        int year = reader.number(token, 4, 1900, 2199);
        int letter = reader.hyphen(token + 1) && reader.joined(token + 1) ? token + 2 : token + 1;
        int week = reader.number(letter + 1, 2, 1, MOST);
        boolean written = reader.is(letter, "w") && reader.joined(letter) && reader.joined(letter + 1);
        if (year == Reader.NONE || !written || week == Reader.NONE || reader.joined(token)) {
            return null;
        }
        Period period = Period.week(year, week);
        if (period == null) {
            return null;
        }
        int end = letter + 2;
        int day = reader.hyphen(end) && reader.joined(end) ? reader.number(end + 1, 1, 1, 7) : Reader.NONE;
        return day == Reader.NONE
                ? new Match(token, end, new Meaning.Absolute(period))
                : new Match(
                        token,
                        end + 2,
                        new Meaning.Absolute(Period.day(period.start().plusDays(day - 1L))));
    }

    /** "the weekend of 3 October", "the week of 3 October 2019". */
    private @Nullable Match weekOf(Reader reader, int first, int token) {
        boolean of =
                reader.is(token + 1, "of") || (reader.is(token + 1, "beginning") || reader.is(token + 1, "ending"));
        Match day = of ? days.at(reader, token + 2) : null;
        if (day == null || !(day.meaning() instanceof Meaning.MonthDay || day.meaning() instanceof Meaning.Absolute)) {
            return null;
        }
        if (day.meaning() instanceof Meaning.Absolute absolute
                && absolute.period().unit() != Unit.DAY) {
            return null;
        }
        Unit unit = reader.is(token, "week") ? Unit.WEEK : Unit.WEEKEND;
        return new Match(first, day.end(), new Derived.UnitOf(unit, day.meaning()));
    }

    /** "week 43 of 2019", "week 43". */
    private static @Nullable Match numbered(Reader reader, int first, int token) {
        int week = reader.isNumber(token + 1) && reader.length(token + 1) <= 2 ? reader.number(token + 1) : Reader.NONE;
        if (week < 1 || week > MOST || reader.startsCount(token + 1)) {
            return null;
        }
        int of = reader.is(token + 2, "of") || reader.is(token + 2, "in") ? token + 3 : token + 2;
        Months.Named year = Months.year(reader, of);
        Period period = year == null ? null : Period.week(year.number(), week);
        if (year != null && period != null) {
            return new Match(first, year.end(), new Meaning.Absolute(period));
        }
        return reader.is(token - 1, "calendar") ? new Match(first, token + 2, new Derived.WeekOfYear(week)) : null;
    }
}
