package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rules of holidays as {@code holidays.txt} writes them. */
final class HolidayRules {

    /** First days of the Chinese year. */
    private static final Map<Integer, LocalDate> LUNAR =
            days("1990-01-27 1991-02-15 1992-02-04 1993-01-23 1994-02-10 1995-01-31 1996-02-19 1997-02-07 1998-01-28"
                    + " 1999-02-16 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29"
                    + " 2007-02-18 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31"
                    + " 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01"
                    + " 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03");

    private static final Map<Integer, LocalDate> DIWALI =
            days("2010-11-05 2011-10-26 2012-11-13 2013-11-03 2014-10-23 2015-11-11 2016-10-30 2017-10-19"
                    + " 2018-11-07 2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31 2025-10-20"
                    + " 2026-11-08");

    private HolidayRules() {}

    /** @throws IllegalArgumentException when there is no such rule */
    static Holiday of(String written) {
        String[] words = written.split(" ", -1);
        List<Integer> numbers =
                Arrays.stream(words).skip(1).map(Integer::valueOf).toList();
        return switch (words[0]) {
            case "fixed" -> new Holiday.Fixed(numbers.get(0), numbers.get(1));
            case "nth" -> new Holiday.Nth(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
            case "easter" -> new Holiday.Easter(numbers.get(0));
            case "orthodox" -> new Holiday.OrthodoxEaster(numbers.get(0));
            case "hijri" -> new Holiday.Hijri(numbers.get(0), numbers.get(1));
            case "tishri" -> new JewishHoliday(JewishHoliday.Month.TISHRI, numbers.get(0));
            case "kislev" -> new JewishHoliday(JewishHoliday.Month.KISLEV, numbers.get(0));
            case "nisan" -> new JewishHoliday(JewishHoliday.Month.NISAN, numbers.get(0));
            case "nowruz" -> new Holiday.Nowruz();
            case "lunar" -> new Holiday.Listed(LUNAR, numbers.get(0));
            case "diwali" -> new Holiday.Listed(DIWALI, 0);
            default -> throw new IllegalArgumentException("holidays.txt has no rule " + written);
        };
    }

    private static Map<Integer, LocalDate> days(String written) {
        return Arrays.stream(written.split(" ", -1))
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableMap(LocalDate::getYear, day -> day));
    }
}
