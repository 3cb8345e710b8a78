package io.dateline.enrich.date;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the date expressions of a text in one pass: at each token the longest that begins there. */
final class Recogniser {

    /** Senses of the words before an expression that change it. */
    private static final long MODIFIERS =
            Sense.bits(Set.of(Sense.PLACE, Sense.HEDGE, Sense.ORDINAL, Sense.CHOICE, Sense.ARTICLE));

    private final Rule[] rules;
    private final long[] begins;

    Recogniser(Holidays holidays, Zones zones) {
        this.rules = rules(holidays, zones);
        this.begins = Arrays.stream(rules)
                .mapToLong(rule -> Sense.bits(rule.begins()))
                .toArray();
    }

    /** Of two that read as far, the first counts. */
    static Rule[] rules(Holidays holidays, Zones zones) {
        return new Rule[] {
            new NumericDates(),
            new Clocks(zones),
            new Weeks(),
            new Wars(),
            new CalendarDates(),
            new NthOf(),
            new PartsOfYear(),
            new Years(),
            new Decades(),
            new Sets(),
            new References(),
            new ReportedPeriods(),
            new Relatives(),
            new Durations(),
            holidays
        };
    }

    /** The expressions in the order of the text; none overlaps another. */
    List<Match> find(Reader reader) {
        List<Match> found = new ArrayList<>();
        int token = 0;
        while (token < reader.size()) {
            Match match = reader.opens(token) ? at(reader, token) : null;
            if (match == null
                    || match.first()
                            < (found.isEmpty() ? 0 : found.get(found.size() - 1).end())) {
                token++;
            } else {
                found.add(match);
                token = match.end();
            }
        }
        return Ranges.completed(reader, found);
    }

    private @Nullable Match at(Reader reader, int token) {
        Modifiers.Prefix prefix = (reader.senses(token) & MODIFIERS) == 0 ? null : Modifiers.at(reader, token);
        if (prefix != null) {
            Match match = composed(reader, prefix.end());
            if (match != null && match.first() == prefix.end() && prefix.fits(match)) {
                return match.from(token).with(prefix.mod());
            }
        }
        Match match = composed(reader, token);
        return match == null ? null : open(reader, match);
    }

    /** "1994 or later", "1990 and beyond". */
    private static Match open(Reader reader, Match match) {
        int end = match.end();
        boolean later = (reader.is(end, "or") && reader.is(end + 1, "later"))
                || (reader.is(end, "and") && reader.is(end + 1, "beyond"));
        boolean earlier = reader.is(end, "or") && reader.is(end + 1, "earlier");
        if (!(later || earlier) || !(match.meaning() instanceof Meaning.Absolute)) {
            return match;
        }
        return match.spanning(match.first(), end + 2).with(later ? Mod.ON_OR_AFTER : Mod.ON_OR_BEFORE);
    }

    /** An expression with the time of day or the day that goes with it. */
    private @Nullable Match composed(Reader reader, int token) {
        Match match = simple(reader, token);
        if (match == null) {
            return null;
        }
        if (match.meaning() instanceof Meaning.Clock clock && clock.day() == null) {
            Match day = dayAfter(reader, match.end(), true);
            return day == null
                    ? match
                    : new Match(
                            match.first(),
                            day.end(),
                            new Meaning.Clock(clock.time(), clock.value(), clock.zone(), day.meaning()));
        }
        if (match.meaning() instanceof Meaning.PartOfDay part && part.day() == null) {
            int of = reader.is(match.end(), "of") || reader.is(match.end(), "on") ? match.end() + 1 : match.end();
            Match day = of > match.end() ? dayAfter(reader, of, false) : null;
            return day == null
                    ? match
                    : new Match(match.first(), day.end(), new Meaning.PartOfDay(part.part(), day.meaning()));
        }
        return isDay(match.meaning()) ? withTime(reader, match) : match;
    }

    private @Nullable Match dayAfter(Reader reader, int token, boolean preposition) {
        int at = preposition && reader.mark(token, ',') ? token + 1 : token;
        at = preposition && reader.is(at, "on") ? at + 1 : at;
        Match day = reader.opens(at) ? simple(reader, at) : null;
        if (day == null || day.first() != at || !isDay(day.meaning())) {
            return null;
        }
        boolean part = preposition && reader.part(day.end()) != null; // 11 p.m. on Monday night
        return part ? day.spanning(day.first(), day.end() + 1) : day;
    }

    private Match withTime(Reader reader, Match day) {
        DayPart part = reader.part(day.end());
        if (part != null && part != DayPart.NOON && part != DayPart.MIDNIGHT) {
            return new Match(day.first(), day.end() + 1, new Meaning.PartOfDay(part, day.meaning()));
        }
        int at = reader.mark(day.end(), ',') ? day.end() + 1 : day.end();
        boolean iso = reader.is(at, "t") && reader.joined(at) && reader.joined(at + 1);
        at = reader.is(at, "at") || iso ? at + 1 : at;
        Match time = reader.opens(at) ? simple(reader, at) : null;
        if (time == null
                || time.first() != at
                || !(time.meaning() instanceof Meaning.Clock clock)
                || clock.day() != null) {
            return day;
        }
        return new Match(
                day.first(), time.end(), new Meaning.Clock(clock.time(), clock.value(), clock.zone(), day.meaning()));
    }

    private static boolean isDay(Meaning meaning) {
        if (meaning instanceof Meaning.Absolute absolute) {
            return absolute.period().unit() == Unit.DAY;
        }
        if (meaning instanceof Meaning.FromNow now) {
            return now.unit() == Unit.DAY;
        }
        if (meaning instanceof Meaning.FromThen then) {
            return then.unit() == Unit.DAY;
        }
        if (meaning instanceof Meaning.Weekday weekday) {
            return weekday.weekday() > 0;
        }
        return meaning instanceof Meaning.MonthDay || meaning instanceof Meaning.Feast || meaning instanceof Figures;
    }

    private @Nullable Match simple(Reader reader, int token) {
        Match best = null;
        long first = reader.senses(token);
        long second = (first & Sense.ARTICLE.bit()) == 0 ? first : reader.senses(token + 1);
        for (int i = 0; i < rules.length; i++) {
            if ((begins[i] & first) == 0 || (begins[i] & second) == 0) {
                continue;
            }
            Match match = rules[i].at(reader, token);
            if (match != null && (best == null || match.end() > best.end())) {
                best = match;
            }
        }
        return best;
    }
}
