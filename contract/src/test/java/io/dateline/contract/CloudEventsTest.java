package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventsTest {

    private static final Instant TIME = Instant.parse("2020-02-21T20:00:00.500Z");

    private static Map<String, String> map(Headers headers) {
        Map<String, String> map = new LinkedHashMap<>();
        headers.forEach(header -> map.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return map;
    }

    private static RawArticle article(@Nullable String title, @Nullable Via via) {
        return new RawArticle("https://example.com/1", "Text.", null, title, null, null, null, null, TIME, via);
    }

    @Test
    void a_raw_article_has_the_headers_of_its_version() {
        RawArticle article = article("Title", new Via(Via.Kind.FEED, "https://example.com/feed.xml"));
        assertThat(map(CloudEvents.raw("u1", article, TIME)))
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "u1/" + ArticleId.fingerprint(article)),
                        Map.entry("ce_source", "https://example.com/feed.xml"),
                        Map.entry("ce_type", "dateline.article.raw.v1"),
                        Map.entry("ce_time", "2020-02-21T20:00:00.500Z"),
                        Map.entry("ce_subject", "u1"),
                        Map.entry("content-type", "application/json"));
    }

    @Test
    void an_enriched_article_has_the_headers_of_its_revision_code_and_registry() {
        EnrichedArticle article = Json.mapper().readValue(Golden.read(EnrichedArticle.TYPE), EnrichedArticle.class);
        assertThat(map(CloudEvents.enriched(article)))
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", article.id() + "/2/1.2.0/2026-11-22"),
                        Map.entry("ce_source", "/enrich"),
                        Map.entry("ce_type", "dateline.article.enriched.v1"),
                        Map.entry("ce_time", "2020-02-21T20:00:01Z"),
                        Map.entry("ce_subject", article.id()),
                        Map.entry("content-type", "application/json"));
    }

    @Test
    void the_same_version_received_twice_is_the_same_event() {
        assertThat(map(CloudEvents.raw("u1", article("Title", null), TIME)).get("ce_id"))
                .isEqualTo(map(CloudEvents.raw("u1", article("Title", null), TIME.plusSeconds(1)))
                        .get("ce_id"))
                .isNotEqualTo(
                        map(CloudEvents.raw("u1", article("Other", null), TIME)).get("ce_id"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            FILE  | /data/drop/a b.txt            | /ingest/file//data/drop/a%20b.txt
            FILE  | C:\\drop\\ä.txt               | /ingest/file/C:%5Cdrop%5C%C3%A4.txt
            STDIN | -                             | /ingest/stdin
            HTTP  | newsroom                      | /ingest/http/newsroom
            PAGE  | https://example.com/a?b=c     | https://example.com/a?b=c
            PAGE  | https://example.com/ä         | /ingest/page/https://example.com/%C3%A4
            """)
    void the_source_is_where_the_article_came_from(Via.Kind kind, @Nullable String name, String source) {
        assertThat(map(CloudEvents.raw("u1", article(null, new Via(kind, name)), TIME)))
                .containsEntry("ce_source", source);
    }

    @Test
    void an_article_that_came_no_known_way_has_a_source_all_the_same() {
        assertThat(map(CloudEvents.raw("u1", article(null, null), TIME))).containsEntry("ce_source", "/ingest");
    }

    @Property(tries = 300)
    void headers_of_every_article_are_ascii_and_the_source_a_uri_reference(@ForAll("raw") RawArticle article) {
        Map<String, String> headers = map(CloudEvents.raw(ArticleId.of(article), article, TIME));
        assertThat(headers.values()).allMatch(value -> value.matches("[!-~]+"));
        assertThat(URI.create(headers.get("ce_source"))).isNotNull();
    }

    @Provide
    Arbitrary<RawArticle> raw() {
        return RandomArticles.raw();
    }
}
