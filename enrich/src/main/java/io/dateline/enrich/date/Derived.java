package io.dateline.enrich.date;

import java.time.LocalDate;

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
}
