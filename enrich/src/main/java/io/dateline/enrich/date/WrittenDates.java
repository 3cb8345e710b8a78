package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of a short line in any language: {@code Di., 26. Oktober 2020 18:10}, {@code 2020年10月26日},
 * {@code 26/10/2020}, {@code Mon Oct 26 18:10:00 +0000 2020}.
 *
 * <p>Of several it takes the first that is not told to be that of a change. "3 hours ago" has none.
 */
final class WrittenDates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int BUDDHIST = 543;

    /** So many pieces stand at most between a day and its year: a time and a zone. */
    private static final int YEAR_REACH = 9;

    private static final int LONGEST_LINK = 4;

    private final MonthNames months;
    private final WrittenTimes times;

    WrittenDates(MonthNames months, WrittenTimes times) {
        this.months = months;
        this.times = times;
    }

    /**
     * A date on a line.
     *
     * @param changed whether the line tells it as that of a change
     */
    record Found(Stamp stamp, boolean changed) {}

    /** A day, or with day 0 a month, and the piece behind it. */
    private record Day(int year, int month, int day, int end) {

        boolean valid() {
            return day == 0
                    ? month >= 1 && month <= 12 && year >= FIRST_YEAR
                    : year >= FIRST_YEAR && Months.valid(year, month, day);
        }
    }

    private record Part(int number, int end) {}

    @Nullable Found in(String line, Locale locale) {
        Pieces pieces = new Pieces(line);
        Found fallback = null;
        int after = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Day day = at(pieces, i, locale);
            if (day == null) {
                continue;
            }
            boolean changed = Changes.told(pieces, after, i);
            Found found = new Found(stamp(pieces, day, i), changed);
            if (day.day() != 0 && !changed) {
                return found;
            }
            boolean better =
                    fallback == null || (day.day() != 0 && !fallback.stamp().precise());
            fallback = better ? found : fallback;
            after = day.end();
            i = day.end() - 1;
        }
        return fallback;
    }

    private Stamp stamp(Pieces pieces, Day day, int begin) {
        if (day.day() == 0) {
            return Stamp.of(Period.month(day.year(), day.month()));
        }
        LocalDate date = LocalDate.of(day.year(), day.month(), day.day());
        String time = times.near(pieces, begin, day.end(), date);
        return time == null ? Stamp.of(Period.day(date)) : Stamp.minute(date, date + time);
    }

    private @Nullable Day at(Pieces pieces, int i, Locale locale) {
        Day day = null;
        if (pieces.digits(i) == 4) {
            day = yearFirst(pieces, i, locale);
        } else if (pieces.digits(i) == 8 || pieces.digits(i) == 14) {
            day = compact(pieces, i);
        } else if (pieces.digits(i) > 0) {
            day = figures(pieces, i, locale);
            day = day == null ? dayFirst(pieces, i, locale) : day;
        } else if (pieces.isWord(i)) {
            day = monthFirst(pieces, i, locale);
        }
        return day != null && day.valid() ? day : null;
    }

    /** "2020-10-26", "2020年10月26日", "2020. október 26.", "2020. gada 26. oktobris". */
    private @Nullable Day yearFirst(Pieces pieces, int i, Locale locale) {
        int year = year(pieces, i, locale);
        if (year == 0 || (pieces.mark(i - 1) == '.' && pieces.joined(i))) {
            return null;
        }
        boolean units = pieces.joined(i + 1) && pieces.isWord(i + 1) && pieces.joined(i + 3) && pieces.isWord(i + 3);
        if (units || (separator(pieces.mark(i + 1)) && pieces.mark(i + 1) == pieces.mark(i + 3))) {
            int month = pieces.number(i + 2, 2);
            int day = pieces.number(i + 4, 2);
            if (month > 0 && day > 0) {
                return new Day(year, month, day, i + 5);
            }
        }
        int at = linked(pieces, i + 1, locale);
        int first = pieces.number(at, 2);
        Part month = month(pieces, first < 1 ? at : linked(pieces, at + 1, locale), locale);
        if (month == null || first > 0) {
            return month == null ? null : new Day(year, month.number(), first, month.end());
        }
        int day = pieces.number(month.end(), 2);
        return day < 1 ? null : new Day(year, month.number(), day, month.end() + 1);
    }

    private static @Nullable Day compact(Pieces pieces, int i) {
        int date = pieces.digits(i) == 8 ? pieces.number(i, 8) : pieces.leading(i, 8);
        return new Day(date / 10_000, date / 100 % 100, Math.max(1, date % 100), i + 1);
    }

    /** "26.10.2020", "10/26/2020", "26.10.20". */
    private static @Nullable Day figures(Pieces pieces, int i, Locale locale) {
        char separator = pieces.mark(i + 1);
        int a = pieces.number(i, 2);
        int b = pieces.number(i + 2, 2);
        if (!separator(separator) || separator != pieces.mark(i + 3) || a < 1 || b < 1) {
            return null;
        }
        int year = year(pieces, i + 4, locale);
        if (year == 0 && pieces.digits(i + 4) == 2 && separator != '-' && pieces.joined(i + 4)) {
            year = Months.twoDigits(pieces.number(i + 4, 2));
        }
        boolean monthFirst = b > 12 || (a <= 12 && separator != '.' && PageLocale.monthFirst(locale));
        return year == 0 ? null : new Day(year, monthFirst ? a : b, monthFirst ? b : a, i + 5);
    }

    private static boolean separator(char mark) {
        return mark == '.' || mark == '/' || mark == '-' || mark == '‑' || mark == '–';
    }

    /** "26. Oktober 2020", "1er mai 2020", "26 de octubre de 2020", "26-Oct-2020". */
    private @Nullable Day dayFirst(Pieces pieces, int i, Locale locale) {
        int day = pieces.number(i, 2);
        boolean minute = pieces.mark(i - 1) == ':' && pieces.joined(i);
        if (day < 1 || minute) {
            return null;
        }
        int linked = linked(pieces, i + 1, locale);
        int name = pieces.isWord(linked) ? linked : marks(pieces, i + 1);
        Part month = month(pieces, name, locale);
        int at = linked(pieces, month == null ? name + 1 : month.end(), locale);
        int year = year(pieces, at, locale);
        int number = month == null && year != 0 ? months.month(pieces.word(name)) : 0;
        number = month == null ? number : month.number();
        return year == 0 || number == 0 ? null : new Day(year, number, day, at + 1);
    }

    /** "October 26, 2020", "Oct 26 18:10:00 +0000 2020", "October 2020". */
    private @Nullable Day monthFirst(Pieces pieces, int i, Locale locale) {
        Part month = month(pieces, i, locale);
        if (month == null) {
            return null;
        }
        int day = pieces.number(month.end(), 2);
        if (day < 1) {
            int at = linked(pieces, month.end(), locale);
            int year = year(pieces, at, locale);
            return year == 0 ? null : new Day(year, month.number(), 0, at + 1);
        }
        int at = linked(pieces, month.end() + 1, locale);
        boolean timed = pieces.mark(at + 1) == ':';
        for (int end = at + (timed ? YEAR_REACH : 0); at <= end; at++) {
            int year = year(pieces, at, locale);
            if (year != 0) {
                return new Day(year, month.number(), day, at + 1);
            }
        }
        return null;
    }

    /** A month's name, or its number behind the Vietnamese word for it. */
    private @Nullable Part month(Pieces pieces, int i, Locale locale) {
        String word = pieces.word(i);
        if (word.equals("thang") || word.equals("thg")) {
            int number = pieces.number(i + 1, 2);
            return number < 1 || number > 12 ? null : new Part(number, i + 2);
        }
        int month = word.isEmpty() ? 0 : months.month(word, locale);
        return month == 0 ? null : new Part(month, pieces.mark(i + 1) == '.' ? i + 2 : i + 1);
    }

    /** The piece behind marks and a short word ("de", "th", "of") that can stand between the parts of a date. */
    private int linked(Pieces pieces, int i, Locale locale) {
        int at = marks(pieces, i);
        String word = pieces.word(at);
        boolean link = !word.isEmpty() && word.length() <= LONGEST_LINK && month(pieces, at, locale) == null;
        return link ? marks(pieces, at + 1) : at;
    }

    private static int marks(Pieces pieces, int i) {
        int at = i;
        while (at < i + 2 && ",.-/º°ª،'’".indexOf(pieces.mark(at)) >= 0 && pieces.mark(at) != 0) {
            at++;
        }
        return at;
    }

    private static int year(Pieces pieces, int i, Locale locale) {
        int year = pieces.digits(i) == 4 ? pieces.number(i, 4) : 0;
        if (year > LAST_YEAR && locale.getLanguage().equals("th")) {
            year -= BUDDHIST;
        }
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }
}
