package io.dateline.enrich.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What an expression means by way of another one, or of the year that another one lies in. */
sealed interface Derived extends Meaning {

    /** A week of a year by its number, as ISO-8601 counts them: {@code week 43}. */
    record WeekOfYear(int week) implements Derived {
        @Override
        public Resolution resolve(Resolver resolver) {
            Period year = resolver.fromNow(new Meaning.FromNow(Unit.YEAR, 0)).period();
            Period found = year == null ? null : Period.week(year.start().getYear(), week);
            return found == null ? Resolution.unknown(underspecified()) : Resolution.of(found, resolver.base());
        }

        @Override
        public String underspecified() {
            return "XXXX-W" + Period.twoDigits(week);
        }
    }

    /** The week or weekend that a day belongs to: {@code the weekend of October 3}. */
    record UnitOf(Unit unit, Meaning day) implements Derived {
        @Override
        public Resolution resolve(Resolver resolver) {
            Resolution resolved = day.resolve(resolver);
            Period period = resolved.period();
            return period == null
                    ? Resolution.unknown(underspecified())
                    : Resolution.of(Period.of(unit, period.start()), resolved.anchor());
        }

        @Override
        public String underspecified() {
            return day.absolute()
                    ? Period.of(unit, ((Meaning.Absolute) day).period().start()).value()
                    : Meaning.unknown(unit);
        }

        @Override
        public boolean absolute() {
            return day.absolute();
        }
    }

    /** The end of a range of months or weekdays: the first that does not lie before its begin. */
    record RangeEnd(Meaning end) implements Derived {
        @Override
        public Resolution resolve(Resolver resolver) {
            Resolution last = end.resolve(resolver);
            Period period = last.period();
            Unit unit = end instanceof Meaning.PartOfYear part ? part.unit() : Unit.DAY;
            // The begin is what the text spoke of last.
            Period first = resolver.fromThen(new Meaning.FromThen(unit, 0)).period();
            if (first == null || period == null) {
                return last;
            }
            Unit cycle = unit == Unit.DAY ? Unit.WEEK : Unit.YEAR;
            LocalDate start = period.start();
            while (start.isBefore(first.start())) {
                start = cycle.plus(start, 1);
            }
            while (!cycle.plus(start, -1).isBefore(first.start())) {
                start = cycle.plus(start, -1);
            }
            return Resolution.of(new Period(period.unit(), start), last.anchor());
        }

        @Override
        public String underspecified() {
            return end.underspecified();
        }
    }

    /**
     * The n-th day, week, weekend or weekday of a month or year. The first week is the one that has most of its days there.
     *
     * @param nth -1 for the last
     * @param weekday 1 to 7 for a weekday, with {@link Unit#DAY}; else 0
     */
    record NthOf(Unit unit, int nth, int weekday, Meaning within) implements Derived {

        private static final int MIDDLE_OF_WEEK = 4;

        @Override
        public Resolution resolve(Resolver resolver) {
            Resolution whole = within.resolve(resolver);
            Period found = whole.period() == null ? null : in(whole.period());
            return found == null ? Resolution.unknown(underspecified()) : Resolution.of(found, whole.anchor());
        }

        /** Null where the period has not so many. */
        @Nullable Period in(Period whole) {
            int sought = weekday > 0 ? weekday : unit == Unit.WEEK ? MIDDLE_OF_WEEK : unit == Unit.WEEKEND ? 6 : 0;
            LocalDate day = nth > 0 ? whole.start() : whole.end().minusDays(1);
            if (sought > 0) {
                DayOfWeek first = DayOfWeek.of(sought);
                day = day.with(nth > 0 ? TemporalAdjusters.nextOrSame(first) : TemporalAdjusters.previousOrSame(first));
            }
            day = nth > 0 ? day.plusDays((sought > 0 ? 7L : 1L) * (nth - 1)) : day;
            return day.isBefore(whole.end()) ? Period.of(unit, day) : null;
        }

        @Override
        public String underspecified() {
            return Meaning.unknown(unit);
        }
    }

    /**
     * The part of a year that reports on business compare with: {@code the 1988 period}, {@code the period last year}.
     *
     * @param year the year, or, below 1000, the number of years from now
     */
    record ComparablePeriod(int year) implements Derived {
        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.comparable(this);
        }

        @Override
        public String underspecified() {
            return year < 1000 ? "XXXX" : Period.year(year).value();
        }
    }

    /**
     * The quarter that ends on a day or about it: {@code the quarter ended Sept. 30}.
     *
     * @param end that day
     */
    record QuarterEnding(Meaning end) implements Derived {
        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.quarterEnding(this);
        }

        @Override
        public String underspecified() {
            return Meaning.unknown(Unit.QUARTER);
        }
    }
}
