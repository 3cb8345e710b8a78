package io.dateline.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.DateExpression;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureOrderTest {

    @ParameterizedTest
    @CsvSource({
        "US, 2019-03-04",
        "PH, 2019-03-04",
        "PR, 2019-03-04",
        "GB, 2019-04-03",
        "IN, 2019-04-03",
        "RU, 2019-04-03"
    })
    void the_outlet_s_country_tells_the_order(String country, String value) {
        DateExpression date = date("The bill of 03/04/2019 was paid.", Published.UNKNOWN, DayOrder.usedIn(country));

        assertThat(date.value()).isEqualTo(value);
        assertThat(date.alternative()).isNull();
        assertThat(date.confidence()).isEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The bills of 03/04/2019 and 21/04/2019 were paid.     | 2019-04-03
        The bills of 03/04/2019 and 04/21/2019 were paid.     | 2019-03-04
        The bills of 3-4-2019 and 21/4/19 were paid.          | 2019-04-03
        """)
    void a_date_that_has_one_order_only_tells_that_of_the_others(String text, String value) {
        for (DayOrder outlet : DayOrder.values()) {
            assertThat(date(text, Published.UNKNOWN, outlet).value()).isEqualTo(value);
            assertThat(date(text, Published.UNKNOWN, outlet).alternative()).isNull();
        }
    }

    @Test
    void dates_that_contradict_each_other_tell_nothing() {
        DateExpression date = date(
                "The bills of 03/04/2019, 21/04/2019 and 04/21/2019 were paid.", Published.UNKNOWN, DayOrder.UNKNOWN);

        assertThat(date.alternative()).isEqualTo("2019-03-04");
    }

    @ParameterizedTest
    @CsvSource({"2019-03-05, 2019-03-04", "2019-04-03, 2019-04-03"})
    void the_reading_that_is_the_day_of_publication_is_meant(String published, String value) {
        DateExpression date = date("Posted 03/04/2019 by our staff.", Tagged.published(published), DayOrder.UNKNOWN);

        assertThat(date.value()).isEqualTo(value);
        assertThat(date.alternative()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        They met on May 21, 2018. The bill of 03/04/2019 was paid.     | 2019-03-04 | 2019-04-03
        They met on 21 May 2018. The bill of 03/04/2019 was paid.      | 2019-04-03 | 2019-03-04
        """)
    void the_order_of_spelled_dates_leans_to_one_reading_and_keeps_the_other(
            String text, String value, String alternative) {
        List<DateExpression> dates = dates(text, Published.UNKNOWN, DayOrder.UNKNOWN);

        assertThat(dates.get(1).value()).isEqualTo(value);
        assertThat(dates.get(1).alternative()).isEqualTo(alternative);
        assertThat(dates.get(1).confidence()).isEqualTo(0.7);
    }

    @Test
    void without_evidence_both_values_are_kept_and_confidence_is_low() {
        DateExpression date = date("The bill of 03/04/2019 was paid.", Published.UNKNOWN, DayOrder.UNKNOWN);

        assertThat(date.value()).isEqualTo("2019-04-03");
        assertThat(date.start()).isEqualTo("2019-04-03");
        assertThat(date.alternative()).isEqualTo("2019-03-04");
        assertThat(date.confidence()).isEqualTo(0.5);
    }

    @Test
    void a_time_of_such_a_day_has_both_values_too() {
        DateExpression date = date("It sailed at 9 a.m. on 03/04/2019.", Published.UNKNOWN, DayOrder.UNKNOWN);

        assertThat(date.value()).isEqualTo("2019-04-03T09:00");
        assertThat(date.alternative()).isEqualTo("2019-03-04T09:00");
    }

    @Test
    void the_same_number_twice_has_one_reading() {
        DateExpression date = date("The bill of 04/04/2019 was paid.", Published.UNKNOWN, DayOrder.UNKNOWN);

        assertThat(date.alternative()).isNull();
        assertThat(date.confidence()).isGreaterThan(0.9);
    }

    private static DateExpression date(String text, Published published, DayOrder outlet) {
        return dates(text, published, outlet).get(0);
    }

    private static List<DateExpression> dates(String text, Published published, DayOrder outlet) {
        return Tagged.TAGGER.read(Document.of(text)).dates(published, outlet);
    }
}
