package io.dateline.enrich.date;

import io.dateline.enrich.date.Numbers.Count;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths of time, and the dates that they lead to: {@code nine-year}, {@code the last two weeks}, {@code six months ago}. */
final class Durations implements Rule {

    private static final long PLACING =
            Sense.bits(Set.of(Sense.CHOICE, Sense.ORDINAL, Sense.PLACE, Sense.OPENER, Sense.REFERRING, Sense.FILLER));

    @Override
    public Set<Sense> begins() {
        return Set.of(
                Sense.ARTICLE,
                Sense.NUMBER,
                Sense.CARDINAL,
                Sense.SEVERAL,
                Sense.UNIT,
                Sense.UNITS,
                Sense.CHOICE,
                Sense.OPENER,
                Sense.PLACE,
                Sense.ORDINAL,
                Sense.SCALE,
                Sense.REFERRING,
                Sense.FILLER,
                Sense.LINK);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        int start = reader.is(token, "the") ? token + 1 : token;
        int placed = placed(reader, start);
        Match match = counted(reader, token, placed, placed == start ? 0 : towards(reader, start));
        if (match != null && start > token && placed == start && !reader.has(match.end() - 1, Sense.UNITS)) {
            return null;
        }
        if (match == null && start == token) {
            match = half(reader, token);
        }
        return match != null ? match : uncounted(reader, token, start);
    }

    /** The token after "last", "next", "first" and their like. */
    private static int placed(Reader reader, int token) {
        if ((reader.senses(token) & PLACING) == 0) {
            return token;
        }
        boolean place = reader.choice(token) != null
                || reader.is(token, "first")
                || reader.is(token, "final")
                || reader.is(token, "latest")
                || reader.is(token, "recent")
                || reader.is(token, "future")
                || reader.is(token, "remaining");
        return place ? token + 1 : token;
    }

    private static int towards(Reader reader, int token) {
        Choice choice = reader.choice(token);
        if (choice == Choice.LAST || reader.is(token, "recent")) {
            return -1;
        }
        return choice == Choice.NEXT ? 1 : 0;
    }

    private static @Nullable Match counted(Reader reader, int first, int token, int towards) {
        Count count = Numbers.at(reader, token);
        if (count == null) {
            return null;
        }
        int at = alternative(reader, count);
        boolean either = at > count.end();
        boolean hyphen = reader.hyphen(at);
        at = hyphen ? at + 1 : at;
        for (int fillers = 0; fillers < 2 && reader.has(at, Sense.FILLER); fillers++) {
            at = reader.hyphen(at + 1) ? at + 2 : at + 1;
        }
        Unit unit = reader.anyUnit(at);
        boolean singular = unit != null && reader.has(at, Sense.UNIT);
        if (unit == null
                || (singular
                        && !hyphen
                        && !count.amount().isOne()
                        && !reader.hyphen(at + 1)
                        && !compound(reader, at))) {
            return null;
        }
        if (reader.hyphen(at + 1) && reader.has(at + 2, Sense.OLD)) {
            return null;
        }
        if (unit.ofClock() && unit == Unit.SECOND && singular && !hyphen) {
            return null;
        }
        boolean article = reader.has(token, Sense.ARTICLE) && count.end() == token + 1;
        if (unit == Unit.QUARTER && (article || (hyphen && !singular))) {
            return null; // a fraction
        }
        boolean speed = unit == Unit.HOUR && reader.has(token - 1, Sense.DISTANCE);
        if (article && (hyphen || !singular || reader.hyphen(at + 1) || speed)) {
            return null;
        }
        Match match = new Match(first, at + 1, new Meaning.Length(unit, count.amount(), towards));
        if (either) {
            match = match.with(Mod.APPROX);
        }
        if (article && reader.is(at + 1, "and") && reader.is(at + 2, "a") && reader.is(at + 3, "half")) {
            Amount half = count.amount().plusHalf();
            return led(reader, new Match(first, at + 4, new Meaning.Length(unit, half, towards)), unit, half);
        }
        if (article && reader.is(at + 1, "or") && reader.is(at + 2, "two")) {
            match = match.spanning(first, at + 3).with(Mod.APPROX);
        }
        return hyphen ? lengthened(reader, match) : led(reader, match, unit, count.amount());
    }

    /** The token after the second number of "two or three weeks" and "10 to 15 minutes"; else that after the first. */
    private static int alternative(Reader reader, Count count) {
        int end = count.end();
        boolean either = reader.is(end, "or") || reader.is(end, "to") || reader.dash(end);
        Count other = either && !reader.has(end + 1, Sense.ARTICLE) ? Numbers.at(reader, end + 1) : null;
        return other == null || other.amount().vague() ? end : other.end();
    }

    /** "three hour meeting", "five year low". */
    private static boolean compound(Reader reader, int unit) {
        return reader.isWord(unit + 1) && !reader.has(unit + 1, Sense.UNIT);
    }

    /** "half an hour", "half-hour". */
    private static @Nullable Match half(Reader reader, int token) {
        if (!reader.is(token, "half")) {
            return null;
        }
        int at = reader.hyphen(token + 1) || reader.has(token + 1, Sense.ARTICLE) ? token + 2 : token + 1;
        Unit unit = reader.unit(at, Sense.UNIT);
        if (unit == null || at == token + 1) {
            return null;
        }
        Amount half = Amount.of(0).plusHalf();
        return led(reader, new Match(token, at + 1, new Meaning.Length(unit, half, 0)), unit, half);
    }

