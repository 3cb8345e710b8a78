package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decades in words and years before Christ: {@code the nineties}, {@code the early noughties}, {@code 44 BC}. */
final class Decades implements Rule {

    private static final int LONGEST = 4;

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.ARTICLE, Sense.NUMBER, Sense.CARDINAL, Sense.DECADE_NAME, Sense.LINK, Sense.OPENER);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        if (reader.isNumber(token)) {
            return beforeChrist(reader, token);
        }
        if (reader.is(token, "ad")
                && Character.isUpperCase(
                        reader.tokens().text().charAt(reader.tokens().end(token) - 1))) {
            int year = reader.isNumber(token + 1) && reader.length(token + 1) <= LONGEST ? reader.number(token + 1) : 0;
            return year < 1 ? null : new Match(token, token + 2, new Meaning.Absolute(Period.year(year)));
        }
        int start = reader.is(token, "the") ? token + 1 : token;
        if (start > token && reader.isNumber(start)) {
            return shortDecade(reader, token, start);
        }
        if (reader.is(start, "nineteen") && start + 1 < reader.size()) {
            start = reader.hyphen(start + 1) ? start + 2 : start + 1;
        } else if (start == token && !modified(reader, token)) {
            return null;
        }
        start = reader.is(start, "roaring") || reader.is(start, "swinging") ? start + 1 : start;
        int year = reader.value(start, Sense.DECADE_NAME);
        return year == Reader.NONE || reader.is(start + 1, "of")
                ? null
                : new Match(token, start + 1, new Meaning.Absolute(Period.of(Unit.DECADE, LocalDate.of(year, 1, 1))));
    }

    /** "in the 90s"; "temperatures in the 90s" are told by their degrees. */
    private static @Nullable Match shortDecade(Reader reader, int first, int token) {
        int tens = reader.number(token, 2, 20, 90);
        boolean decade = tens != Reader.NONE
                && tens % 10 == 0
                && reader.is(token + 1, "s")
                && reader.joined(token + 1)
                && !reader.is(token + 2, "fahrenheit")
                && !reader.is(token + 2, "degrees")
                && !reader.is(token + 2, "f");
        boolean placed = reader.has(first - 1, Sense.BEFORE_YEAR) || reader.is(first - 1, "of");
        return decade && placed
                ? new Match(
                        first, token + 2, new Meaning.Absolute(Period.of(Unit.DECADE, LocalDate.of(1900 + tens, 1, 1))))
                : null;
    }

    /** "early nineties": without an article, a part of the decade shows that ages are not meant. */
    private static boolean modified(Reader reader, int token) {
        return (reader.is(token - 1, "early") || reader.is(token - 1, "late") || reader.hyphen(token - 1))
                && (reader.is(token - 2, "the") || reader.is(token - 3, "the"));
    }

    /** "44 BC", "300 B.C.": no interval, as calendars that count so far back differ. */
    private static @Nullable Match beforeChrist(Reader reader, int token) {
        int year = reader.number(token);
        int end = token + 1;
        boolean letters = reader.is(end, "bc") || reader.is(end, "bce");
        boolean dotted = reader.is(end, "b") && reader.mark(end + 1, '.') && reader.is(end + 2, "c");
        if (year < 1 || reader.length(token) > LONGEST || !(letters || dotted) || !reader.capitalized(end)) {
            return null;
        }
        if (letters && (!reader.has(token - 1, Sense.BEFORE_YEAR) || reader.capitalized(end + 1))) {
            return null; // British Columbia
        }
        int last = letters ? end + 1 : reader.mark(end + 3, '.') ? end + 4 : end + 3;
        return new Match(token, last, new Meaning.Reference("BC" + Period.written(year)));
    }
}
