package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Years, decades and centuries: {@code 1998}, {@code the 1970s}, {@code the '80s}, {@code the 20th century}. */
final class Years implements Rule {

    @Override
    public Set<Sense> begins() {
        return Set.of(
                Sense.ARTICLE, Sense.NUMBER, Sense.APOSTROPHE, Sense.ORDINAL, Sense.CARDINAL, Sense.UNIT, Sense.OPENER);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        int start = reader.is(token, "the") ? token + 1 : token;
        Match match = decade(reader, token, start);
        if (match == null) {
            match = century(reader, token, start);
        }
        if (match == null) {
            match = announced(reader, token, start);
        }
        if (match == null && start > token) {
            boolean part = reader.is(start + 1, "period") || reader.is(start + 1, "quarter");
            int year = part ? Months.yearAt(reader, start) : Reader.NONE;
            match = year == Reader.NONE ? null : new Match(token, start + 2, new Derived.ComparablePeriod(year));
        }
        if (match == null && start == token) {
            match = bare(reader, token);
        }
        return match != null ? match : spelled(reader, token);
    }

    private static @Nullable Match decade(Reader reader, int first, int token) {
        int digits = reader.apostrophe(token) && reader.joined(token + 1) ? token + 1 : token;
        int year = reader.number(digits, digits == token ? 4 : 2, 0, 2190);
        int s = reader.apostrophe(digits + 1) && reader.joined(digits + 1) ? digits + 2 : digits + 1;
        if (year == Reader.NONE || year % 10 != 0 || !reader.joined(s) || !reader.is(s, "s")) {
            return null;
        }
        if (digits == token && year < 1000) {
            return null;
        }
        int full = digits == token ? year : year < 20 ? 2000 + year : 1900 + year;
        if (digits == token && year % 100 == 0 && year < 1900) {
            return new Match(first, s + 1, new Meaning.Absolute(Period.of(Unit.CENTURY, LocalDate.of(year, 1, 1))));
        }
        return new Match(first, s + 1, new Meaning.Absolute(Period.of(Unit.DECADE, LocalDate.of(full, 1, 1))));
    }

    private static @Nullable Match century(Reader reader, int first, int token) {
        int ordinal = reader.value(token, Sense.ORDINAL);
        int end = token + 1;
        if (ordinal == Reader.NONE) {
            if (!Months.ordinalSuffix(reader, token + 1)) {
                return twentyFirst(reader, first, token);
            }
            ordinal = reader.number(token);
            end = token + 2;
        }
        int unit = reader.hyphen(end) ? end + 1 : end;
        if (reader.unit(unit, Sense.UNIT) != Unit.CENTURY || ordinal < 2 || ordinal > 30) {
            return null;
        }
        return new Match(first, unit + 1, centuryMeaning(ordinal));
    }

    private static @Nullable Match twentyFirst(Reader reader, int first, int token) {
        boolean written = reader.is(token, "twenty") && reader.hyphen(token + 1) && reader.is(token + 2, "first");
        return written && reader.unit(token + 3, Sense.UNIT) == Unit.CENTURY
                ? new Match(first, token + 4, centuryMeaning(21))
                : null;
    }

    private static Meaning centuryMeaning(int ordinal) {
        return new Meaning.Absolute(Period.of(Unit.CENTURY, LocalDate.of(ordinal * 100 - 100, 1, 1)));
    }

    /** "fiscal 1988", "fiscal year 2019", "FY2019", "the year 2000". */
    private static @Nullable Match announced(Reader reader, int first, int token) {
        boolean fiscal = reader.is(token, "fiscal") || reader.is(token, "fy");
        int at = fiscal ? token + 1 : token;
        if (reader.is(at, "year")) {
            at++;
        }
        if (at == token) {
            return null;
        }
        int year = Months.yearAt(reader, at);
        if (year != Reader.NONE) {
            int end = fiscal || at > token + 1 ? secondYear(reader, at, year) : at + 1;
            return end > at + 1
                    ? new Match(
                            first,
                            end,
                            new Meaning.Span(
                                    year + "/" + (year + 1), LocalDate.of(year, 1, 1), LocalDate.of(year + 2, 1, 1)))
                    : new Match(first, end, new Meaning.Absolute(Period.year(year)));
        }
        if (reader.is(at, "two") && reader.is(at + 1, "thousand")) {
            Numbers.Count count = Numbers.at(reader, at);
            int whole = count == null ? -1 : count.amount().whole();
            if (count != null && whole >= 2000 && whole < 2100) {
                return new Match(first, count.end(), new Meaning.Absolute(Period.year(whole)));
            }
        }
        return null;
    }

    /** Behind the "19" of "2018-19" or "2018/2019"; behind the first year where no second follows. */
    private static int secondYear(Reader reader, int token, int year) {
        boolean joint = (reader.dash(token + 1) || reader.mark(token + 1, '/'))
                && reader.joined(token + 1)
                && reader.joined(token + 2);
        int second = joint ? reader.number(token + 2) : Reader.NONE;
        boolean next = second == year + 1 || (second == (year + 1) % 100 && reader.length(token + 2) == 2);
        return next ? token + 3 : token + 1;
    }

    private static @Nullable Match bare(Reader reader, int token) {
        int year = Months.yearAt(reader, token);
        if (year == Reader.NONE || !free(reader, token)) {
            return null;
        }
        if (named(reader, token)) {
            return null;
        }
        boolean announced = reader.has(token - 1, Sense.BEFORE_YEAR);
        boolean counts = reader.has(token + 1, Sense.COUNTED);
        boolean likely = year >= 1900 && year < 2060 && !counts;
        return (announced && !counts) || likely
                ? new Match(token, token + 1, new Meaning.Absolute(Period.year(year)))
                : null;
    }

    /** "Windows 2000", "Vision 2030": the number is part of a name. */
    private static boolean named(Reader reader, int token) {
        int before = token - 1;
        return reader.isWord(before)
                && reader.capitalized(before)
                && !reader.startsSentence(before)
                && !reader.has(before, Sense.BEFORE_YEAR)
                && !reader.known(before);
    }

    /** Whether the number stands alone: not part of a sum, a code, a score or a phone number. */
    private static boolean free(Reader reader, int token) {
        boolean before = !reader.joined(token)
                || reader.mark(token - 1, '(')
                || reader.mark(token - 1, '"')
                || reader.mark(token - 1, '\u201c')
                || (reader.dash(token - 1) && reader.isNumber(token - 2) && reader.length(token - 2) == 4)
                || (reader.hyphen(token - 1) && prefixed(reader, token - 2))
                || (reader.mark(token - 1, '/') && reader.isNumber(token - 2) && reader.length(token - 2) == 4);
        if (!before || reader.mark(token - 1, '$') || reader.mark(token - 1, '#') || reader.mark(token - 1, '£')) {
            return false;
        }
        if (!reader.joined(token + 1)) {
            return true;
        }
        boolean sum = reader.mark(token + 1, '%') || reader.mark(token + 1, ':') || reader.isWord(token + 1);
        return !sum;
    }

    private static boolean prefixed(Reader reader, int token) {
        return reader.is(token, "mid")
                || reader.is(token, "early")
                || reader.is(token, "late")
                || reader.is(token, "pre")
                || reader.is(token, "post");
    }

    /** "nineteen ninety-four". */
    private static @Nullable Match spelled(Reader reader, int token) {
        int hundreds = reader.value(token, Sense.CARDINAL);
        int tens = reader.value(token + 1, Sense.CARDINAL);
        if ((hundreds != 19 && hundreds != 20 && hundreds != 18) || tens == Reader.NONE || tens < 10) {
            return null;
        }
        int end = token + 2;
        int ones = reader.value(reader.hyphen(end) ? end + 1 : end, Sense.CARDINAL);
        int year = hundreds * 100 + tens;
        if (tens >= 20 && ones > 0 && ones < 10) {
            year += ones;
            end = reader.hyphen(end) ? end + 2 : end + 1;
        }
        return new Match(token, end, new Meaning.Absolute(Period.year(year)));
    }
}
