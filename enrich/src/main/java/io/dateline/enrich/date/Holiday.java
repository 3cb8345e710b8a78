package io.dateline.enrich.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day that recurs each year by a rule. */
sealed interface Holiday
        permits Holiday.Fixed,
                Holiday.Nth,
                Holiday.Easter,
                Holiday.OrthodoxEaster,
                Holiday.Hijri,
                Holiday.Nowruz,
                Holiday.Listed,
                JewishHoliday {

    /** Its day in a year; null where the calendar's tables do not reach. */
    @Nullable LocalDate in(int year);

    /** Its ISO-TimeML value when the year is not known. */
    default String underspecified() {
        return "XXXX-XX-XX";
    }

    /** The same day of the same month. */
    record Fixed(int month, int day) implements Holiday {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, day);
        }

        @Override
        public String underspecified() {
            return "XXXX-" + Period.twoDigits(month) + "-" + Period.twoDigits(day);
        }
    }

    /** The n-th weekday of a month; n is -1 for the last. */
    record Nth(int month, int n, int weekday, int plusDays) implements Holiday {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.of(weekday)))
                    .plusDays(plusDays);
        }
    }

    /** Days from Easter Sunday, by the Gregorian computus (Butcher's). */
    record Easter(int plusDays) implements Holiday {
        @Override
        public LocalDate in(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int d = b / 4;
            int e = b % 4;
            int g = (8 * b + 13) / 25;
            int h = (19 * a + b - d - g + 15) % 30;
            int i = c / 4;
            int k = c % 4;
            int l = (32 + 2 * e + 2 * i - h - k) % 7;
            int m = (a + 11 * h + 19 * l) / 433;
            int month = (h + l - 7 * m + 90) / 25;
            int day = (h + l - 7 * m + 33 * month + 19) % 32;
            return LocalDate.of(year, month, day).plusDays(plusDays);
        }
    }

    /** Days from Orthodox Easter Sunday, by Meeus's Julian algorithm; for 1900 to 2099. */
    record OrthodoxEaster(int plusDays) implements Holiday {
        @Override
        public LocalDate in(int year) {
            int d = (19 * (year % 19) + 15) % 30;
            int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
            int month = (d + e + 114) / 31;
            int day = (d + e + 114) % 31 + 1;
            return LocalDate.of(year, month, day).plusDays(13L + plusDays);
        }
    }

    /** The first day of the Iranian year: the day whose noon follows the equinox; for 1996 to 2060. */
    record Nowruz() implements Holiday {
        @Override
        public LocalDate in(int year) {
            boolean early = year >= 1996 && (year % 4 == 0 || (year >= 2029 && year % 4 == 1));
            return LocalDate.of(year, 3, early ? 20 : 21);
        }
    }

    /** Days from one that is listed for each year. */
    record Listed(Map<Integer, LocalDate> days, int plusDays) implements Holiday {
        @Override
        public @Nullable LocalDate in(int year) {
            LocalDate day = days.get(year);
            return day == null ? null : day.plusDays(plusDays);
        }
    }

    /** A day of the Islamic year, by the Umm al-Qura calendar; the first that falls into the year. */
    record Hijri(int month, int day) implements Holiday {
        @Override
        public @Nullable LocalDate in(int year) {
            try {
                int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
                for (int hijri = first; hijri <= first + 1; hijri++) {
                    LocalDate found = LocalDate.from(HijrahDate.of(hijri, month, day));
                    if (found.getYear() == year) {
                        return found;
                    }
                }
                return null;
            } catch (DateTimeException outsideOfTables) {
                return null;
            }
        }
    }
}
