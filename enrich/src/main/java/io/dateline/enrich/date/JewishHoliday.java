package io.dateline.enrich.date;

import java.time.LocalDate;

/**
 * Days from a day of the Jewish year, by its arithmetic calendar: the daylight of the day whose eve begins the feast.
 */
record JewishHoliday(Month month, int plusDays) implements Holiday {

    /** 1 Tishri, 25 Kislev and 15 Nisan. */
    enum Month {
        TISHRI,
        KISLEV,
        NISAN
    }

    private static final int YEARS_BEFORE = 3761;
    private static final int PARTS_OF_DAY = 25_920;
    private static final int PARTS_OF_MONTH = 29 * PARTS_OF_DAY + 13_753;

    /** Parts from the begin of a day to the conjunction before the first month. */
    private static final int FIRST_CONJUNCTION = 12_084;

    /** The epoch day on which the count of days begins. */
    private static final long EPOCH = LocalDate.of(-3760, 9, 7).toEpochDay();

    /** From 15 Nisan to the next 1 Tishri there are always as many days. */
    private static final int NISAN_TO_TISHRI = 163;

    private static final int TISHRI_TO_KISLEV_25 = 83;

    @Override
    public LocalDate in(int year) {
        int autumn = year + YEARS_BEFORE;
        long newYear = newYear(autumn);
        long day = switch (month) {
            case TISHRI -> newYear;
            case NISAN -> newYear - NISAN_TO_TISHRI;
            case KISLEV -> newYear + TISHRI_TO_KISLEV_25 + longCheshvan(autumn);
        };
        return LocalDate.ofEpochDay(day + plusDays);
    }

    /** Years of 355 and 385 days have a second month of 30 days. */
    private static long longCheshvan(int year) {
        long length = newYear(year + 1) - newYear(year);
        return length == 355 || length == 385 ? 1 : 0;
    }

    /** The epoch day of 1 Tishri. */
    private static long newYear(int year) {
        long day = conjunction(year);
        if (conjunction(year + 1) - day == 356) {
            return EPOCH + day + 2;
        }
        return EPOCH + day + (day - conjunction(year - 1) == 382 ? 1 : 0);
    }

    /** Days to the conjunction, moved off the days of the week on which no year begins. */
    private static long conjunction(int year) {
        long months = Math.floorDiv(235L * year - 234, 19);
        long parts = FIRST_CONJUNCTION + months * PARTS_OF_MONTH - months * 29 * PARTS_OF_DAY;
        long day = 29 * months + Math.floorDiv(parts, PARTS_OF_DAY);
        return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
    }
}
