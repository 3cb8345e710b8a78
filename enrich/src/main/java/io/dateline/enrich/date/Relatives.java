package io.dateline.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates relative to now or to the date before: {@code yesterday}, {@code last week}, {@code the same month}. */
final class Relatives implements Rule {

    @Override
    public Set<Sense> begins() {
        return Set.of(
                Sense.DEICTIC,
                Sense.PART,
                Sense.PLACE,
                Sense.OPENER,
                Sense.ARTICLE,
                Sense.CHOICE,
                Sense.UNIT,
                Sense.FILLER);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        int deictic = reader.value(token, Sense.DEICTIC);
        if (deictic != Reader.NONE) {
            Meaning day = new Meaning.FromNow(Unit.DAY, deictic);
            return new Match(
                    token, token + 1, reader.is(token, "tonight") ? new Meaning.PartOfDay(DayPart.NIGHT, day) : day);
        }
        DayPart part = reader.part(token);
        boolean dated = reader.is(token + 1, "on") && reader.has(token + 2, Sense.WEEKDAY);
        if (part != null && (dated || partly(reader, token))) {
            return new Match(token, token + 1, new Meaning.PartOfDay(part, null));
        }
        Match match = earlierIn(reader, token);
        if (match == null && reader.is(token, "the")) {
            match = definite(reader, token);
        }
        return match != null ? match : chosen(reader, token);
    }

    /** "Mid afternoon", "in late evening". */
    private static boolean partly(Reader reader, int token) {
        int before = reader.hyphen(token - 1) ? token - 2 : token - 1;
        return reader.has(before, Sense.PLACE)
                && (reader.is(before, "mid") || reader.is(before, "early") || reader.is(before, "late"));
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
            if (choice == Choice.NEXT && start > token && unit != Unit.DAY && ahead(reader, token - 1)) {
                return new Match(token, at + 1, new Meaning.Length(unit, Amount.ONE, 1));
            }
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
            Match dated = CalendarDates.read(reader, at);
            return dated == null || dated.meaning() instanceof Meaning.Weekday
                    ? new Match(token, at + 1, new Meaning.Weekday(weekday, choice))
                    : dated.from(token);
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

    /** "Over the next year" is a length, "the next year" is a year. */
    private static boolean ahead(Reader reader, int token) {
        return reader.is(token, "over")
                || reader.is(token, "for")
                || reader.is(token, "within")
                || reader.is(token, "during")
                || reader.is(token, "in")
                || reader.is(token, "throughout");
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
        if (reader.is(at + 1, "hours") && (reader.is(at, "early") || reader.is(at, "small") || reader.is(at, "wee"))) {
            return new Match(token, at + 2, new Meaning.PartOfDay(DayPart.MORNING, null), Mod.START);
        }
        if (unit != null && !unit.ofClock() && (reader.is(at + 1, "before") || reader.is(at + 1, "after"))) {
            return besides(reader, token, unit);
        }
        if (part != null) {
            return part(reader, token, part);
        }
        if (reader.is(at, "future") && !attributive(reader, token, at + 1)) {
            return new Match(token, at + 1, Meaning.Reference.FUTURE);
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
            case QUARTER -> new Match(token, at + 1, ReportedPeriods.quarter(reader, at + 1));
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

    /** "The future king", "the future of the firm". */
    private static boolean attributive(Reader reader, int first, int next) {
        boolean ends = !reader.isWord(next) || reader.has(next, Sense.AFTER_DATE) || reader.has(next, Sense.BEING);
        return !ends && !reader.is(first - 1, "into") && !(reader.is(first - 1, "in") && !reader.is(next, "of"));
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
}
