package io.dateline.enrich.date;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Names of months and weekdays, days of the month and years beside them. */
final class Months {

    private static final int MARCH = 3;
    private static final int MAY = 5;
    private static final int AUGUST = 8;

    private Months() {}

    /**
     * A number and where it ends.
     *
     * @param end the token after it
     */
    record Named(int end, int number) {}

    /** The month at the token. Names that are words or people too need a number, a year or a preposition beside them. */
    static @Nullable Named month(Reader reader, int token) {
        int month = reader.value(token, Sense.MONTH);
        if (month != Reader.NONE) {
            if (!reader.capitalized(token)) {
                return month == MARCH || month == MAY || month == AUGUST ? null : new Named(token + 1, month);
            }
            return (month == MARCH || month == MAY) && !vouched(reader, token) ? null : new Named(token + 1, month);
        }
        month = reader.value(token, Sense.SHORT_MONTH);
        if (month == Reader.NONE) {
            return null;
        }
        int end = reader.mark(token + 1, '.') && reader.joined(token + 1) ? token + 2 : token + 1;
        boolean range = reader.dash(end)
                && (reader.has(end + 1, Sense.MONTH) || reader.has(end + 1, Sense.SHORT_MONTH))
                && reader.capitalized(end + 1);
        boolean numbered = reader.isNumber(end) || reader.isNumber(token - 1) || reader.apostrophe(end) || range;
        return reader.capitalized(token) && (numbered || end > token + 1) ? new Named(end, month) : null;
    }

    private static boolean vouched(Reader reader, int token) {
        return (reader.isNumber(token + 1) && !reader.startsCount(token + 1))
                || reader.isNumber(token - 1)
                || reader.has(token + 1, Sense.ORDINAL)
                || reader.has(token - 1, Sense.BEFORE_YEAR)
                || reader.choice(token - 1) != null
                || reader.is(token - 1, "of")
                || reader.is(token - 1, "th")
                || reader.hyphen(token - 1)
                || (reader.mark(token + 1, ',') && yearAt(reader, token + 2) != Reader.NONE);
    }

    /** The weekday at the token; short names need a full stop, a comma or a number beside them. */
    static @Nullable Named weekday(Reader reader, int token) {
        int weekday = reader.value(token, Sense.WEEKDAY);
        if (weekday != Reader.NONE) {
            return new Named(token + 1, weekday);
        }
        weekday = reader.value(token, Sense.SHORT_WEEKDAY);
        if (weekday == Reader.NONE || !reader.capitalized(token)) {
            return null;
        }
        int end = reader.mark(token + 1, '.') && reader.joined(token + 1) ? token + 2 : token + 1;
        int next = reader.mark(end, ',') ? end + 1 : end;
        boolean dated = reader.isNumber(next) || month(reader, next) != null;
        return dated ? new Named(end, weekday) : null;
    }

    /** The day of the month at the token: {@code 5}, {@code 5th}, {@code fifth}. */
    static @Nullable Named day(Reader reader, int token) {
        int day = reader.number(token);
        if (day >= 1 && day <= 31 && reader.length(token) <= 2) {
            boolean clock = reader.mark(token + 1, ':')
                    && reader.joined(token + 1)
                    && reader.joined(token + 2)
                    && reader.isNumber(token + 2);
            if (reader.startsCount(token) || clock) {
                return null;
            }
            return new Named(ordinalSuffix(reader, token + 1) ? token + 2 : token + 1, day);
        }
        int tens = reader.value(token, Sense.CARDINAL);
        int ordinal = reader.value(token, Sense.ORDINAL);
        if (ordinal != Reader.NONE || (tens != 20 && tens != 30)) {
            return ordinal == Reader.NONE ? null : new Named(token + 1, ordinal);
        }
        int last = reader.hyphen(token + 1) ? token + 2 : token + 1;
        int ones = reader.value(last, Sense.ORDINAL);
        return ones >= 1 && ones <= 9 && tens + ones <= 31 ? new Named(last + 1, tens + ones) : null;
    }

    static boolean ordinalSuffix(Reader reader, int token) {
        return reader.joined(token)
                && reader.length(token) == 2
                && (reader.is(token, "th")
                        || reader.is(token, "st")
                        || reader.is(token, "nd")
                        || reader.is(token, "rd"));
    }

    /** The year that follows a day or month, after a comma or not; null when none does. */
    static @Nullable Named year(Reader reader, int token) {
        int at = reader.mark(token, ',') ? token + 1 : token;
        int year = yearAt(reader, at);
        if (year != Reader.NONE) {
            return new Named(at + 1, year);
        }
        if (reader.apostrophe(token) && reader.joined(token + 1)) {
            int two = reader.number(token + 1, 2, 0, 99);
            return two == Reader.NONE ? null : new Named(token + 2, twoDigits(two));
        }
        return null;
    }

    /** The year that a token of four digits writes; {@link Reader#NONE} for others. */
    static int yearAt(Reader reader, int token) {
        int year = reader.number(token, 4, 1000, 2199);
        return year == Reader.NONE || reader.startsCount(token) || clock(reader, token) ? Reader.NONE : year;
    }

    private static boolean clock(Reader reader, int token) {
        return reader.has(token + 1, Sense.ZONE);
    }

    static int twoDigits(int year) {
        return year < 50 ? 2000 + year : 1900 + year;
    }

    static boolean valid(int month, int day) {
        return day >= 1 && day <= YearMonth.of(2000, month).lengthOfMonth();
    }

    static boolean valid(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && year >= 1
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
