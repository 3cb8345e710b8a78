package io.dateline.enrich.date;

import static io.dateline.enrich.date.Tagged.TAGGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.DateExpression;
import io.dateline.enrich.document.Document;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatePropertiesTest {

    private static final String TODAY = "2021-04-15";

    private static final Pattern VALUE = Pattern.compile("(PAST|PRESENT|FUTURE)_REF"
            + "|P(T?(X|\\d+(\\.\\d+)?)(Y|M|W|D|H|S|Q|WE|DE|CE))"
            + "|[0-9X]{2,4}"
            + "|\\d{4}/\\d{4}"
            + "|[0-9X]{4}-([0-9X]{2}|Q[1-4X]|H[12X]|SP|SU|FA|WI|W[0-9X]{2}(-([1-7]|WE))?|[0-9X]{2}-[0-9X]{2})"
            + "(T(\\d{2}:\\d{2}Z?|MO|MI|AF|EV|NI|DT))?");

    @Property
    void dates_are_in_order_inside_the_text_and_valid(@ForAll("news") String text) {
        List<DateExpression> dates = TAGGER.dates(Document.of(text), Tagged.published(TODAY));

        int last = 0;
        for (DateExpression date : dates) {
            assertThat(date.mention().begin()).isGreaterThanOrEqualTo(last);
            last = date.mention().end();
            assertThat(date.value()).matches(VALUE);
        }
        assertThat(last).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
    }

    @Property
    void any_text_has_an_answer(@ForAll String text) {
        Document document = Document.of(text);

        assertThat(TAGGER.dates(document, TAGGER.published(document, List.of())))
                .isNotNull();
    }

    @Property
    void spans_are_the_same_whatever_paragraphs_stand_around(
            @ForAll("news") String text, @ForAll("news") String around) {
        assertThat(spans(around + "\n\n" + text + "\n\n" + around).toString()).contains(inner(spans(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "the day before ",
                "two ",
                "2019-",
                "10:",
                "Monday ",
                "of the end of the ",
                "early ",
                "a ",
                "(",
                "May 1-"
            })
    void hostile_repetition_ends(String piece) {
        Document document = Document.of(piece.repeat(1_000_000 / piece.length()));

        assertThat(TAGGER.dates(document, Tagged.published(TODAY))).isNotNull();
    }

    @Test
    void an_empty_text_has_no_dates() {
        assertThat(TAGGER.dates(Document.of(""), Tagged.published(TODAY))).isEmpty();
    }

    private static List<String> spans(String text) {
        return TAGGER.dates(Document.of(text), Tagged.published(TODAY)).stream()
                .map(date -> date.mention().text())
                .toList();
    }

    private static String inner(List<String> spans) {
        String list = spans.toString();
        return list.substring(1, list.length() - 1);
    }

    @Provide
    Arbitrary<String> news() {
        return Arbitraries.of(
                        "the",
                        "a",
                        "last",
                        "next",
                        "this",
                        "that",
                        "same",
                        "two",
                        "years",
                        "week",
                        "month",
                        "ago",
                        "later",
                        "before",
                        "Friday",
                        "Sunday",
                        "May",
                        "March",
                        "Dec.",
                        "21",
                        "3",
                        "1999",
                        "2020",
                        "10",
                        "p.m.",
                        "GMT",
                        "(",
                        ")",
                        ",",
                        ".",
                        "-",
                        "of",
                        "end",
                        "early",
                        "mid",
                        "quarter",
                        "third",
                        "the day",
                        "night",
                        "every",
                        "daily",
                        "about",
                        "more than",
                        "on",
                        "at",
                        "noon",
                        ":",
                        "30",
                        "twenty",
                        "-five",
                        "hundred",
                        "summer",
                        "fall",
                        "said",
                        "will",
                        "century",
                        "th",
                        "'80s",
                        "year",
                        "'s",
                        "earlier",
                        "in",
                        "half",
                        "and",
                        "to",
                        "New Year's",
                        "Easter",
                        "Ramadan",
                        "29",
                        "February",
                        "XX",
                        "2019-10-21")
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }
}
