package io.dateline.enrich.date;

import org.jspecify.annotations.Nullable;

/** Dates relative to now or to the date before: {@code yesterday}, {@code last week}, {@code the same month}, {@code now}. */
final class Relatives implements Rule {

    @Override
    public @Nullable Match at(Reader reader, int token) {
        int deictic = reader.value(token, Sense.DEICTIC);
        if (deictic != Reader.NONE) {
            Meaning day = new Meaning.FromNow(Unit.DAY, deictic);
            return new Match(
                    token, token + 1, reader.is(token, "tonight") ? new Meaning.PartOfDay(DayPart.NIGHT, day) : day);
        }
        Match match = reference(reader, token);
        if (match == null) {
            match = earlierIn(reader, token);
        }
        if (match == null) {
            match = period(reader, token);
        }
        if (match == null && reader.is(token, "the")) {
            match = definite(reader, token);
        }
        if (match == null) {
            match = atLarge(reader, token);
        }
        if (match == null) {
            match = yearBefore(reader, token);
        }
        return match != null ? match : chosen(reader, token);
    }

    /** "this week", "last June", "the following Friday", "that year", "the same month", "last night". */
    private static @Nullable Match chosen(Reader reader, int token) {
        boolean thisPast = reader.is(token, "this") && reader.has(token + 1, Sense.CHOICE);
        int start = reader.is(token, "the") || thisPast ? token + 1 : token;
        Choice choice = choice(reader, token, start);
        if (choice == null) {
            return null;
        }
        int at = start + 1;
        if (reader.is(at, "fiscal") || reader.is(at, "same")) {
            at++;
        }
        Unit unit = reader.unit(at, Sense.UNIT);
        if (unit != null && reader.capitalized(at) && reader.isWord(at + 1) && reader.capitalized(at + 1)) {
            return null; // a title
        }
        if (unit != null && !unit.ofClock()) {
            boolean length = (reader.is(start, "past") && !thisPast) || (reader.is(start, "last") && start > token);
            return length && unit != Unit.DAY && unit != Unit.WEEKEND
                    ? null
                    : new Match(
                            token,
                            at + 1,
                            unit(choice, unit, reader.is(start, "that") || reader.is(start, "same"), start > token));
        }
        int weekday = reader.value(at, Sense.WEEKDAY);
        if (weekday != Reader.NONE) {
            return new Match(token, at + 1, new Meaning.Weekday(weekday, choice));
        }
        Months.Named month = Months.month(reader, at);
        if (month != null) {
            return reader.isNumber(month.end()) && Months.day(reader, month.end()) != null
                    ? null
                    : new Match(token, month.end(), new Meaning.PartOfYear(Unit.MONTH, month.number(), choice));
        }
        int season = reader.value(at, Sense.SEASON);
        if (season != Reader.NONE) {
            return new Match(token, at + 1, new Meaning.PartOfYear(Unit.SEASON, season, choice));
        }
        DayPart part = reader.part(at);
        return part == null ? null : new Match(token, at + 1, part(choice, part, reader.is(start, "that")));
    }

    private static @Nullable Choice choice(Reader reader, int token, int start) {
        if ((reader.is(start, "that") && start == token) || reader.is(start, "same")) {
            return Choice.THIS;
        }
        if (reader.is(start, "latest")) {
            return Choice.LAST;
        }
        return reader.choice(start);
    }

    private static Meaning unit(Choice choice, Unit unit, boolean anaphoric, boolean definite) {
        if (anaphoric) {
            return new Meaning.FromThen(unit, 0);
        }
        return switch (choice) {
            case LAST ->
                unit == Unit.QUARTER && definite ? new Meaning.FromThen(unit, 0) : new Meaning.FromNow(unit, -1);
            case NEXT -> unit == Unit.DAY ? new Meaning.FromThen(unit, 1) : new Meaning.FromNow(unit, 1);
            case FOLLOWING -> new Meaning.FromThen(unit, 1);
            case PRECEDING -> new Meaning.FromThen(unit, -1);
            default -> new Meaning.FromNow(unit, 0);
        };
    }

