package io.dateline.enrich.date;

import java.time.LocalDate;

/** A unit of calendar or clock time, with its letters in ISO-TimeML durations. */
enum Unit {
    SECOND("PT", 1, "S"),
    MINUTE("PT", 1, "M"),
    HOUR("PT", 1, "H"),
    DAY("P", 1, "D"),
    WEEKEND("P", 1, "WE"),
    WEEK("P", 1, "W"),
    FORTNIGHT("P", 2, "W"),
    MONTH("P", 1, "M"),
    QUARTER("P", 3, "M"),
    SEASON("P", 3, "M"),
    HALF("P", 6, "M"),
    YEAR("P", 1, "Y"),
    DECADE("P", 10, "Y"),
    CENTURY("P", 100, "Y");

    private final String prefix;
    private final int multiple;
    private final String letter;

    Unit(String prefix, int multiple, String letter) {
        this.prefix = prefix;
        this.multiple = multiple;
        this.letter = letter;
    }

    boolean ofClock() {
        return compareTo(DAY) < 0;
    }

    /** ISO-TimeML duration of so many units: {@code P2W}, {@code PT3H}, {@code P30Y} for three decades. */
    String duration(Amount amount) {
        if (amount.vague()) {
            return switch (this) {
                case DECADE -> "PXDE";
                case CENTURY -> "PXCE";
                case QUARTER -> "PXQ";
                default -> prefix + "X" + letter;
            };
        }
        if (this == QUARTER) {
            return prefix + amount.times(1) + "Q";
        }
        Amount minutes = this == HOUR ? amount.scaled(60) : amount;
        if (this == HOUR && amount.whole() < 0 && minutes.whole() > 0) {
            int whole = minutes.whole() / 60;
            return "PT" + (whole > 0 ? whole + "H" : "") + minutes.whole() % 60 + "M";
        }
        return prefix + amount.times(multiple) + letter;
    }

    /** The first day of the unit that holds a day; units of the clock count as days. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> day;
            case WEEK, FORTNIGHT -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case WEEKEND -> day.minusDays(day.getDayOfWeek().getValue() - 1L).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
            case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
        };
    }

    /** A day so many units later. */
    LocalDate plus(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER, SEASON -> day.plusMonths(3 * count);
            case HALF -> day.plusMonths(6 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }
}
