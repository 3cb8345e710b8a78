package io.dateline.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.date.WrittenDates.Found;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

    private static final StampReader STAMPS =
            new StampReader(new WrittenDates(new MonthNames(), new WrittenTimes(Zones.load())));

    private static @Nullable String read(String line, String language) {
        Found found = STAMPS.read(line, Locale.forLanguageTag(language));
        return found == null ? null : found.stamp().value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv", "nl",
                "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sv", "tr", "uk", "vi", "ja", "ko", "zh", "bn"
            })
    void a_day_is_read_as_the_language_writes_it_at_length(String language) {
        LocalDate day = LocalDate.of(2020, 10, 26);
        DateTimeFormatter written =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language));

        assertThat(read(written.format(day), language)).isEqualTo("2020-10-26");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Published: 21 Oct 2019, 10:30 GMT         | en    | 2019-10-21T10:30Z
            Oct. 21, 2019 6:05 p.m. EST               | en    | 2019-10-21T18:05-05:00
            10:46 AM - 20 Mar 2007                    | en    | 2007-03-20T10:46
            Mon Oct 26 18:10:00 +0000 2020            | en    | 2020-10-26T18:10Z
            Mon, 26 Oct 2020 18:10:00 +0200           | en    | 2020-10-26T18:10+02:00
            10/11/2020                                | en-US | 2020-10-11
            10/11/2020                                | en-GB | 2020-11-10
            10/11/2020                                | fr    | 2020-11-10
            10/26/2020                                | de    | 2020-10-26
            01-11-2023 10:29                          | de    | 2023-11-01T10:29
            06-08-2009T14:12:32+0200                  | de    | 2009-08-06T14:12+02:00
            28.01.22                                  | de    | 2022-01-28
            2020/10/26 18:10                          | ja    | 2020-10-26T18:10
            20201026                                  | en    | 2020-10-26
            Dieser Text wurde am 14. März 2015 um 14:48 von | de | 2015-03-14T14:48
            le 1er mai 2020 à 18h10                   | fr    | 2020-05-01T18:10
            26 de octubre de 2020                     | es    | 2020-10-26
            26. oktobra 2020.                         | bs    | 2020-10-26
            26 listopada 2020                         | pl    | 2020-11-26
            26. listopada 2020.                       | hr    | 2020-10-26
            26 Ekim 2020                              | en    | 2020-10-26
            26 ตุลาคม 2563                             | th    | 2020-10-26
            Sept 5, 2020                              | en    | 2020-09-05
            2022-01-10T22:06:08:684Z                  | de    | 2022-01-10T22:06Z
            October 2020                              | en    | 2020-10
            1603735800                                | en    | 2020-10-26T18:10Z
            1603735800000                             | en    | 2020-10-26T18:10Z
            """)
    void a_line_is_read_in_the_order_and_zone_that_it_is_written_in(String line, String language, String value) {
        assertThat(read(line, language)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 hours ago",
                "yesterday",
                "gestern, 18:10",
                "October 26",
                "1234567",
                "31.02.2020",
                "Room 20 of 2020",
                "99999999999999999999"
            })
    void a_line_without_a_day_and_its_year_has_no_date(String line) {
        assertThat(read(line, "en")).isNull();
    }

    @Test
    void the_date_of_a_change_is_passed_by_for_another() {
        assertThat(read("Updated 23 Oct 2019 | Published 21 Oct 2019", "en")).isEqualTo("2019-10-21");
        assertThat(read("Publié le 21 octobre 2019, mis à jour le 23 octobre 2019", "fr"))
                .isEqualTo("2019-10-21");
    }

    @Test
    void a_change_alone_is_known_for_one() {
        Found found = STAMPS.read("Aktualisiert: 23. Oktober 2019", Locale.GERMAN);

        assertThat(found).isNotNull().extracting(Found::changed).isEqualTo(true);
    }

    @Test
    void the_country_of_the_address_settles_the_order_of_a_language_without_one() {
        assertThat(PageLocale.monthFirst(PageLocale.locale("en", "https://news.example.co.uk/1")))
                .isFalse();
        assertThat(PageLocale.monthFirst(PageLocale.locale("en", "https://news.example.com/1")))
                .isTrue();
    }

    @Property(tries = 500)
    void no_line_makes_it_throw(@ForAll String line) {
        Found found = STAMPS.read(line, Locale.GERMAN);

        assertThat(found == null
                        || !found.stamp().earliest().isAfter(found.stamp().latest()))
                .isTrue();
    }
}
