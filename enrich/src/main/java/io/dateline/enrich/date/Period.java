package io.dateline.enrich.date;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * A unit's length of calendar time, such as one week or one quarter.
 *
 * @param start its first day
 */
record Period(Unit unit, LocalDate start) {

    private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

    /** The period that holds a day. */
    static Period of(Unit unit, LocalDate day) {
        return new Period(unit == Unit.FORTNIGHT ? Unit.WEEK : unit, unit.startOf(day));
    }

    static Period day(LocalDate day) {
        return new Period(Unit.DAY, day);
    }

    static Period month(int year, int month) {
        return new Period(Unit.MONTH, LocalDate.of(year, month, 1));
    }

    static Period year(int year) {
        return new Period(Unit.YEAR, LocalDate.of(year, 1, 1));
    }

    /** A year's month, quarter, half or season (0 spring to 3 winter, which begins in that year's December). */
    static Period part(Unit unit, int number, int year) {
        int month = switch (unit) {
            case QUARTER -> 3 * number - 2;
            case HALF -> 6 * number - 5;
            case SEASON -> 3 * number + 3;
            default -> number;
        };
        return new Period(unit, LocalDate.of(year, month, 1));
    }

    /** A week by its number, as ISO-8601 counts them; null where the year has no such week. */
    static @Nullable Period week(int year, int week) {
        LocalDate first = LocalDate.of(year, 1, 4); // always in week 1
        Period found = of(Unit.WEEK, first).plus(week - 1L);
        return week >= 1 && found.start.get(IsoFields.WEEK_BASED_YEAR) == year ? found : null;
    }

    /** The first day after it. */
    LocalDate end() {
        if (unit == Unit.WEEKEND) {
            return start.plusDays(2);
        }
        return unit.ofClock() ? start.plusDays(1) : unit.plus(start, 1);
    }

    Period plus(long count) {
        return new Period(unit, unit.plus(start, count));
    }

    /** Its ISO-TimeML value. */
    String value() {
        int year = start.getYear();
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> start.toString();
            case WEEK, FORTNIGHT -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> written(year) + "-" + twoDigits(start.getMonthValue());
            case QUARTER -> written(year) + "-Q" + (start.getMonthValue() + 2) / 3;
            case HALF -> written(year) + "-H" + (start.getMonthValue() == 1 ? 1 : 2);
            case SEASON -> written(year) + "-" + SEASONS[start.getMonthValue() / 3 - 1];
            case YEAR -> written(year);
            case DECADE -> written(year).substring(0, 3);
            case CENTURY -> written(year).substring(0, 2);
        };
    }

    static String season(int number) {
        return SEASONS[number];
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    static String written(int year) {
        String digits = Integer.toString(Math.max(0, year));
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private String week() {
        return written(start.get(IsoFields.WEEK_BASED_YEAR))
                + "-W"
                + twoDigits(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