    private static Meaning part(Choice choice, DayPart part, boolean anaphoric) {
        if (anaphoric) {
            return new Meaning.PartOfDay(part, new Meaning.FromThen(Unit.DAY, 0));
        }
        Meaning day = switch (choice) {
            case LAST -> new Meaning.FromNow(Unit.DAY, -1);
            case NEXT, FOLLOWING -> new Meaning.FromThen(Unit.DAY, 1);
            case PRECEDING -> new Meaning.FromThen(Unit.DAY, -1);
            default -> new Meaning.FromNow(Unit.DAY, 0);
        };
        return new Meaning.PartOfDay(part, day);
    }

    /** "the day before", "the weekend", "the quarter", "the year", "the past". */
    private static @Nullable Match definite(Reader reader, int token) {
        int at = token + 1;
        Unit unit = reader.unit(at, Sense.UNIT);
        DayPart part = reader.part(at);
        if (reader.is(at + 1, "hours")
                && (reader.is(at, "early") || reader.is(at, "small") || reader.is(at, "wee"))) {
            return new Match(token, at + 2, new Meaning.PartOfDay(DayPart.MORNING, null), Mod.START);
        }
        if (unit != null && !unit.ofClock() && (reader.is(at + 1, "before") || reader.is(at + 1, "after"))) {
            return besides(reader, token, unit);
        }
        if (part != null) {
            return part(reader, token, part);
        }
        if (reader.is(token - 1, "in")
                && (reader.is(at, "past") || reader.is(at, "future"))
                && !reader.isNumber(at + 1)
                && reader.anyUnit(at + 1) == null
                && !reader.has(at + 1, Sense.CARDINAL)) {
            return new Match(token, at + 1, reader.is(at, "past") ? Meaning.Reference.PAST : Meaning.Reference.FUTURE);
        }
        if (unit == null
                && (reader.is(at, "near") || reader.is(at, "short"))
                && (reader.is(at + 1, "future") || reader.is(at + 1, "term"))
                && reader.is(token - 1, "in")) {
            return new Match(token, at + 2, Meaning.Reference.FUTURE);
        }
        if (unit == null) {
            boolean full = (reader.is(at, "full") || reader.is(at, "fiscal")) && reader.is(at + 1, "year");
            return full ? new Match(token, at + 2, year(reader, at + 2)) : null;
        }
        if (reader.hyphen(at + 1)) {
            return null;
        }
        return switch (unit) {
            case WEEKEND -> new Match(token, at + 1, new Meaning.Weekday(Meaning.Weekday.WEEKEND, Choice.NEAREST));
            case QUARTER -> new Match(token, at + 1, quarter(reader, at + 1));
            case YEAR -> new Match(token, at + 1, year(reader, at + 1));
            case DECADE, CENTURY ->
                reader.is(token - 1, "of") ? new Match(token, at + 1, new Meaning.FromNow(unit, 0)) : null;
            case WEEK, MONTH ->
                reader.is(token - 1, "of") || reader.is(token - 1, "for") || reader.apostrophe(at + 1)
                        ? new Match(token, at + 1, new Meaning.FromNow(unit, 0))
                        : null;
            default -> null;
        };
    }

    /** "The year" is the current one, or a length when it ends on a day named behind it. */
    private static Meaning year(Reader reader, int token) {
        return reader.is(token, "ended") || reader.is(token, "ending")
                ? new Meaning.Length(Unit.YEAR, Amount.ONE, 0)
                : new Meaning.FromNow(Unit.YEAR, 0);
    }

    /** Which quarter "the quarter" is: that of the text, or the one that ends on the day named behind it. */
    private static Meaning quarter(Reader reader, int token) {
        int at = reader.is(token, "that") ? token + 1 : token;
        boolean ending = reader.is(at, "ended") || reader.is(at, "ending") || reader.is(at, "ends");
        Match end = ending ? CalendarDates.read(reader, at + 1) : null;
        return end != null && end.meaning() instanceof Meaning.MonthDay
                ? new Meaning.QuarterEnding(end.meaning())
                : new Meaning.FromThen(Unit.QUARTER, 0);
    }

