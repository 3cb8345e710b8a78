package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What an expression means before it is known what it is relative to. */
sealed interface Meaning
        permits Meaning.Absolute,
                Meaning.MonthDay,
                Meaning.PartOfYear,
                Meaning.PartOfRelativeYear,
                Meaning.Weekday,
                Meaning.FromNow,
                Meaning.FromThen,
                Meaning.Feast,
                Meaning.Clock,
                Meaning.PartOfDay,
                Meaning.Length,
                Meaning.Repeated,
                Meaning.Reference,
                Meaning.Span,
                Derived,
                Figures {

    default DateExpression.Type type() {
        return DateExpression.Type.DATE;
    }

    /** Its value and interval, seen from a day. */
    Resolution resolve(Resolver resolver);

    /** Its value where nothing is known that it could be relative to. */
    String underspecified();

    /** Whether its value is the same wherever it stands. */
    default boolean absolute() {
        return false;
    }

    /** Whether the words name a period themselves, not one that lies so far from another. */
    default boolean names() {
        return !(this instanceof FromNow) && !(this instanceof FromThen) && !(this instanceof Derived.ComparablePeriod);
    }

    /** A period that the words name wholly: {@code 1998}, {@code 21 October 2019}, {@code the 1970s}. */
    record Absolute(Period period) implements Meaning {
        @Override
        public Resolution resolve(Resolver resolver) {
            return Resolution.absolute(period);
        }

        @Override
        public String underspecified() {
            return period.value();
        }

        @Override
        public boolean absolute() {
            return true;
        }
    }

    /**
     * A day of any year.
     *
     * @param weekday 1 to 7 where the text tells it, 0 otherwise
     */
    record MonthDay(int month, int day, int weekday) implements Meaning {
        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.monthDay(this);
        }

        @Override
        public String underspecified() {
            return "XXXX-" + Period.twoDigits(month) + "-" + Period.twoDigits(day);
        }
    }

    /** A month, quarter, half or season of a year that the words do not name. */
    record PartOfYear(Unit unit, int number, Choice choice) implements Meaning {
        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.partOfYear(this);
        }

        @Override
        public String underspecified() {
            return "XXXX" + Period.part(unit, number, 2000).value().substring(4);
        }
    }

    /** The same of a year so many years away: {@code last year's third quarter}. */
    record PartOfRelativeYear(Unit unit, int number, int day, int years) implements Meaning {
        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.partOfRelativeYear(this);
        }

        @Override
        public String underspecified() {
            return new PartOfYear(unit, number, Choice.NEAREST).underspecified();
        }
    }

    /**
     * A day of any week.
     *
     * @param weekday 1 Monday to 7 Sunday, 0 the weekend
     */
    record Weekday(int weekday, Choice choice) implements Meaning {
        static final int WEEKEND = 0;

        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.weekday(this);
        }

        @Override
        public String underspecified() {
            return "XXXX-WXX-" + (weekday == WEEKEND ? "WE" : weekday);
        }
    }

    /**
     * So many units from the day of publication: {@code today}, {@code last month}, {@code two years ago}.
     *
     * @param counted whether the text counts back: {@code a year ago}, not {@code last year}
     */
    record FromNow(Unit unit, int count, boolean counted) implements Meaning {
        FromNow(Unit unit, int count) {
            this(unit, count, false);
        }

        @Override
        public DateExpression.Type type() {
            return unit.ofClock() ? DateExpression.Type.TIME : DateExpression.Type.DATE;
        }

        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.fromNow(this);
        }

        @Override
        public String underspecified() {
            return unknown(unit);
        }
    }

    /**
     * So many units from the date that the text spoke of last: {@code two weeks later}, {@code that year}.
     *
     * @param compared whether the text compares figures: "up from $3 million a year earlier"
     */
    record FromThen(Unit unit, int count, boolean compared) implements Meaning {
        FromThen(Unit unit, int count) {
            this(unit, count, false);
        }

        @Override
        public DateExpression.Type type() {
            return unit.ofClock() ? DateExpression.Type.TIME : DateExpression.Type.DATE;
        }

        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.fromThen(this);
        }

        @Override
        public String underspecified() {
            return unknown(unit);
        }
    }

    /** A holiday or observance. */
    record Feast(Holiday holiday, Choice choice) implements Meaning {
        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.feast(this);
        }

        @Override
        public String underspecified() {
            return holiday.underspecified();
        }
    }

    /**
     * A time of the day.
     *
     * @param day the day that it belongs to; null when the words name none
     * @param zone the zone that the words name; null when they name none
     */
    record Clock(
            LocalTime time,
            String value,
            @Nullable ZoneId zone,
            @Nullable Meaning day) implements Meaning {
        @Override
        public DateExpression.Type type() {
            return DateExpression.Type.TIME;
        }

        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.clock(this);
        }

        @Override
        public String underspecified() {
            return (day == null ? "XXXX-XX-XX" : day.underspecified()) + value;
        }

        @Override
        public boolean absolute() {
            return day != null && day.absolute();
        }
    }

    /** A part of the day. */
    record PartOfDay(DayPart part, @Nullable Meaning day) implements Meaning {
        @Override
        public DateExpression.Type type() {
            return DateExpression.Type.TIME;
        }

        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.partOfDay(this);
        }

        @Override
        public String underspecified() {
            return (day == null ? "XXXX-XX-XX" : day.underspecified()) + part.value();
        }

        @Override
        public boolean absolute() {
            return day != null && day.absolute();
        }
    }

    /**
     * A length of time.
     *
     * @param towards -1 when it ends now, 1 when it begins now, 0 when the words do not place it
     */
    record Length(Unit unit, Amount amount, int towards) implements Meaning {
        @Override
        public DateExpression.Type type() {
            return DateExpression.Type.DURATION;
        }

        @Override
        public Resolution resolve(Resolver resolver) {
            return resolver.length(this);
        }

        @Override
        public String underspecified() {
            return unit.duration(amount);
        }

        @Override
        public boolean absolute() {
            return towards == 0;
        }
    }

    /** A set of times: {@code P1W}, {@code XXXX-WXX-5}. */
    record Repeated(String value) implements Meaning {
        @Override
        public DateExpression.Type type() {
            return DateExpression.Type.SET;
        }

        @Override
        public Resolution resolve(Resolver resolver) {
            return Resolution.timeless(value);
        }

        @Override
        public String underspecified() {
            return value;
        }

        @Override
        public boolean absolute() {
            return true;
        }
    }

    /** The past, the present or the future at large. */
    record Reference(String value) implements Meaning {
        static final Reference PAST = new Reference("PAST_REF");
        static final Reference PRESENT = new Reference("PRESENT_REF");
        static final Reference FUTURE = new Reference("FUTURE_REF");

        @Override
        public Resolution resolve(Resolver resolver) {
            return Resolution.timeless(value);
        }

        @Override
        public String underspecified() {
            return value;
        }

        @Override
        public boolean absolute() {
            return true;
        }
    }

    /** A named stretch of history, with a day before and one after it. */
    record Span(String value, LocalDate start, LocalDate end) implements Meaning {
        @Override
        public Resolution resolve(Resolver resolver) {
            return Resolution.absolute(value, start, end);
        }

        @Override
        public String underspecified() {
            return value;
        }

        @Override
        public boolean absolute() {
            return true;
        }
    }

    /** What is known of a period of which only the unit is. */
    static String unknown(Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case SEASON -> "XXXX-XX";
            case HALF -> "XXXX-HX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
        };
    }
}
