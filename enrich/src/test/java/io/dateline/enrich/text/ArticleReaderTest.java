package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.contract.RawArticle;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Furniture.Kind;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

    private static final ArticleReader READER = new ArticleReader();

    private static final String PROSE =
            "The harbour council of Port Ellery voted on Monday to rebuild the eastern pier,"
                    + " which a storm had damaged in the first week of spring, its chairwoman Ada Brandt said.";
    private static final String MORE = "Fishermen had asked for months that the work begin before the herring season,"
            + " and several of them watched the vote from the gallery of the old customs house.";

    private static Document read(String... lines) {
        return READER.read(RawArticle.of(String.join("\n\n", lines)));
    }

    @Test
    void a_headline_above_the_prose_becomes_the_title() {
        Document document = read("Port Ellery votes to rebuild its pier", PROSE, MORE);

        assertThat(document.title()).isEqualTo("Port Ellery votes to rebuild its pier");
        assertThat(document.text()).isEqualTo(PROSE + "\n\n" + MORE);
    }

    @Test
    void a_headline_that_stands_twice_is_taken_out_twice() {
        String headline = "Port Ellery votes to rebuild its pier";

        assertThat(read(headline, headline, PROSE, MORE).text()).startsWith("The harbour council");
    }

    @Test
    void an_agency_s_name_is_a_byline_before_or_after_the_text_and_a_picture_s_credit_within() {
        assertThat(read("Reuters", PROSE, MORE).furniture()).containsExactly(new Furniture(Kind.BYLINE, "Reuters"));
        assertThat(read(PROSE, MORE, "Reuters").furniture()).containsExactly(new Furniture(Kind.BYLINE, "Reuters"));
        assertThat(read(PROSE, "Reuters", MORE, PROSE).furniture())
                .containsExactly(new Furniture(Kind.BYLINE, "Reuters"));
        assertThat(read(PROSE, MORE, "Reuters", PROSE).furniture())
                .containsExactly(new Furniture(Kind.CAPTION, "Reuters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2019 The Herald",
                "Copyright © 2001-2019 Herald Media",
                "(c) 2019 Herald Media, Port Ellery",
                "© Herald.example 2003 - 2019 powered by Coast Network"
            })
    void a_copyright_line_with_a_year_is_a_notice_of_the_page_s_owner(String line) {
        assertThat(read(PROSE, MORE, line).furniture()).containsExactly(new Furniture(Kind.NOTICE, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"© Ada Brandt", "© Ada Brandt 2019 for The Herald", "© 2019 Ada Brandt/The Herald"})
    void a_copyright_line_of_a_picture_is_a_caption(String line) {
        assertThat(read(PROSE, MORE, line).furniture()).containsExactly(new Furniture(Kind.CAPTION, line));
    }

    @Test
    void a_section_label_above_the_headline_is_navigation() {
        Document document = read("World", "Port Ellery votes to rebuild its pier", PROSE, MORE);

        assertThat(document.title()).isEqualTo("Port Ellery votes to rebuild its pier");
        assertThat(document.furniture()).containsExactly(new Furniture(Kind.NAVIGATION, "World"));
    }

    @Test
    void a_standfirst_stays_in_the_body() {
        String standfirst = "A storm broke the pier in March. The money was the question.";

        assertThat(read("Port Ellery votes to rebuild its pier", standfirst, PROSE)
                        .text())
                .startsWith(standfirst);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAVIGATION | icon mailicon chevron upicon closeicon searchicon trash",
                "NAVIGATION | ·4-min read",
                "NAVIGATION | Read more",
                "APPEAL | Support Coast Weekly!",
                "PROMPT | Share this story!",
                "PROMPT | Join our new Telegram channel and never miss a report!",
                "PROMPT | Follow us on Facebook and Twitter",
                "RELATED | Also on harbour.example Storm breaks pier at Port Ellery",
                "RELATED | READ MORE: Storm breaks pier at Port Ellery",
                "RELATED | Lesen Sie auch: Sturm zerstört Pier",
                "RELATED | Читайте также: Шторм разрушил причал",
                "REPRINT | This article was originally published by Coast Weekly and is reprinted with permission.",
                "REPRINT | Republished from Coast Weekly",
                "CAPTION | The pier after the storm (Jo Lind/AFP)",
                "CAPTION | © Coastal Pictures / Jo Lind",
                "CAPTION | Ada Brandt in her office (Harbour Office/Released)",
                "CAPTION | File photo: the pier in winter",
                "BYLINE | By Jane Doe and John Roe",
                "BYLINE | Reuters Staff",
                "BYLINE | AFP",
                "TIMESTAMP | 21 Feb, 2020 19:53",
                "TIMESTAMP | Published: Monday, March 3, 2021 at 4:05 p.m. EST",
                "TIMESTAMP | Опубликовано 3 марта 2021 года",
                "NOTICE | *Grey Banner is a terrorist group outlawed in Russia",
                "NOTICE | Grey Banner is an extremist organization banned in Russia.",
                "NOTICE | To keep our community respectful, we are temporarily suspending comments",
            })
    void a_line_of_furniture_is_taken_out_and_kept_as_evidence(Kind kind, String line) {
        Document document = read("Port Ellery votes to rebuild its pier", PROSE, line, MORE);

        assertThat(document.text()).isEqualTo(PROSE + "\n\n" + MORE);
        assertThat(document.furniture()).containsExactly(new Furniture(kind, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A Difficult Season",
                "PORT ELLERY (Reuters) - The pier will be rebuilt.",
                "The council is supported by donations.",
                "“Share this story with your children,” she told us.",
                "Grey Banner, which is banned in Russia, denied that it had been there.",
                "The vote begins at 10 p.m. (1900 GMT/UTC) on Thursday",
                "By Friday the water had gone down.",
                "On March 3, 2021, the pier broke.",
                "The council's own report followed us on the way home.",
                "World leaders sent their sympathy.",
            })
    void prose_and_crossheads_stay(String line) {
        assertThat(read("Port Ellery votes to rebuild its pier", PROSE, line, MORE)
                        .text())
                .isEqualTo(PROSE + "\n\n" + line + "\n\n" + MORE);
    }

    @Test
    void an_appeal_goes_with_its_buttons() {
        Document document = read(
                "Port Ellery votes to rebuild its pier",
                PROSE,
                MORE,
                "We have a small favour to ask. Your support keeps our newsroom alive.",
                "If you can, donate from as little as $3 every month.",
                "paymet options",
                "Maybe later");

        assertThat(document.text()).isEqualTo(PROSE + "\n\n" + MORE);
        assertThat(document.furniture()).extracting(Furniture::kind).containsOnly(Kind.APPEAL);
    }

    @Test
    void as_it_is_the_text_is_the_content_and_the_rest_is_found_all_the_same() {
        String content = "World\n\nPort Ellery votes to rebuild its pier\n\n" + PROSE + "\nAFP\n" + MORE;

        Document document = READER.readAsIs(RawArticle.of(content));

        assertThat(document.text()).isEqualTo(content);
        assertThat(document.title()).isEqualTo("Port Ellery votes to rebuild its pier");
        assertThat(document.furniture()).extracting(Furniture::kind).containsExactly(Kind.NAVIGATION, Kind.BYLINE);
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void a_body_read_again_loses_nothing() {
        Document once = read("World", "Port Ellery votes to rebuild its pier", PROSE, "AFP", MORE, "Share", "Discuss");
        RawArticle again = new RawArticle(null, once.text(), null, once.title(), null, null, null, null, null, null);

        assertThat(READER.read(again).text()).isEqualTo(once.text());
    }

    @Test
    void markup_nested_two_hundred_thousand_deep_is_read_in_time() {
        String content = "<html><body>" + "<div>".repeat(200_000) + "<p>" + PROSE + "</p>";

        Document document =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> READER.read(RawArticle.of(content)));

        assertThat(document.text()).contains("Port Ellery");
    }

    @Property(tries = 200)
    void no_content_makes_it_throw(@ForAll @From("contents") String content) {
        RawArticle html = new RawArticle(null, content, "text/html", null, null, null, null, null, null, null);

        assertThat(READER.readAsIs(RawArticle.of(content)).text()).isEqualTo(content);
        assertThat(READER.read(html)).isNotNull();
    }

    @Property(tries = 200)
    void every_line_is_title_body_or_furniture(@ForAll @From("contents") String content) {
        RawArticle raw = new RawArticle(null, content, "text/plain", null, null, null, null, "en", null, null);
        Document document = READER.read(raw);
        String all = document.title() + "\n" + document.text() + "\n" + document.furniture();

        assertThat(Line.split(content)).allSatisfy(line -> assertThat(all).contains(line.text()));
    }

    @Provide
    static Arbitrary<String> contents() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.of(
                                PROSE,
                                MORE,
                                "AFP",
                                "\n",
                                "\r\n",
                                " ",
                                "<p>",
                                "</div>",
                                "<script>",
                                "Read more",
                                "World",
                                "&amp;",
                                "<a href='x'>",
                                "{\"@type\":",
                                "21 May 2020",
                                "(",
                                "/AFP)",
                                "*",
                                "By ",
                                "\uD83D")
                        .list()
                        .ofMaxSize(20)
                        .map(parts -> String.join("", parts)));
    }
}
