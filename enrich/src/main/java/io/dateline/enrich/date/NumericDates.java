package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates in figures: {@code 2019-10-21}, {@code 10/21/2019}, {@code 21.10.2019}, {@code 20191021}. */
final class NumericDates implements Rule {

    /** First number, separator, second number, separator, third number. */
    private static final int TOKENS = 5;

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.NUMBER);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        if (!reader.isNumber(token)
                || (reader.joined(token) && (reader.isWord(token - 1) || glued(reader, token - 1)))
                || (reader.joined(token) && reader.hyphen(token - 1) && reader.hyphen(token + 1))) {
            return null;
        }
        Match spelled = spelled(reader, token);
        if (spelled != null) {
            return spelled;
        }
        if (!grouped(reader, token)) {
            Match month = month(reader, token);
            return month != null ? month : compact(reader, token);
        }
        Meaning meaning = reader.length(token) == 4 ? yearFirst(reader, token) : yearLast(reader, token);
        return meaning == null ? null : new Match(token, token + TOKENS, meaning);
    }

    /** The only order in which the figures at the token can be read. */
    static DayOrder order(Reader reader, int token) {
        if (!reader.isNumber(token) || !grouped(reader, token) || reader.length(token) > 2) {
            return DayOrder.UNKNOWN;
        }
        int a = reader.number(token);
        int b = reader.number(token + 2);
        int year = year(reader, token + 4);
        boolean day = date(year, b, a) != null;
        boolean month = date(year, a, b) != null;
        return day == month ? DayOrder.UNKNOWN : day ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    /** Three numbers with the same mark between them and none behind. */
    private static boolean grouped(Reader reader, int token) {
        int separator = token + 1;
        boolean mark = reader.mark(separator, '/') || reader.mark(separator, '.') || reader.hyphen(separator);
        return mark
                && reader.joined(separator)
                && reader.joined(token + 2)
                && reader.joined(token + 3)
                && reader.joined(token + 4)
                && reader.tokens().first(separator) == reader.tokens().first(token + 3)
                && !goesOn(reader, token + TOKENS);
    }

    /** Whether a further number of the same kind follows, as in an address of the Internet. */
    private static boolean goesOn(Reader reader, int token) {
        return reader.joined(token)
                && reader.joined(token + 1)
                && reader.isNumber(token + 1)
                && (glued(reader, token) || reader.mark(token, '-'));
    }

    /** A mark that makes a number part of a longer one, of a path or of a sum. */
    private static boolean glued(Reader reader, int token) {
        return reader.mark(token, '/')
                || reader.mark(token, '.')
                || reader.mark(token, ',')
                || reader.mark(token, ':')
                || reader.mark(token, '=')
                || reader.mark(token, '_')
                || reader.mark(token, '#')
                || reader.mark(token, '$');
    }

    private static @Nullable Meaning yearFirst(Reader reader, int token) {
        LocalDate date = date(reader.number(token), reader.number(token + 2), reader.number(token + 4));
        return date == null || reader.length(token + 2) > 2 || reader.length(token + 4) > 2
                ? null
                : new Meaning.Absolute(Period.day(date));
    }

    private static @Nullable Meaning yearLast(Reader reader, int token) {
        if (reader.length(token) > 2 || reader.length(token + 2) > 2) {
            return null;
        }
        int year = year(reader, token + 4);
        LocalDate dayFirst = date(year, reader.number(token + 2), reader.number(token));
        LocalDate monthFirst = date(year, reader.number(token), reader.number(token + 2));
        if (reader.mark(token + 1, '.')) {
            // Nobody who writes points writes the month first; and versions of programs have points too.
            boolean version = reader.length(token + 4) == 2 && reader.length(token + 2) == 1;
            return dayFirst == null || version ? null : new Meaning.Absolute(Period.day(dayFirst));
        }
        if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
            return new Figures(dayFirst, monthFirst);
        }
        LocalDate date = dayFirst != null ? dayFirst : monthFirst;
        return date == null ? null : new Meaning.Absolute(Period.day(date));
    }

    /** "10/2019". */
    private static @Nullable Match month(Reader reader, int token) {
        int month = reader.number(token, 2, 1, 12);
        int year = reader.mark(token + 1, '/') && reader.joined(token + 1) && reader.joined(token + 2)
                ? reader.number(token + 2, 4, 1900, 2199)
                : Reader.NONE;
        return month == Reader.NONE || year == Reader.NONE || goesOn(reader, token + 3)
                ? null
                : new Match(token, token + 3, new Meaning.Absolute(Period.month(year, month)));
    }

    /** "21-Oct-2019", "21/Oct/19". */
    private static @Nullable Match spelled(Reader reader, int token) {
        int month = Math.max(reader.value(token + 2, Sense.MONTH), reader.value(token + 2, Sense.SHORT_MONTH));
        boolean joined = month != Reader.NONE
                && (reader.hyphen(token + 1) || reader.mark(token + 1, '/'))
                && reader.tokens().first(token + 1) == reader.tokens().first(token + 3)
                && reader.joined(token + 1)
                && reader.joined(token + 2)
                && reader.joined(token + 3)
                && reader.joined(token + 4);
        LocalDate date = joined ? date(year(reader, token + 4), month, reader.number(token)) : null;
        return date == null ? null : new Match(token, token + TOKENS, new Meaning.Absolute(Period.day(date)));
    }

    private static int year(Reader reader, int token) {
        int length = reader.isNumber(token) ? reader.length(token) : 0;
        int number = reader.number(token);
        return number == Reader.NONE ? 0 : length == 4 ? number : length == 2 ? Months.twoDigits(number) : 0;
    }

    private static @Nullable Match compact(Reader reader, int token) {
        int number = reader.number(token, 8, 1900_00_00, 2199_12_31);
        if (number == Reader.NONE || reader.joined(token + 1)) {
            return null;
        }
        LocalDate date = date(number / 10_000, number / 100 % 100, number % 100);
        return date == null ? null : new Match(token, token + 1, new Meaning.Absolute(Period.day(date)));
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        return year >= 1000 && year < 2200 && Months.valid(year, month, day) ? LocalDate.of(year, month, day) : null;
    }
}