    /** "months", "recent years", "the past month", "years ago", "months-long", "yearlong". */
    private static @Nullable Match uncounted(Reader reader, int first, int start) {
        int at = placed(reader, start);
        for (int fillers = 0; fillers < 1 && at > start && reader.has(at, Sense.FILLER); fillers++) {
            at++;
        }
        Unit units = reader.unit(at, Sense.UNITS);
        if (units != null && at == start && start > first && reader.is(at + 1, "ahead")) {
            return new Match(first, at + 2, new Meaning.Length(units, Amount.SEVERAL, 1));
        }
        if (units == Unit.QUARTER && at == start) {
            return null; // living quarters, three-quarters
        }
        if (units != null && at == first && (reader.hyphen(first - 1) || reader.is(first - 1, "those"))) {
            return null; // after-hours; "in those days" is no length
        }
        if (units != null && (at > start || start == first)) {
            if (reader.hyphen(at + 1) && reader.has(at + 2, Sense.OLD)) {
                return at == first ? new Match(first, at + 3, new Meaning.Length(units, Amount.SEVERAL, 0)) : null;
            }
            Meaning atLarge = at == start + 1 && start == first ? atLarge(reader, start) : null;
            if (atLarge != null) {
                return new Match(first, at + 1, atLarge);
            }
            int towards = at > start ? towards(reader, start) : 0;
            Match match = new Match(first, at + 1, new Meaning.Length(units, Amount.SEVERAL, towards));
            if ((reader.is(at + 1, "or") || reader.is(at + 1, "and")) && reader.unit(at + 2, Sense.UNITS) != null) {
                return match.spanning(first, at + 3);
            }
            if (reader.hyphen(at + 1) && reader.is(at + 2, "long")) {
                return match.spanning(first, at + 3);
            }
            return at > start ? match : led(reader, match, units, Amount.SEVERAL);
        }
        Unit unit = reader.unit(at, Sense.UNIT);
        if (unit == null) {
            return null;
        }
        if (reader.hyphen(at + 1) && reader.is(at + 2, "long") && at == first) {
            return new Match(first, at + 3, new Meaning.Length(unit, Amount.ONE, 0));
        }
        boolean past = at == start + 1 && (reader.is(start, "past") || (start > first && reader.is(start, "last")));
        boolean next = at == start + 1 && start > first && reader.is(start, "next");
        if (unit == Unit.WEEKEND || unit == Unit.DAY || !(past || next)) {
            return null;
        }
        return new Match(first, at + 1, new Meaning.Length(unit, Amount.ONE, past ? -1 : 1));
    }

    /** "coming months", "future quarters", "past years": no length is told, only the side. */
    private static Meaning.@Nullable Reference atLarge(Reader reader, int token) {
        if (reader.is(token, "coming") || reader.is(token, "future") || reader.is(token, "upcoming")) {
            return Meaning.Reference.FUTURE;
        }
        return reader.is(token, "past") ? Meaning.Reference.PAST : null;
    }

    /** "Up from $3 million a year earlier", "$2 million, or 24 cents a share, a year earlier". */
    private static boolean compared(Reader reader, int token) {
        int at = reader.mark(token - 1, ',') ? token - 2 : token - 1;
        return reader.has(at, Sense.RATE)
                || reader.is(at, "with")
                || reader.is(at, "than")
                || reader.is(at, "from")
                || reader.is(at, "earnings")
                || reader.isNumber(at)
                || reader.mark(at, '%');
    }

    /** "nine-year-long". */
    private static Match lengthened(Reader reader, Match match) {
        boolean longer = reader.hyphen(match.end()) && reader.is(match.end() + 1, "long");
        return longer ? match.spanning(match.first(), match.end() + 2) : match;
    }

    /** What follows the length: "ago", "earlier", "later", "from now", "old". */
    private static @Nullable Match led(Reader reader, Match length, Unit unit, Amount amount) {
        int end = length.end();
        int word = reader.is(end, "or") && reader.is(end + 1, "so") ? end + 2 : end;
        if (reader.has(word, Sense.OLD) || reader.is(word, "younger") || reader.is(word, "older")) {
            return null;
        }
        if (reader.hyphen(end) && reader.is(end + 1, "old")) {
            return null;
        }
        boolean ago = reader.is(word, "ago");
        boolean earlier = reader.is(word, "earlier")
                || reader.is(word, "previously")
                || (unit == Unit.DAY && amount.isOne() && reader.is(word, "before"));
        boolean later = reader.is(word, "later") || (unit == Unit.DAY && amount.isOne() && reader.is(word, "after"));
        boolean hence = reader.is(word, "hence") || (reader.is(word, "from") && reader.is(word + 1, "now"));
        if (!ago && !earlier && !later && !hence) {
            return word > end ? length.spanning(length.first(), word).with(Mod.APPROX) : length;
        }
        int last = reader.is(word, "from") ? word + 2 : word + 1;
        int count = amount.whole();
        Meaning meaning;
        if (count < 0) {
            meaning = later || hence ? hence ? Meaning.Reference.FUTURE : length.meaning() : Meaning.Reference.PAST;
        } else if (ago || hence) {
            meaning = new Meaning.FromNow(unit, ago ? -count : count, true);
        } else {
            boolean clause = reader.isWord(last) && (reader.is(word, "after") || reader.is(word, "before"));
            // "It came a day after they met": the day of which the text speaks, seen from another.
            boolean compared = unit == Unit.YEAR && earlier && compared(reader, length.first());
            meaning = new Meaning.FromThen(unit, clause ? 0 : earlier ? -count : count, compared);
        }
        Match match = new Match(length.first(), last, meaning);
        return word > end ? match.with(Mod.APPROX) : match;
    }
}
