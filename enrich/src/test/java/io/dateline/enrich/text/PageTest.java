package io.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.RawArticle;
import io.dateline.enrich.document.Document;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final ArticleReader READER = new ArticleReader();

    private static final String PROSE =
            "The harbour council of Port Ellery voted on Monday to rebuild the eastern pier,"
                    + " which a storm had damaged in the first week of spring, its chairwoman Ada Brandt said. ";

    private static String page(String head, String body) {
        return "<!doctype html><html lang='en-GB'><head><title>Pier to be rebuilt | Coast Weekly</title>" + head
                + "</head><body><nav><a href='/'>Home</a></nav>" + body + "<footer>Imprint</footer></body></html>";
    }

    private static String article() {
        return "<article><h1>Pier to be rebuilt</h1><div class='share'>Share this with friends</div>"
                + ("<p>" + PROSE.repeat(3) + "</p>").repeat(3)
                + "<aside class='related'><p>Storm breaks pier</p></aside></article>";
    }

    private static Document read(String url, String html) {
        return READER.read(new RawArticle(url, html, null, null, null, null, null, null, null, null));
    }

    @Test
    void the_article_is_read_without_what_stands_around_it() {
        Document document = read("https://coast.example.com/pier", page("", article()));

        assertThat(document.title()).isEqualTo("Pier to be rebuilt");
        assertThat(document.language()).isEqualTo("en-GB");
        assertThat(document.text())
                .startsWith("The harbour council")
                .doesNotContain("Share", "Storm breaks", "Imprint");
    }

    @Test
    void an_article_inside_a_form_is_found() {
        Document document = read("https://coast.example.com/pier", page("", "<form>" + article() + "</form>"));

        assertThat(document.text()).startsWith("The harbour council");
    }

    @Test
    void the_head_s_declarations_become_metadata() {
        String head = "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\","
                + " \"datePublished\": \"2021-03-04T05:06:07Z\", \"headline\": \"Pier to be rebuilt\","
                + " \"author\": [{\"name\": \"Jo Lind\"}], \"publisher\": {\"name\": \"Coast Weekly\"},}]}</script>"
                + "<script type='application/ld+json'>{broken</script>"
                + "<meta property='article:published_time' content='2021-03-04'>";

        Document document = read("https://coast.example.com/pier", page(head, article()));

        assertThat(document.metadata("jsonld:datePublished")).containsExactly("2021-03-04T05:06:07Z");
        assertThat(document.metadata("jsonld:publisher.name")).containsExactly("Coast Weekly");
        assertThat(document.metadata("meta:article:published_time")).containsExactly("2021-03-04");
        assertThat(document.author()).isEqualTo("Jo Lind");
    }

    @Test
    void the_canonical_url_of_the_same_site_is_the_article_s() {
        String head = "<link rel='canonical' href='https://www.coast.com/news/pier'>";

        assertThat(read("https://m.coast.com/news/pier?x=1", page(head, article()))
                        .url())
                .isEqualTo("https://www.coast.com/news/pier");
    }

    @Test
    void a_canonical_url_of_another_site_is_kept_as_metadata_alone() {
        String head = "<link rel='canonical' href='https://www.origin.com/news/pier'>";

        Document document = read("https://www.coast.com/news/pier", page(head, article()));

        assertThat(document.url()).isEqualTo("https://www.coast.com/news/pier");
        assertThat(document.metadata("link:canonical")).containsExactly("https://www.origin.com/news/pier");
    }
}
