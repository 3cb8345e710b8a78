package io.dateline.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that calendars of the past name. */
class HolidaysTest {

    private static final Path TABLE = Path.of("src/main/resources/io/dateline/enrich/date/holidays.txt");

    @ParameterizedTest
    @CsvSource({
        "easter 0, 1999-04-04",
        "easter 0, 2008-03-23",
        "easter 0, 2011-04-24",
        "easter -2, 2019-04-19",
        "easter 49, 2020-05-31",
        "orthodox 0, 2008-04-27",
        "orthodox 0, 2019-04-28",
        "orthodox 0, 2021-05-02",
        "orthodox -7, 2018-04-01",
        "hijri 9 1, 2019-05-06",
        "hijri 10 1, 2020-05-24",
        "hijri 12 10, 2018-08-21",
        "tishri 0, 2001-09-18",
        "tishri 0, 2019-09-30",
        "tishri 9, 1973-10-06",
        "tishri 9, 2020-09-28",
        "kislev 0, 2016-12-25",
        "kislev 0, 2018-12-03",
        "kislev 0, 2021-11-29",
        "nisan 0, 2002-03-28",
        "nisan 0, 2019-04-20",
        "nisan -30, 2020-03-10",
        "nowruz, 2016-03-20",
        "nowruz, 2019-03-21",
        "nowruz, 2024-03-20",
        "lunar 0, 2018-02-16",
        "lunar 0, 2023-01-22",
        "diwali, 2019-10-27",
        "nth 11 4 4 0, 2019-11-28",
        "nth 11 1 1 1, 2016-11-08",
        "nth 5 -1 1 0, 2021-05-31",
        "fixed 12 31, 2019-12-31"
    })
    void a_holiday_has_its_day_in_a_year(String rule, LocalDate day) {
        assertThat(HolidayRules.of(rule).in(day.getYear())).isEqualTo(day);
    }

    @Test
    void a_year_beyond_the_lists_leaves_the_day_open() {
        assertThat(Tagged.writtenOn("2021-04-15", "They will sing on Diwali in the year 2060."))
                .containsExactly("Diwali = DATE 2021-11-04", "the year 2060 = DATE 2060");
        assertThat(HolidayRules.of("diwali").in(2060)).isNull();
    }

    @Test
    void the_day_of_a_nation_that_the_words_name_is_not_taken_for_another_s() {
        List<String> dates = Tagged.writtenOn("2021-04-15", "They met on Kosovo's Independence Day.");

        assertThat(dates).isEmpty();
    }

    @Test
    void a_word_is_no_holiday_without_its_capital() {
        assertThat(Tagged.writtenOn("2021-04-15", "A new year of easter eggs and a boxing day out."))
                .noneMatch(date -> date.contains("-12-") || date.contains("-04-0"));
    }

    /** So that a name added to the table is not lost for want of its word in the lexicon. */
    @Test
    void each_name_in_the_table_is_found() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            List<String> names = lines.filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .flatMap(line -> Stream.of(line.split("\\s{2,}", 2)[1].split(", (?!jr)", -1)))
                    .map(name -> capitals(name.replace("*", "")))
                    .toList();

            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(Tagged.on("2021-04-15", "They met on " + name + "."))
                            .extracting(date -> date.mention().text())
                            .containsExactly(name));
        }
    }

    private static String capitals(String name) {
        return Pattern.compile("\\b(?<!')[a-z]")
                .matcher(name)
                .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
    }
}
