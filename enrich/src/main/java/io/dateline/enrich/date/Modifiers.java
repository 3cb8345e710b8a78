package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words before an expression that change it: {@code early}, {@code the end of}, {@code about}, {@code more than}. */
final class Modifiers {

    private static final long PLACES = Sense.bits(Set.of(Sense.PLACE, Sense.ORDINAL, Sense.CHOICE));

    private Modifiers() {}

    /**
     * A modifier.
     *
     * @param end the token after it
     * @param place whether it tells a part of a date; else it qualifies a number
     * @param half whether it tells a half, which years have values for but longer times have not
     */
    record Prefix(int end, Mod mod, boolean place, boolean half) {

        Prefix(int end, Mod mod, boolean place) {
            this(end, mod, place, false);
        }

        boolean fits(Match match) {
            if (half) {
                return match.meaning() instanceof Meaning.Absolute absolute
                        && absolute.period().unit().compareTo(Unit.YEAR) > 0;
            }
            DateExpression.Type type = match.meaning().type();
            if (place) {
                return type == DateExpression.Type.TIME
                        || (type == DateExpression.Type.DATE && !(match.meaning() instanceof Meaning.Reference));
            }
            return type != DateExpression.Type.SET && !(match.meaning() instanceof Meaning.Reference);
        }
    }

    static @Nullable Prefix at(Reader reader, int token) {
        int the = reader.value(token, Sense.ARTICLE) == 0 ? token + 1 : token;
        Prefix place = (reader.senses(the) & PLACES) == 0 ? null : place(reader, the);
        return place != null || !reader.has(token, Sense.HEDGE) ? place : number(reader, token);
    }

    private static @Nullable Prefix place(Reader reader, int token) {
        Prefix units = units(reader, token);
        if (units != null) {
            return units;
        }
        int next = reader.hyphen(token + 1) ? token + 2 : token + 1;
        if (reader.is(token, "early") || reader.is(token, "earlier")) {
            return new Prefix(next, Mod.START, true);
        }
        if (reader.is(token, "late") || reader.is(token, "later")) {
            return new Prefix(next, Mod.END, true);
        }
        if (reader.is(token, "mid")) {
            return new Prefix(next, Mod.MID, true);
        }
        if (reader.is(token + 1, "half") && reader.is(token + 2, "of")) {
            int half = reader.value(token, Sense.ORDINAL);
            boolean last = half == 2 || reader.is(token, "last") || reader.is(token, "latter");
            return half == 1 || last ? new Prefix(token + 3, last ? Mod.END : Mod.START, true, true) : null;
        }
        if (!reader.is(token + 1, "of")) {
            return null;
        }
        if (reader.is(token, "beginning") || reader.is(token, "start")) {
            return new Prefix(token + 2, Mod.START, true);
        }
        if (reader.is(token, "middle")) {
            return new Prefix(token + 2, Mod.MID, true);
        }
        return reader.is(token, "end") ? new Prefix(token + 2, Mod.END, true) : null;
    }

    /** "The final months of", "the first days of". */
    private static @Nullable Prefix units(Reader reader, int token) {
        boolean begin = reader.is(token, "first") || reader.is(token, "early") || reader.is(token, "opening");
        boolean end = reader.is(token, "last") || reader.is(token, "final") || reader.is(token, "closing");
        Unit unit = reader.unit(token + 1, Sense.UNITS);
        return (begin || end) && unit != null && !unit.ofClock() && reader.is(token + 2, "of")
                ? new Prefix(token + 3, begin ? Mod.START : Mod.END, true)
                : null;
    }

    private static @Nullable Prefix number(Reader reader, int token) {
        if (reader.is(token, "about")
                || reader.is(token, "around")
                || reader.is(token, "approximately")
                || reader.is(token, "roughly")) {
            return new Prefix(token + 1, Mod.APPROX, false);
        }
        if (reader.is(token, "some") && (reader.isNumber(token + 1) || reader.has(token + 1, Sense.CARDINAL))) {
            return new Prefix(token + 1, Mod.APPROX, false);
        }
        if (reader.is(token, "nearly") || reader.is(token, "almost")) {
            return new Prefix(token + 1, Mod.LESS_THAN, false);
        }
        boolean no = reader.is(token, "no");
        int at = no ? token + 1 : token;
        if (reader.is(at + 1, "than")) {
            if (reader.is(at, "more")) {
                return new Prefix(at + 2, no ? Mod.EQUAL_OR_LESS : Mod.MORE_THAN, false);
            }
            if (reader.is(at, "less") || reader.is(at, "fewer")) {
                return new Prefix(at + 2, no ? Mod.EQUAL_OR_MORE : Mod.LESS_THAN, false);
            }
        }
        if (reader.is(token, "at") && reader.is(token + 1, "least")) {
            return new Prefix(token + 2, Mod.EQUAL_OR_MORE, false);
        }
        if ((reader.is(token, "at") && reader.is(token + 1, "most"))
                || (reader.is(token, "up") && reader.is(token + 1, "to"))) {
            return new Prefix(token + 2, Mod.EQUAL_OR_LESS, false);
        }
        return null;
    }
}
