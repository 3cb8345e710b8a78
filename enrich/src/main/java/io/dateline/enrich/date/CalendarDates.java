package io.dateline.enrich.date;

import io.dateline.enrich.date.Months.Named;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days and months by name: {@code October 21}, {@code Friday, 21 October 2019}, {@code March 1996}, {@code Tuesday}. */
final class CalendarDates implements Rule {

    @Override
    public Set<Sense> begins() {
        return Set.of(
                Sense.WEEKDAY,
                Sense.SHORT_WEEKDAY,
                Sense.MONTH,
                Sense.SHORT_MONTH,
                Sense.NUMBER,
                Sense.ORDINAL,
                Sense.CARDINAL,
                Sense.ARTICLE);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        return read(reader, token);
    }

    static @Nullable Match read(Reader reader, int token) {
        Named weekday = Months.weekday(reader, token);
        if (weekday != null) {
            return weekday(reader, token, weekday);
        }
        Match month = monthFirst(reader, token, token, 0);
        return month != null ? month : dayFirst(reader, token, token, 0);
    }

    private static @Nullable Match weekday(Reader reader, int token, Named weekday) {
        int next = reader.mark(weekday.end(), ',') ? weekday.end() + 1 : weekday.end();
        Match dated = monthFirst(reader, token, next, weekday.number());
        if (dated == null
                || !(dated.meaning() instanceof Meaning.MonthDay || dated.meaning() instanceof Meaning.Absolute)) {
            dated = dayFirst(reader, token, reader.is(next, "the") ? next + 1 : next, weekday.number());
        }
        if (dated != null && !(dated.meaning() instanceof Meaning.PartOfYear)) {
            return dated;
        }
        return name(reader, token, weekday.end())
                ? null
                : new Match(token, weekday.end(), new Meaning.Weekday(weekday.number(), Choice.NEAREST));
    }

    /** "The Sunday Times", "Black Friday Corp". */
    private static boolean name(Reader reader, int token, int end) {
        return reader.capitalized(token) && reader.capitalized(end) && reader.has(end, Sense.COMPANY);
    }

    private static @Nullable Match monthFirst(Reader reader, int first, int token, int weekday) {
        Named month = Months.month(reader, token);
        if (month == null) {
            return null;
        }
        int at = reader.is(month.end(), "the") ? month.end() + 1 : month.end();
        Named day = Months.day(reader, at);
        if (day != null && Months.valid(month.number(), day.number()) && (at > month.end() || figure(reader, at))) {
            return day(reader, first, month.number(), day, weekday);
        }
        if (weekday != 0) {
            return null;
        }
        int of = reader.is(month.end(), "of") ? month.end() + 1 : month.end();
        Named year = Months.year(reader, of);
        if (year != null) {
            return new Match(first, year.end(), new Meaning.Absolute(Period.month(year.number(), month.number())));
        }
        Match relative = relativeYear(reader, first, of, month.number(), 0);
        return relative != null
                ? relative
                : new Match(first, month.end(), new Meaning.PartOfYear(Unit.MONTH, month.number(), Choice.NEAREST));
    }

    /** "March 8", "March eighth"; in "March first quarter" the number is another thing's. */
    private static boolean figure(Reader reader, int token) {
        return !reader.isWord(token) || !reader.isWord(token + 1) || reader.has(token + 1, Sense.AFTER_DATE);
    }

    private static @Nullable Match dayFirst(Reader reader, int first, int token, int weekday) {
        boolean article = reader.is(token, "the");
        Named day = Months.day(reader, article ? token + 1 : token);
        if (day == null) {
            return null;
        }
        int at = reader.is(day.end(), "of") ? day.end() + 1 : day.end();
        Named month = Months.month(reader, at);
        if (month != null) {
            if (!Months.valid(month.number(), day.number())) {
                return null;
            }
            return day(reader, first, month.number(), new Named(month.end(), day.number()), weekday);
        }
        return article ? null : rangeBegin(reader, token, day);
    }

    /** The "12" of "12-14 October", of "12 and 14 October" and of "12 to 14 October"; the "14" of "October 12-14". */
    private static @Nullable Match rangeBegin(Reader reader, int token, Named day) {
        if (reader.dash(day.end()) || reader.is(day.end(), "to") || reader.is(day.end(), "and")) {
            Named last = Months.day(reader, day.end() + 1);
            Named month = last == null ? null : Months.month(reader, last.end());
            if (last != null
                    && month != null
                    && last.number() > day.number()
                    && Months.valid(month.number(), last.number())) {
                Match whole = day(reader, token, month.number(), new Named(month.end(), day.number()), 0);
                return whole.spanning(token, day.end());
            }
        }
        boolean joined = reader.dash(token - 1) || reader.is(token - 1, "and") || reader.is(token - 1, "to");
        int before = reader.mark(token - 3, '.') ? token - 4 : token - 3;
        Named month =
                joined && reader.isNumber(token - 2) && reader.exists(before) ? Months.month(reader, before) : null;
        Named begin = month == null ? null : Months.day(reader, token - 2);
        if (month == null
                || begin == null
                || begin.number() >= day.number()
                || !Months.valid(month.number(), day.number())) {
            return null;
        }
        return day(reader, token, month.number(), day, 0);
    }

    /** A day of a month, with the year that follows it. */
    private static Match day(Reader reader, int first, int month, Named day, int weekday) {
        Named year = Months.year(reader, day.end());
        if (year != null && Months.valid(year.number(), month, day.number())) {
            LocalDate date = LocalDate.of(year.number(), month, day.number());
            return new Match(first, year.end(), new Meaning.Absolute(Period.day(date)));
        }
        int at = reader.mark(day.end(), ',') ? day.end() + 1 : day.end();
        Match relative = relativeYear(reader, first, at, month, day.number());
        return relative != null
                ? relative
                : new Match(first, day.end(), new Meaning.MonthDay(month, day.number(), weekday));
    }

    /** "June last year", "March 3 of this year". */
    private static @Nullable Match relativeYear(Reader reader, int first, int token, int month, int day) {
        int at = reader.is(token, "of") ? token + 1 : token;
        Choice choice = reader.choice(at);
        if (choice == null || reader.unit(at + 1, Sense.UNIT) != Unit.YEAR) {
            return null;
        }
        int years = switch (choice) {
            case LAST, PRECEDING -> -1;
            case NEXT, FOLLOWING -> 1;
            default -> 0;
        };
        return new Match(first, at + 2, new Meaning.PartOfRelativeYear(Unit.MONTH, month, day, years));
    }
}
