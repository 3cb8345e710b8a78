package io.dateline.enrich.date;

import io.dateline.contract.DateExpression.Anchor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Resolves the expressions of one text, in their order, as seen from one day. */
final class Resolver {

    /** A past day may lie so many days ahead where clocks or zones differ. */
    private static final int SLACK = 1;

    /** So many days nearer must a day lie that the verb speaks against: nobody leaves out the year of a day long gone. */
    private static final int AGAINST = 200;

    /** A quarter further ahead than that is rarely meant. */
    private static final int NEXT_QUARTER = 200;

    /** Days from the end of a quarter to its middle, which tells the calendar's quarter nearest to a company's own. */
    private static final int HALF_QUARTER = 45;

    private static final Resolution NO_DAY = Resolution.unknown("XXXX-XX-XX");

    private final @Nullable LocalDate now;
    private final Anchor base;
    private final boolean exact;
    private final Memory memory;
    private Direction direction = Direction.UNKNOWN;

    /**
     * @param now the day from which is seen; null when nothing is known of it
     * @param base what that day is known from
     * @param exact whether it is that day itself, not one of the days that it can be
     */
    Resolver(@Nullable LocalDate now, Anchor base, boolean exact) {
        this.now = now;
        this.base = base;
        this.exact = exact;
        this.memory = new Memory(now);
    }

    Resolution resolve(Meaning meaning, Direction towards, int inSentence) {
        direction = towards;
        Resolution resolution = meaning.resolve(this);
        if (resolution.period() != null) {
            memory.remember(resolution.period(), meaning.names());
            if (meaning.absolute() && resolution.period().unit() == Unit.DAY) {
                memory.rememberDay(resolution.period().start(), inSentence);
            }
        }
        return resolution;
    }

    /** What the day is known from that all is seen from. */
    Anchor base() {
        return base;
    }

    Resolution monthDay(Meaning.MonthDay meaning) {
        IntFunction<@Nullable LocalDate> in = year -> day(year, meaning);
        if (now != null) {
            return found(nearest(in, now), base, meaning);
        }
        return Resolution.unknown(meaning.underspecified());
    }

    /** A day of a year told to lie ahead of a full date that the text has just named. */
    @Nullable Resolution aheadOfText(Meaning.MonthDay meaning, Direction towards, int inSentence) {
        LocalDate named = memory.dayNear(inSentence);
        if (named == null || towards != Direction.FUTURE) {
            return null;
        }
        LocalDate day = day(named.getYear(), meaning);
        day = day == null || day.isBefore(named) ? day(named.getYear() + 1, meaning) : day;
        return day == null || ChronoUnit.DAYS.between(named, day) > NEXT_QUARTER
                ? null
                : Resolution.of(Period.day(day), Anchor.TEXT);
    }

    private static @Nullable LocalDate day(int year, Meaning.MonthDay meaning) {
        if (!Months.valid(year, meaning.month(), meaning.day())) {
            return null;
        }
        LocalDate day = LocalDate.of(year, meaning.month(), meaning.day());
        boolean agrees = meaning.weekday() == 0 || day.getDayOfWeek().getValue() == meaning.weekday();
        return agrees ? day : null;
    }

    Resolution feast(Meaning.Feast meaning) {
        return now == null ? Resolution.unknown(meaning.underspecified()) : found(chosen(meaning, now), base, meaning);
    }

    private @Nullable LocalDate chosen(Meaning.Feast meaning, LocalDate today) {
        LocalDate thisYear = meaning.holiday().in(today.getYear());
        if (thisYear == null || meaning.choice() == Choice.NEAREST) {
            return nearest(meaning.holiday()::in, today);
        }
        return switch (meaning.choice()) {
            case LAST, PRECEDING ->
                thisYear.isBefore(today) ? thisYear : meaning.holiday().in(today.getYear() - 1);
            case NEXT, FOLLOWING ->
                thisYear.isAfter(today) ? thisYear : meaning.holiday().in(today.getYear() + 1);
            default -> thisYear;
        };
    }

    private static Resolution found(@Nullable LocalDate day, Anchor anchor, Meaning meaning) {
        return day == null ? Resolution.unknown(meaning.underspecified()) : Resolution.of(Period.day(day), anchor);
    }

