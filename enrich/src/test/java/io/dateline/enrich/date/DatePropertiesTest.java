package io.dateline.enrich.date;

import static io.dateline.enrich.date.Tagged.TAGGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.DateExpression;
import io.dateline.enrich.document.Document;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatePropertiesTest {

    private static final String TODAY = "2021-04-15";

    private static final List<String> NEUTRAL = List.of(
            "The harbour was quiet.",
            "Nobody came to the door, and the \uD83D\uDE00 dog barked.",
            "He said it was raining.",
            "They will sell the boats.",
            "Çavuşoğlu waved at the crowd!");

    @Property
    void dates_are_in_order_inside_the_text_and_valid(@ForAll("news") String text) {
        holdsTogether(text, TAGGER.dates(Document.of(text), Tagged.published(TODAY)));
    }

    @Property
    void dates_of_a_text_without_a_date_of_its_own_are_valid_too(@ForAll("news") String text) {
        Document document = Document.of(text);

        holdsTogether(text, TAGGER.dates(document, TAGGER.published(document, List.of())));
    }

    private static void holdsTogether(String text, List<DateExpression> dates) {
        int last = 0;
        for (DateExpression date : dates) {
            int begin = date.mention().begin();
            int end = date.mention().end();
            assertThat(begin).as("begin of %s in <%s>", date, text).isBetween(last, end - 1);
            assertThat(text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)))
                    .isEqualTo(date.mention().text());
            last = end;
            assertThat(Timex.valid(date)).as("%s in <%s>", date, text).isTrue();
            assertThat(Timex.interval(date))
                    .as("interval of %s in <%s>", date, text)
                    .isTrue();
        }
    }

    @Property
    void any_sequence_of_chars_has_an_answer(@ForAll("chars") String text) {
        holdsTogether(text, TAGGER.dates(Document.of(text), Tagged.published(TODAY)));
    }

    @Property
    void a_sentence_says_the_same_whatever_sentences_stand_around(
            @ForAll("examples") String sentence,
            @ForAll("neutral") String before,
            @ForAll("neutral") String behind,
            @ForAll @IntRange(min = 1, max = 2) int breaks) {
        String space = breaks == 1 ? " " : "\n\n";

        assertThat(said(before + space + sentence + space + behind)).isEqualTo(said(sentence));
    }

    /** All but where it stands. */
    private static List<String> said(String text) {
        return TAGGER.dates(Document.of(text), Tagged.published(TODAY)).stream()
                .map(date -> Tagged.written(date) + " " + date.start() + " " + date.end() + " " + date.anchor() + " "
                        + date.confidence() + " " + date.alternative())
                .toList();
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

    /** Surrogates stand alone too. */
    @Provide
    Arbitrary<String> chars() {
        Arbitrary<String> any = Arbitraries.chars().all().map(String::valueOf);
        Arbitrary<String> dated = Arbitraries.of(
                "1", "2019", "/", "-", ":", ".", ",", "(", "May", "GMT", "+", " ", "\uD83D", "\uDE00", "\n", "th", "a",
                "٣", "٢٠١٩");
        return Arbitraries.oneOf(any, dated).list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> neutral() {
        return Arbitraries.of(NEUTRAL).list().ofMaxSize(3).map(sentences -> String.join(" ", sentences));
    }

    /** The sentences of the examples, and absolute and relative dates in their frames. */
    @Provide
    Arbitrary<String> examples() {
        Arbitrary<String> frames = Arbitraries.of(
                "They met %s.", "It will open %s.", "He said %s that it was over.", "Then, %s, they left.");
        Arbitrary<String> dates = Arbitraries.of(
                "on 3 May 2012",
                "on Friday",
                "last week",
                "in March",
                "at 10 p.m. (1900 GMT) on Monday",
                "on New Year's Eve",
                "on 03/04/2019",
                "from October to March",
                "two years ago",
                "in week 43 of 2019",
                "every Monday");
        Arbitrary<String> framed = Combinators.combine(frames, dates).as(String::format);
        return Arbitraries.oneOf(Arbitraries.of(Examples.sentences()), framed);
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
                        "2019-10-21",
                        "03/04/2019",
                        "/",
                        "W43",
                        "week 43",
                        "the weekend of",
                        "nineties",
                        "BC",
                        "FY",
                        "-19",
                        "between",
                        "from",
                        "past",
                        "o'clock",
                        "in the morning",
                        "Moscow time",
                        "UTC+3",
                        "a.m.",
                        "24:00",
                        "00",
                        "hours",
                        "Eid al-Fitr",
                        "Hanukkah",
                        "last Thanksgiving",
                        "9/11",
                        "\uD83D\uDE00")
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }
}
