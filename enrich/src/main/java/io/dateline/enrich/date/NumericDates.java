package io.dateline.enrich.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in figures: {@code 2019-10-21}, {@code 10/21/2019}, {@code 21.10.2019}, {@code 20191021}. */
final class NumericDates implements Rule {

    @Override
    public @Nullable Match at(Reader reader, int token) {
        if (!reader.isNumber(token) || (reader.joined(token) && !reader.mark(token - 1, '('))) {
            return null;
        }
        int separator = token + 1;
        boolean same = reader.joined(separator)
                && reader.joined(token + 2)
                && reader.joined(token + 3)
                && reader.joined(token + 4)
                && reader.tokens().first(separator) == reader.tokens().first(token + 3);
        if (!same) {
            return compact(reader, token);
        }
        int a = reader.number(token);
        int b = reader.number(token + 2);
        int c = reader.number(token + 4);
        LocalDate date = null;
        if (reader.length(token) == 4 && (reader.hyphen(separator) || reader.mark(separator, '/'))) {
            date = date(a, b, c);
        } else if (reader.mark(separator, '/') || reader.hyphen(separator) || reader.mark(separator, '.')) {
            int year = reader.length(token + 4) == 2 ? Months.twoDigits(c) : c;
            if (reader.length(token + 4) == 4 || reader.length(token + 4) == 2) {
                boolean dayFirst = reader.mark(separator, '.');
                date = dayFirst || a > 12 ? date(year, b, a) : date(year, a, b);
            }
        }
        return date == null ? null : new Match(token, token + 5, new Meaning.Absolute(Period.day(date)));
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