    private static Match besides(Reader reader, int token, Unit unit) {
        int sign = reader.is(token + 2, "before") ? -1 : 1;
        if (reader.is(token + 3, sign < 0 ? "last" : "next")) {
            return new Match(token, token + 4, new Meaning.FromNow(unit, 2 * sign));
        }
        int deictic = reader.value(token + 3, Sense.DEICTIC);
        if (unit == Unit.DAY && deictic == sign) {
            return new Match(token, token + 4, new Meaning.FromNow(Unit.DAY, 2 * sign));
        }
        return new Match(token, token + 3, new Meaning.FromThen(unit, sign));
    }

    /** "the night before", "in the morning". */
    private static @Nullable Match part(Reader reader, int token, DayPart part) {
        int end = token + 2;
        if (reader.is(end, "before") || reader.is(end, "after")) {
            int sign = reader.is(end, "before") ? -1 : 1;
            return new Match(token, end + 1, new Meaning.PartOfDay(part, new Meaning.FromThen(Unit.DAY, sign)));
        }
        boolean placed = reader.is(token - 1, "in")
                || reader.is(token - 1, "during")
                || reader.is(token - 1, "on")
                || reader.is(token - 1, "by")
                || reader.is(token - 1, "since");
        return placed || reader.is(end, "of") ? new Match(token, end, new Meaning.PartOfDay(part, null)) : null;
    }

    /** "earlier in the day", "later in the week". */
    private static @Nullable Match earlierIn(Reader reader, int token) {
        boolean earlier = reader.is(token, "earlier") || reader.is(token, "early");
        boolean later = reader.is(token, "later") || reader.is(token, "late");
        if (!(earlier || later) || !reader.is(token + 1, "in") || !reader.is(token + 2, "the")) {
            return null;
        }
        Unit unit = reader.unit(token + 3, Sense.UNIT);
        if (unit == null || unit.ofClock()) {
            return null;
        }
        Match match = new Match(token, token + 4, new Meaning.FromNow(unit, 0));
        return unit == Unit.DAY ? match : match.with(earlier ? Mod.START : Mod.END);
    }

    /** "the latest period", "the corresponding period last year", "last year's quarter". */
    private static @Nullable Match period(Reader reader, int token) {
        int the = reader.is(token, "the") ? token + 1 : token;
        if (reader.is(the + 1, "period") && (reader.is(the, "latest") || reader.is(the, "current"))) {
            return new Match(token, the + 2, new Meaning.FromThen(Unit.QUARTER, 0));
        }
        if (the > token
                && (reader.is(the, "quarter") || reader.is(the, "period"))
                && reader.is(the + 1, "a")
                && reader.is(the + 2, "year")
                && (reader.is(the + 3, "ago") || reader.is(the + 3, "earlier"))) {
            return new Match(token, the + 4, new Meaning.Comparable(-1));
        }
        boolean same = reader.is(the, "same") || reader.is(the, "corresponding") || reader.is(the, "comparable");
        boolean part = reader.is(the + 1, "period") || reader.is(the + 1, "quarter");
        int at = reader.is(the + 2, "of") || reader.is(the + 2, "in") ? the + 3 : the + 2;
        if (same && part) {
            boolean lastYear = reader.is(at, "last") && reader.is(at + 1, "year");
            boolean earlier = reader.is(at, "a")
                    && reader.is(at + 1, "year")
                    && (reader.is(at + 2, "earlier") || reader.is(at + 2, "ago"));
            int year = Months.yearAt(reader, at);
            if (year != Reader.NONE) {
                return new Match(token, at + 1, new Meaning.Comparable(year));
            }
            return lastYear || earlier ? new Match(token, at + (earlier ? 3 : 2), new Meaning.Comparable(-1)) : null;
        }
        boolean possessive = reader.is(token, "last")
                && reader.is(token + 1, "year")
                && reader.apostrophe(token + 2)
                && reader.is(token + 3, "s")
                && (reader.is(token + 4, "quarter") || reader.is(token + 4, "period"));
        return possessive ? new Match(token, token + 5, new Meaning.Comparable(-1)) : null;
    }

