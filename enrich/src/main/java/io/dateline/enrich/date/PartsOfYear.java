package io.dateline.enrich.date;

import io.dateline.enrich.date.Months.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Quarters, halves and seasons: {@code third-quarter}, {@code Q3 2019}, {@code the first half of 1990}, {@code the summer}. */
final class PartsOfYear implements Rule {

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.ARTICLE, Sense.NUMBER, Sense.ORDINAL, Sense.CHOICE, Sense.SEASON, Sense.OPENER);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        Match match = possessive(reader, token);
        if (match != null) {
            return match;
        }
        int start = reader.is(token, "the") || reader.is(token, "its") ? token + 1 : token;
        int year = Months.yearAt(reader, start);
        int at = year == Reader.NONE ? start : start + 1;
        at = fiscal(reader, at);
        Part part = ordinal(reader, at);
        if (part == null && start == token) {
            part = letter(reader, start);
        }
        if (part == null && (year == Reader.NONE || start == token)) {
            part = season(reader, token, start);
        }
        if (part == null) {
            return null;
        }
        if (year != Reader.NONE) {
            return new Match(token, part.end(), absolute(part, year));
        }
        // "The third-quarter loss": the article goes with the noun.
        boolean attribute = start > token && part.unit() == Unit.QUARTER && reader.hyphen(part.end() - 2);
        return attribute ? null : withYear(reader, token, part);
    }

    private record Part(int end, Unit unit, int number) {}

    private static int fiscal(Reader reader, int token) {
        if (!reader.is(token, "fiscal")) {
            return token;
        }
        return reader.hyphen(token + 1) ? token + 2 : token + 1;
    }

    private static @Nullable Part ordinal(Reader reader, int token) {
        int number = reader.value(token, Sense.ORDINAL);
        int end = token + 1;
        if (number == Reader.NONE && Months.ordinalSuffix(reader, end)) {
            number = reader.number(token);
            end++;
        }
        boolean last = number == Reader.NONE && (reader.is(token, "last") || reader.is(token, "latter"));
        int unit = reader.hyphen(end) ? end + 1 : end;
        if (number >= 1 && number <= 4 && reader.is(unit, "quarter")) {
            return new Part(unit + 1, Unit.QUARTER, number);
        }
        boolean half = reader.is(unit, "half") && reader.is(unit + 1, "of");
        return half && (last || number == 1 || number == 2) ? new Part(unit + 1, Unit.HALF, last ? 2 : number) : null;
    }

    private static @Nullable Part letter(Reader reader, int token) {
        boolean before = reader.isNumber(token); // 3Q19
        int letter = before ? token + 1 : token;
        int number = reader.number(before ? token : token + 1, 1, 1, 4);
        if (number == Reader.NONE || !reader.joined(token + 1) || !(reader.is(letter, "q") || reader.is(letter, "h"))) {
            return null;
        }
        boolean half = reader.is(letter, "h");
        boolean sure = (!half && !before) || Months.year(reader, token + 2) != null;
        return sure && (!half || number <= 2) ? new Part(token + 2, half ? Unit.HALF : Unit.QUARTER, number) : null;
    }

    private static @Nullable Part season(Reader reader, int first, int token) {
        int season = reader.value(token, Sense.SEASON);
        if (season == Reader.NONE) {
            return null;
        }
        int of = reader.is(token + 1, "of") ? token + 2 : token + 1;
        Named year = Months.year(reader, of);
        boolean named = year != null && !reader.has(year.end(), Sense.COUNTED);
        boolean noun = !reader.is(token, "fall") && !reader.is(token, "spring");
        boolean article = token > first;
        boolean placed = reader.is(first - 1, "in")
                || reader.is(first - 1, "over")
                || reader.is(first - 1, "during")
                || reader.is(first - 1, "by")
                || reader.is(first - 1, "until")
                || reader.is(first - 1, "since")
                || reader.is(first - 1, "into");
        boolean part = reader.is(token - 1, "early")
                || reader.is(token - 1, "late")
                || (reader.hyphen(token - 1) && reader.is(token - 2, "mid"));
        boolean prose = part || (!reader.is(token, "springtime") && placed && (article || noun));
        return named || prose ? new Part(token + 1, Unit.SEASON, season) : null;
    }

    private static @Nullable Match withYear(Reader reader, int first, Part part) {
        int at = reader.is(part.end(), "of") || reader.is(part.end(), "in") ? part.end() + 1 : part.end();
        int fiscal = fiscal(reader, at);
        Named year = Months.year(reader, fiscal);
        if (year != null && !(reader.is(part.end(), "in") && part.unit() == Unit.SEASON)) {
            return new Match(first, year.end(), absolute(part, year.number()));
        }
        int the = reader.is(at, "the") ? at + 1 : at;
        Choice choice = reader.choice(the);
        int unit = choice == null ? the : the + 1;
        if (reader.is(part.end(), "of") && reader.is(unit, "year")) {
            return new Match(first, unit + 1, relative(part, choice == null ? Choice.THIS : choice));
        }
        if (part.unit() == Unit.HALF) {
            return null;
        }
        return new Match(first, part.end(), new Meaning.PartOfYear(part.unit(), part.number(), Choice.NEAREST));
    }

    /** "last year's third quarter". */
    private static @Nullable Match possessive(Reader reader, int token) {
        Choice choice = reader.choice(token);
        boolean year = choice != null
                && reader.is(token + 1, "year")
                && reader.apostrophe(token + 2)
                && reader.is(token + 3, "s");
        Part part = year ? ordinal(reader, fiscal(reader, token + 4)) : null;
        return part == null || choice == null ? null : new Match(token, part.end(), relative(part, choice));
    }

    private static Meaning relative(Part part, Choice choice) {
        int years = switch (choice) {
            case LAST, PRECEDING -> -1;
            case NEXT, FOLLOWING -> 1;
            default -> 0;
        };
        return new Meaning.PartOfRelativeYear(part.unit(), part.number(), 0, years);
    }

    private static Meaning absolute(Part part, int year) {
        return new Meaning.Absolute(Period.part(part.unit(), part.number(), year));
    }
}
