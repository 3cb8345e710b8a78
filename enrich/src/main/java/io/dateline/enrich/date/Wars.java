package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events that are named instead of their time: {@code World War II}, {@code 9/11}, {@code the September 11 attacks}. */
final class Wars implements Rule {

    private static final LocalDate SEPTEMBER_11 = LocalDate.of(2001, 9, 11);

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.NUMBER, Sense.MONTH, Sense.SHORT_MONTH, Sense.WAR, Sense.ORDINAL);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        if (reader.isNumber(token)) {
            return nineEleven(reader, token);
        }
        if (reader.value(token, Sense.MONTH) == 9 || reader.value(token, Sense.SHORT_MONTH) == 9) {
            return september(reader, token);
        }
        if (!reader.capitalized(token)) {
            return null;
        }
        if (reader.is(token, "wwii") || reader.is(token, "wwi")) {
            return war(token, token + 1, reader.is(token, "wwii"));
        }
        if (reader.is(token, "ww") && reader.joined(token + 1)) {
            int number = reader.number(token + 1, 1, 1, 2);
            return number == Reader.NONE ? null : war(token, token + 2, number == 2);
        }
        int which = reader.value(token, Sense.ORDINAL);
        int world = which == 1 || which == 2 ? token + 1 : token;
        if (!reader.is(world, "world") || !reader.capitalized(world) || !reader.is(world + 1, "war")) {
            return null;
        }
        if (world > token) {
            return war(token, world + 2, which == 2);
        }
        boolean second = reader.is(world + 2, "ii") || reader.is(world + 2, "two") || reader.is(world + 2, "2");
        boolean first = reader.is(world + 2, "i") || reader.is(world + 2, "one") || reader.is(world + 2, "1");
        return second || first ? war(token, world + 3, second) : null;
    }

    private static Match war(int first, int end, boolean second) {
        Meaning span = second
                ? new Meaning.Span("1939/1945", LocalDate.of(1939, 9, 1), LocalDate.of(1945, 9, 3))
                : new Meaning.Span("1914/1918", LocalDate.of(1914, 7, 28), LocalDate.of(1918, 11, 12));
        return new Match(first, end, span);
    }

    private static @Nullable Match nineEleven(Reader reader, int token) {
        boolean written = reader.number(token, 1, 9, 9) == 9
                && (reader.mark(token + 1, '/') || reader.hyphen(token + 1))
                && reader.joined(token + 1)
                && reader.joined(token + 2)
                && reader.number(token + 2, 2, 11, 11) == 11;
        boolean goesOn = reader.joined(token + 3)
                && (reader.mark(token + 3, '/') || reader.hyphen(token + 3) || reader.mark(token + 3, ':'))
                && reader.isNumber(token + 4);
        boolean score = reader.hyphen(token + 1) && !attacks(reader, token + 3);
        return !written || goesOn || score || (reader.joined(token) && !sided(reader, token))
                ? null
                : new Match(token, token + 3, new Meaning.Absolute(Period.day(SEPTEMBER_11)));
    }

    /** "pre-9/11". */
    private static boolean sided(Reader reader, int token) {
        return (reader.hyphen(token - 1) && (reader.is(token - 2, "pre") || reader.is(token - 2, "post")))
                || reader.mark(token - 1, '(');
    }

    /** "the Sept. 11 attacks". */
    private static @Nullable Match september(Reader reader, int token) {
        Months.Named month = Months.month(reader, token);
        int day = month == null ? token : month.end();
        return month != null
                        && reader.number(day, 2, 11, 11) == 11
                        && (attacks(reader, day + 1) || sided(reader, token))
                ? new Match(token, day + 1, new Meaning.Absolute(Period.day(SEPTEMBER_11)))
                : null;
    }

    private static boolean attacks(Reader reader, int token) {
        int noun = reader.is(token, "terror") || reader.is(token, "terrorist") ? token + 1 : token;
        return reader.is(noun, "attacks")
                || reader.is(noun, "attack")
                || reader.is(noun, "hijackers")
                || reader.is(noun, "hijackings")
                || reader.is(noun, "victims")
                || reader.is(noun, "commission");
    }
}
