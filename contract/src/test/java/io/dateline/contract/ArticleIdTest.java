package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdTest {

    private static RawArticle article(@Nullable String url, String content) {
        return new RawArticle(url, content, null, null, null, null, null, null, null, null);
    }

    /** Ids are keys in topics and tables for ever: a change here breaks every installation. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            https://example.com/news/1,  ignored,           u3eaea8abd01c3643b0d4c6bc01f2cd93
            -,                           Ships left port.,  cc987db6e3db0aea9951d53409a4598c7
            -,                           Élan vital,        c71f215aa3e0bf359da1a9c2e7e0f52f2
            """)
    void ids_stay_for_ever(@Nullable String url, String content, String id) {
        assertThat(ArticleId.of(article(url, content))).isEqualTo(id);
    }

    @Test
    void an_article_with_an_address_is_the_page_whatever_it_says() {
        assertThat(ArticleId.of(article("http://www.example.com/1?utm_source=x", "Before.")))
                .isEqualTo(ArticleId.of(article("https://example.com/1", "After.")))
                .matches("u[0-9a-f]{32}");
    }

    @Test
    void an_article_without_address_is_its_content() {
        assertThat(ArticleId.of(article(null, "Ships left port.")))
                .isEqualTo(ArticleId.of(article("not an address", "Ships left port.")))
                .isNotEqualTo(ArticleId.of(article(null, "Ships left ports.")))
                .matches("c[0-9a-f]{32}");
    }

    @Test
    void the_address_of_a_front_page_names_no_article() {
        assertThat(ArticleId.of(article("https://www.example.com/?utm_source=feed", "Ships left port.")))
                .isEqualTo(ArticleId.of(article(null, "Ships left port.")));
        assertThat(ArticleId.of(article("https://example.com/?p=7", "Ships left port.")))
                .startsWith("u");
    }

    @Test
    void white_space_and_unicode_forms_of_the_content_do_not_count() {
        assertThat(ArticleId.of(article(null, "\uFEFF Caf\u00E9\u00A0 open\r\n\r\nagain\u2029")))
                .isEqualTo(ArticleId.of(article(null, "Cafe\u0301 open again")));
        assertThat(ArticleId.of(article(null, "Cafe open again")))
                .isNotEqualTo(ArticleId.of(article(null, "Cafeopen again")));
    }

    @Property
    void every_content_has_an_id(@ForAll String content) {
        assertThat(ArticleId.of(article(null, content))).matches("c[0-9a-f]{32}");
    }

    @Test
    void the_fingerprint_tells_versions_apart_but_not_receptions() {
        RawArticle first = new RawArticle(
                "https://example.com/1", "Text.", null, "Title", null, null, null, null, Instant.EPOCH, null);
        RawArticle again = new RawArticle(
                "https://example.com/1?utm_x=1",
                " Text.\n",
                null,
                "Title",
                null,
                null,
                null,
                null,
                Instant.parse("2020-01-01T00:00:00Z"),
                new Via(Via.Kind.HTTP, "x"));
        RawArticle retitled = new RawArticle(
                "https://example.com/1", "Text.", null, null, "Title", null, null, null, Instant.EPOCH, null);
        assertThat(ArticleId.fingerprint(first))
                .isEqualTo(ArticleId.fingerprint(again))
                .isNotEqualTo(ArticleId.fingerprint(retitled));
    }
}
