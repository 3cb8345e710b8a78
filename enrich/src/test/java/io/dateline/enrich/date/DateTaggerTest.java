package io.dateline.enrich.date;

import static io.dateline.enrich.date.Tagged.TAGGER;
import static io.dateline.enrich.date.Tagged.on;
import static io.dateline.enrich.date.Tagged.writtenOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.DateExpression;
import io.dateline.contract.DateExpression.Anchor;
import io.dateline.contract.Published;
import io.dateline.contract.Published.Basis;
import io.dateline.enrich.document.Document;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTaggerTest {

    /** A Thursday. */
    private static final String TODAY = "2021-04-15";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "expressions.csv",
            delimiter = '|',
            quoteCharacter = '\u0000',
            ignoreLeadingAndTrailingWhitespace = true)
    void an_expression_has_its_span_type_and_value(String kind, String sentence, String expected) {
        assertThat(kind).isNotBlank();
        assertThat(String.join("; ", writtenOn(TODAY, sentence))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It may rain and they march on.",
                "Theresa May spoke to Jan Brown in the Sunday Times.",
                "The Sun rose and Mr. March sat down for a second.",
                "2000 people marched past 1,990 soldiers.",
                "Shares of Black Friday Corp were sold at $1999 apiece.",
                "He called the number 555-2019-33 at 10.",
                "A 52-year-old man and a boy 8 years old came home.",
                "Three-quarters of its food is imported, a quarter of it by sea.",
                "He spoke on This Week With John Smith.",
                "The ratio is 10/12 in version 3.11.2.",
                "They asked two to three people and ten to one of the others.",
                "He won 5-4-3, paid $3/4/19 and wrote to 10.10.20.19.",
                "The Good Friday Agreement and Easter Island came up in BC Hydro's report.",
                "He is in his sixties; it is open 24/7; temperatures were in the 90s Fahrenheit."
            })
    void what_only_looks_like_a_date_is_none(String sentence) {
        assertThat(writtenOn(TODAY, sentence)).isEmpty();
    }

    @Test
    void an_interval_covers_the_expression() {
        DateExpression date = on(TODAY, "They met last month.").get(0);

        assertThat(date.start()).isEqualTo("2021-03-01");
        assertThat(date.end()).isEqualTo("2021-04-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        at 9 p.m. EST on 3 May 2019              | 2019-05-03T21:00-05:00 | 2019-05-03T21:01-05:00
        at 9 p.m. ET on 3 May 2019               | 2019-05-03T21:00-04:00 | 2019-05-03T21:01-04:00
        at 9 p.m. Moscow time on 3 May 2019      | 2019-05-03T21:00+03:00 | 2019-05-03T21:01+03:00
        at 9 p.m. Kabul time on 3 May 2019       | 2019-05-03T21:00+04:30 | 2019-05-03T21:01+04:30
        at 21:00 (UTC-3) on 3 May 2019           | 2019-05-03T21:00-03:00 | 2019-05-03T21:01-03:00
        at 10 p.m. (1900 GMT) on 3 May 2019      | 2019-05-03T19:00Z      | 2019-05-03T19:01Z
        at 10 p.m. (0300 GMT) on 3 May 2019      | 2019-05-03T22:00-05:00 | 2019-05-03T22:01-05:00
        at 1900 GMT (10 p.m. local time) on 3 May 2019 | 2019-05-03T19:00Z | 2019-05-03T19:01Z
        at 9 p.m. local time on 3 May 2019       | 2019-05-03T21:00       | 2019-05-03T21:01
        """)
    void a_time_whose_zone_the_words_name_is_an_instant(String words, String start, String end) {
        DateExpression date = on(TODAY, "It sank " + words + ".").get(0);

        assertThat(date.start()).isEqualTo(start);
        assertThat(date.end()).isEqualTo(end);
    }

    @Test
    void a_relative_expression_is_anchored_to_the_publication() {
        assertThat(on(TODAY, "They met on Monday.").get(0).anchor()).isEqualTo(Anchor.PUBLISHED);
    }

    @Test
    void a_full_date_needs_no_anchor() {
        assertThat(on(TODAY, "They met on 3 May 2012.").get(0).anchor()).isEqualTo(Anchor.ABSOLUTE);
    }

    @Test
    void an_anaphoric_expression_is_anchored_to_the_text() {
        assertThat(on(TODAY, "It began on 3 May 2012 and ended two days later.")
                        .get(1)
                        .anchor())
                .isEqualTo(Anchor.TEXT);
    }

    @Test
    void nothing_is_guessed_where_the_publication_is_unknown() {
        List<DateExpression> dates =
                TAGGER.dates(Document.of("They met on Monday, on October 3 and last year."), Published.UNKNOWN);

        assertThat(dates).extracting(DateExpression::value).containsExactly("XXXX-WXX-1", "XXXX-10-03", "XXXX");
        assertThat(dates).extracting(DateExpression::anchor).containsOnly(Anchor.NONE);
    }

    @Test
    void what_holds_at_both_bounds_of_the_publication_holds() {
        Published within = new Published(
                null, null, Basis.INFERRED, LocalDate.of(2021, 4, 10), LocalDate.of(2021, 4, 30), List.of());

        assertThat(TAGGER.dates(Document.of("They met on April 2, on Monday and this month."), within))
                .extracting(DateExpression::value)
                .containsExactly("2021-04-02", "XXXX-WXX-1", "2021-04");
    }

    @Test
    void a_mention_counts_code_points() {
        DateExpression date = on(TODAY, "\uD83D\uDE00 They met today.").get(0);

        assertThat(date.mention().begin()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The pact, signed on Tuesday, January 26, 2021, is due to expire on February 5. | 2021-01-26, 2021-02-05
        Crowds gathered on Tuesday, Nov. 10, 2020. The town is to be left by Nov. 15 and the rest by Dec. 1. | 2020-11-10, 2020-11-15, 2020-12-01
        A truce was signed late on Monday, it said. Crowds gathered on Tuesday, Nov. 10, 2020. | 2020-11-09, 2020-11-10
        Crowds gathered on Tuesday, Nov. 10, 2020. They left on Wednesday. | 2020-11-10, XXXX-WXX-3
        Crowds gathered on Tuesday, Nov. 10, 2020. They sang through the night and left yesterday. | 2020-11-10, XXXX-XX-XX
        It rained on Tuesday, Nov. 10, 2020, and on Friday, May 1, 2020. They left on Monday. | 2020-11-10, 2020-05-01, XXXX-WXX-1
        It opened on Tuesday, Nov. 10, 2020 and was shut in 2022. They left on Monday. | 2020-11-10, 2022, XXXX-WXX-1
        It was signed on 3 May 2012. More talks will be held on October 3. | 2012-05-03, 2012-10-03
        """)
    void a_text_that_names_its_own_day_is_seen_from_it(String text, String values) {
        assertThat(String.join(
                        ", ",
                        TAGGER.dates(Document.of(text), Published.UNKNOWN).stream()
                                .map(DateExpression::value)
                                .toList()))
                .isEqualTo(values);
    }

    @Test
    void what_is_seen_from_the_text_s_own_day_is_anchored_to_the_text() {
        assertThat(TAGGER.dates(
                        Document.of("Crowds gathered on Tuesday, Nov. 10, 2020. They will leave by Nov. 15."),
                        Published.UNKNOWN))
                .extracting(DateExpression::anchor)
                .containsExactly(Anchor.ABSOLUTE, Anchor.TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The ministers agreed on Thursday to raise output slowly from May. | 2021-05
        They plan to raise output from March.                             | 2022-03
        They decided last week to close the plant in July.                | 2021-07
        They met to raise output in March.                                | 2021-03
        It has risen since May.                                           | 2020-05
        The crossing is to open in June.                                  | 2021-06
        The fall was due to rain in November.                             | 2020-11
        The post is due to close in November.                             | 2021-11
        """)
    void an_infinitive_looks_ahead_of_the_verb_that_governs_it(String text, String value) {
        List<DateExpression> dates = on(TODAY, text);

        assertThat(dates.get(dates.size() - 1).value()).isEqualTo(value);
    }
}
