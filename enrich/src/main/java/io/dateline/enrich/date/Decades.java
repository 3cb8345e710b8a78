package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decades in words and years before Christ: {@code the nineties}, {@code the early noughties}, {@code 44 BC}. */
final class Decades implements Rule {

    private static final int LONGEST = 4;

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.ARTICLE, Sense.NUMBER, Sense.CARDINAL, Sense.DECADE_NAME, Sense.LINK);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        if (reader.isNumber(token)) {
            return beforeChrist(reader, token);
        }
        int start = reader.is(token, "the") ? token + 1 : token;
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
        int last = letters ? end + 1 : reader.mark(end + 3, '.') ? end + 4 : end + 3;
        return new Match(token, last, new Meaning.Reference("BC" + Period.written(year)));
    }
}