    /** The yearly day that the direction asks for; the nearer one where it does not ask. */
    private @Nullable LocalDate nearest(IntFunction<@Nullable LocalDate> in, LocalDate today) {
        LocalDate best = null;
        long bestDistance = Long.MAX_VALUE;
        for (int year = today.getYear() - 8; year <= today.getYear() + 8; year++) {
            LocalDate day = in.apply(year);
            if (day == null) {
                continue;
            }
            long ahead = ChronoUnit.DAYS.between(today, day);
            long distance = Math.abs(ahead) + (wrongWay(ahead) ? AGAINST : 0);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = day;
            }
        }
        return best;
    }

    private boolean wrongWay(long ahead) {
        return switch (direction) {
            case PAST -> ahead > SLACK;
            case FUTURE -> ahead < 0;
            case REPORTED, UNKNOWN -> false;
        };
    }

    Resolution partOfYear(Meaning.PartOfYear meaning) {
        if (now == null) {
            return Resolution.unknown(meaning.underspecified());
        }
        Period last = Period.part(meaning.unit(), meaning.number(), now.getYear());
        while (last.start().isAfter(now)) {
            last = lastYear(last);
        }
        boolean current = last.end().isAfter(now);
        boolean ahead = direction == Direction.FUTURE
                && (meaning.unit() != Unit.QUARTER
                        || ChronoUnit.DAYS.between(now, nextYear(last).start()) < NEXT_QUARTER);
        boolean justOver = last.end().plusMonths(1).isAfter(now);
        Period found = switch (meaning.choice()) {
            case LAST, PRECEDING -> current || (justOver && meaning.unit() == Unit.MONTH) ? lastYear(last) : last;
            case NEXT, FOLLOWING -> nextYear(last);
            case THIS ->
                current || (meaning.unit() == Unit.SEASON && direction != Direction.FUTURE)
                        ? last
                        : Period.part(meaning.unit(), meaning.number(), now.getYear());
            case NEAREST -> current || !ahead ? last : nextYear(last);
        };
        return Resolution.of(found, base);
    }

    private static Period lastYear(Period period) {
        return new Period(period.unit(), period.start().minusYears(1));
    }

    private static Period nextYear(Period period) {
        return new Period(period.unit(), period.start().plusYears(1));
    }

    Resolution partOfRelativeYear(Meaning.PartOfRelativeYear meaning) {
        if (now == null) {
            return Resolution.unknown(meaning.underspecified());
        }
        int year = now.getYear() + meaning.years();
        if (meaning.day() > 0 && Months.valid(year, meaning.number(), meaning.day())) {
            return Resolution.of(Period.day(LocalDate.of(year, meaning.number(), meaning.day())), base);
        }
        return Resolution.of(Period.part(meaning.unit(), meaning.number(), year), base);
    }

    Resolution weekday(Meaning.Weekday meaning) {
        Choice choice = meaning.choice();
        boolean anaphoric = choice == Choice.FOLLOWING || choice == Choice.PRECEDING;
        Period then = anaphoric ? memory.within(Unit.DAY) : null;
        LocalDate from = then != null ? then.start() : now;
        if (from == null) {
            return Resolution.unknown(meaning.underspecified());
        }
        Anchor anchor = then != null ? Anchor.TEXT : base;
        if (meaning.weekday() == Meaning.Weekday.WEEKEND) {
            Period weekend = Period.of(Unit.WEEKEND, from);
            boolean begun = !weekend.start().isAfter(from);
            return Resolution.of(begun || direction == Direction.FUTURE ? weekend : weekend.plus(-1), anchor);
        }
        DayOfWeek weekday = DayOfWeek.of(meaning.weekday());
        LocalDate day = switch (choice) {
            case LAST, PRECEDING -> from.with(TemporalAdjusters.previous(weekday));
            case NEXT, FOLLOWING -> from.with(TemporalAdjusters.next(weekday));
            case THIS ->
                direction == Direction.PAST
                        ? from.with(TemporalAdjusters.previousOrSame(weekday))
                        : from.with(TemporalAdjusters.nextOrSame(weekday));
            case NEAREST ->
                direction == Direction.FUTURE
                        ? from.with(TemporalAdjusters.nextOrSame(weekday))
                        : from.with(TemporalAdjusters.previousOrSame(weekday));
        };
        return Resolution.of(Period.day(day), anchor);
    }

    Resolution fromNow(Meaning.FromNow meaning) {
        if (now == null) {
            return Resolution.unknown(meaning.underspecified());
        }
        Period quarter = memory.quarter();
        if (meaning.counted() && meaning.unit() == Unit.YEAR && meaning.count() == -1 && quarter != null) {
            return Resolution.of(quarter.plus(-4), Anchor.TEXT);
        }
        return Resolution.of(Period.of(meaning.unit(), meaning.unit().plus(now, meaning.count())), base);
    }

    Resolution fromThen(Meaning.FromThen meaning) {
        Unit unit = meaning.unit();
        Period quarter = memory.quarter();
        if (unit == Unit.YEAR && meaning.count() == -1 && quarter != null) {
            return Resolution.of(quarter.plus(-4), Anchor.TEXT);
        }
        if (unit == Unit.QUARTER && meaning.count() == -4 && (quarter != null || now != null)) {
            Period ended = quarter != null || now == null
                    ? quarter
                    : Period.of(unit, now).plus(-1);
            return ended == null
                    ? Resolution.unknown(meaning.underspecified())
                    : Resolution.of(ended.plus(-4), quarter != null ? Anchor.TEXT : base);
        }
        if (unit == Unit.QUARTER && meaning.count() == 0) {
            return quarter != null
                    ? Resolution.of(quarter, Anchor.TEXT)
                    : now == null
                            ? Resolution.unknown(meaning.underspecified())
                            : Resolution.of(Period.of(unit, now).plus(-1), base);
        }
        Period then = meaning.compared() && now != null ? null : memory.within(unit);
        LocalDate from = then != null ? then.start() : now;
        // "Ten years later it ended" is not told from today.
        boolean dangling = then == null && meaning.count() > 0 && direction == Direction.PAST;
        return from == null || dangling
                ? Resolution.unknown(meaning.underspecified())
                : Resolution.of(Period.of(unit, unit.plus(from, meaning.count())), then != null ? Anchor.TEXT : base);
    }

    Resolution comparable(Derived.ComparablePeriod meaning) {
        Period quarter = memory.quarter();
        if (meaning.year() >= 1000) {
            return quarter == null
                    ? Resolution.absolute(Period.year(meaning.year()))
                    : Resolution.of(new Period(Unit.QUARTER, quarter.start().withYear(meaning.year())), Anchor.TEXT);
        }
        if (quarter != null) {
            return Resolution.of(quarter.plus(4L * meaning.year()), Anchor.TEXT);
        }
        return now == null
                ? Resolution.unknown(meaning.underspecified())
                : Resolution.of(Period.year(now.getYear() + meaning.year()), base);
    }

    Resolution quarterEnding(Derived.QuarterEnding meaning) {
        Period end = meaning.end().resolve(this).period();
        return end == null
                ? Resolution.unknown(meaning.underspecified())
                : Resolution.of(Period.of(Unit.QUARTER, end.start().minusDays(HALF_QUARTER)), base);
    }

    Resolution clock(Meaning.Clock meaning) {
        Resolution day = dayOf(meaning.day());
        Period period = day.period();
        if (period == null) {
            return Resolution.unknown(day.value() + meaning.value());
        }
        LocalDateTime from = period.start().atTime(meaning.time());
        if ("T24:00".equals(meaning.value())) {
            from = from.plusDays(1);
        }
        ZoneId zone = meaning.zone();
        ZoneOffset offset = zone == null ? null : zone.getRules().getOffset(from);
        return day.at(meaning.value(), from, from.plusMinutes(1), offset);
    }

    Resolution partOfDay(Meaning.PartOfDay meaning) {
        Resolution day = meaning.day() == null && !exact ? NO_DAY : dayOf(meaning.day());
        Period period = day.period();
        if (period == null) {
            return Resolution.unknown(day.value() + meaning.part().value());
        }
        DayPart part = meaning.part();
        LocalDateTime begin = period.start().atStartOfDay().plusHours(part.from());
        boolean minute = part.from() == part.to();
        return day.at(
                part.value(), begin, minute ? begin.plusMinutes(1) : begin.plusHours(part.to() - part.from()), null);
    }

    private Resolution dayOf(@Nullable Meaning day) {
        if (day != null) {
            return day.resolve(this);
        }
        Period then = memory.within(Unit.DAY);
        if (then != null) {
            return Resolution.of(then, Anchor.TEXT);
        }
        return now == null ? NO_DAY : Resolution.of(Period.day(now), base);
    }

    Resolution length(Meaning.Length meaning) {
        Resolution timeless = Resolution.timeless(meaning.underspecified());
        int count = meaning.amount().whole();
        if (meaning.unit() == Unit.MONTH && (count == 6 || count == 9)) {
            memory.forgetQuarter();
        }
        if (now == null
                || meaning.towards() == 0
                || count <= 0
                || meaning.unit().ofClock()) {
            return timeless;
        }
        LocalDate other = meaning.unit().plus(now, (long) count * meaning.towards());
        boolean back = meaning.towards() < 0;
        Resolution placed = timeless.within((back ? other : now).toString(), (back ? now : other).toString());
        return new Resolution(placed.value(), placed.start(), placed.end(), base, null);
    }
}
