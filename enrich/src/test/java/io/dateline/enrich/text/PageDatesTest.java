package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.RawArticle;
import io.dateline.enrich.document.Metadatum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {

    private static final ArticleReader READER = new ArticleReader();

    /** The page's dates, the nearest to the headline first, as {@code field = value}. */
    private static List<String> dates(String head, String body) {
        String html = "<!doctype html><html><head><title>Pier to be rebuilt</title>" + head + "</head><body>" + body
                + "</body></html>";
        return READER
                .read(new RawArticle(null, html, null, null, null, null, null, null, null, null))
                .metadata()
                .stream()
                .filter(PageDatesTest::dated)
                .map(datum -> datum.field() + " = " + datum.value())
                .toList();
    }

    private static boolean dated(Metadatum datum) {
        return datum.value().contains("2020") && !datum.field().startsWith("raw:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <time datetime='2020-10-26'>Monday</time>                       | time:datetime = 2020-10-26
            <time pubdate datetime='2020-10-26'>Monday</time>               | time:published = 2020-10-26
            <abbr class='published' title='2020-10-26'>Monday</abbr>        | visible:published = 2020-10-26
            <span class='post-date'>26 October 2020</span>                  | visible:date = 26 October 2020
            <span class='lastUpdated'>26 October 2020</span>                | visible:modified = 26 October 2020
            <div itemprop='datePublished' content='2020-10-26'>Mon</div>    | itemprop:datePublished = 2020-10-26
            <span property='schema:dateCreated' content='2020-10-26'></span> | itemprop:schema:dateCreated = 2020-10-26
            <p>By A. Writer, <b>26 October 2020</b></p>                     | line:date = By A. Writer,  26 October 2020
            """)
    void a_date_is_found_where_pages_put_it(String element, String found) {
        assertThat(dates("", "<h1>Pier to be rebuilt</h1>" + element)).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><time datetime='2020-10-26'>Monday</time></nav>",
                "<div class='comment-list comments'><time datetime='2020-10-26'>Monday</time></div>",
                "<div id='related'><span class='date'>26 October 2020</span></div>",
                "<aside><span class='date'>26 October 2020</span></aside>",
                "<span class='join-date'>26 October 2020</span>",
                "<p>The council of the harbour had on 26 October 2020 told the owners of all houses to leave them.</p>"
            })
    void the_dates_of_what_surrounds_the_article_and_of_its_prose_are_not_its_own(String element) {
        assertThat(dates("", "<h1>Pier to be rebuilt</h1>" + element)).isEmpty();
    }

    @Test
    void the_date_nearest_to_the_headline_comes_first() {
        assertThat(dates(
                        "",
                        "<div><span class='date'>1 March 2020</span><p>One</p><p>Two</p></div><h1>Pier to be rebuilt</h1>"
                                + "<i class='date'>2 March 2020</i><p>Text</p><i class='date'>3 March 2020</i>"))
                .containsSubsequence(
                        "visible:date = 2 March 2020", "visible:date = 3 March 2020", "visible:date = 1 March 2020");
    }

    @Test
    void a_single_date_goes_before_those_of_a_list() {
        String item = "<li class='item'><span class='date'>%d March 2020</span></li>";
        String list = "<ul>" + item.formatted(1) + item.formatted(2) + item.formatted(3) + "</ul>";

        assertThat(dates("", "<h1>Pier to be rebuilt</h1>" + list + "<p><span class='date'>9 March 2020</span></p>"))
                .first()
                .isEqualTo("visible:date = 9 March 2020");
    }

    @Test
    void the_margin_of_the_article_itself_can_hold_its_date() {
        assertThat(dates(
                        "",
                        "<article><h1>Pier to be rebuilt</h1><div class='sidebar'><time datetime='2020-10-26'></time></div>"
                                + "</article>"))
                .containsExactly("time:datetime = 2020-10-26");
    }

    @Test
    void broken_json_still_gives_its_date() {
        assertThat(dates(
                        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"A \"pier\"\","
                                + " \"datePublished\" : \"2020-10-26T18:10:00+01:00\"}</script>",
                        ""))
                .containsExactly("jsonld:datePublished = 2020-10-26T18:10:00+01:00");
    }

    @Test
    void the_date_of_a_comment_is_not_the_page_s() {
        assertThat(dates(
                        "<script type='application/ld+json'>[{\"@type\": \"Comment\", \"datePublished\": \"2020-10-26\"},"
                                + " {\"@type\": \"Recipe\", \"datePublished\": \"2020-10-25\"}]</script>",
                        ""))
                .containsExactly("jsonld:datePublished = 2020-10-25");
    }

    @Test
    void a_page_of_nothing_but_nested_dates_is_read_too() {
        String deep = "<div class='date'>".repeat(20_000) + "26 October 2020";

        assertThat(dates("", deep)).hasSizeLessThan(200);
    }
}