    /** "these days", "one day" of what will be, "a later date". */
    private static @Nullable Match atLarge(Reader reader, int token) {
        if (reader.is(token, "these") && reader.is(token + 1, "days")) {
            return new Match(token, token + 2, Meaning.Reference.PRESENT);
        }
        if (reader.is(token, "one") && reader.is(token + 1, "day") && reader.has(token - 1, Sense.AHEAD)) {
            return new Match(token, token + 2, Meaning.Reference.FUTURE);
        }
        boolean later = reader.value(token, Sense.ARTICLE) == 1
                && reader.is(token + 1, "later")
                && (reader.is(token + 2, "date") || reader.is(token + 2, "time"));
        return later ? new Match(token, token + 3, Meaning.Reference.FUTURE) : null;
    }

    /** "year-earlier", "the year-ago quarter", "year-end", "year's end". */
    private static @Nullable Match yearBefore(Reader reader, int token) {
        int at = reader.is(token, "the") ? token + 1 : token;
        Unit unit = reader.unit(at, Sense.UNIT);
        if (unit != Unit.YEAR && unit != Unit.MONTH) {
            return null;
        }
        int next = reader.hyphen(at + 1) ? at + 2 : at + 1;
        if (reader.apostrophe(at + 1) && reader.is(at + 2, "s") && reader.is(at + 3, "end")) {
            return new Match(token, at + 4, new Meaning.FromNow(unit, 0), Mod.END);
        }
        if (reader.is(next, "end") && unit == Unit.YEAR && next > at + 1) {
            int years = reader.is(token - 1, "since") ? -1 : 0;
            return new Match(token, next + 1, new Meaning.PartOfRelativeYear(Unit.MONTH, 12, 31, years));
        }
        if (reader.is(next, "end")) {
            return new Match(token, next + 1, new Meaning.FromNow(unit, 0), Mod.END);
        }
        if (next == at + 1 || !(reader.is(next, "earlier") || reader.is(next, "ago"))) {
            return null;
        }
        int ordinal = reader.value(next + 1, Sense.ORDINAL);
        if (ordinal >= 1 && ordinal <= 4 && reader.is(next + 2, "quarter")) {
            return new Match(token, next + 3, new Meaning.PartOfRelativeYear(Unit.QUARTER, ordinal, 0, -1));
        }
        if (reader.is(next + 1, "quarter") || reader.is(next + 1, "period")) {
            return new Match(token, next + 2, new Meaning.FromThen(Unit.QUARTER, -4));
        }
        return new Match(at, next + 1, new Meaning.FromThen(unit, -1, true));
    }

    private static @Nullable Match reference(Reader reader, int token) {
        int reference = reader.value(token, Sense.REFERENCE);
        if (reader.is(token, "overnight")) {
            return new Match(token, token + 1, new Meaning.PartOfDay(DayPart.NIGHT, new Meaning.FromNow(Unit.DAY, -1)));
        }
        if (reference == Reader.NONE) {
            return adjective(reader, token);
        }
        if (reader.is(token, "soon") && reader.is(token - 1, "as") && reader.is(token + 1, "as")) {
            boolean possible = reader.is(token + 2, "possible");
            return possible ? new Match(token - 1, token + 3, Meaning.Reference.FUTURE) : null;
        }
        if (reader.is(token, "soon") && (reader.is(token - 1, "as") || reader.is(token + 1, "after"))) {
            return null;
        }
        int first = reader.is(token, "now") && reader.is(token - 1, "right") ? token - 1 : token;
        Meaning meaning = reference < 0
                ? Meaning.Reference.PAST
                : reference > 0 ? Meaning.Reference.FUTURE : Meaning.Reference.PRESENT;
        return new Match(first, token + 1, meaning);
    }

    /** "current" and "recent" before a noun. */
    private static @Nullable Match adjective(Reader reader, int token) {
        boolean current = reader.is(token, "current");
        if (!(current || reader.is(token, "recent")) || reader.anyUnit(token + 1) != null) {
            return null;
        }
        return new Match(token, token + 1, current ? Meaning.Reference.PRESENT : Meaning.Reference.PAST);
    }
}
