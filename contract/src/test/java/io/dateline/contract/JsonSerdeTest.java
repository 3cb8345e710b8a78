package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class JsonSerdeTest {

    private static final JsonSerde<RawArticle> RAW = JsonSerde.of(RawArticle.class);
    private static final JsonSerde<EnrichedArticle> ENRICHED = JsonSerde.of(EnrichedArticle.class);

    private static <T> String write(JsonSerde<T> serde, T value) {
        return new String(serde.serializer().serialize("topic", value), StandardCharsets.UTF_8);
    }

    private static <T> T read(JsonSerde<T> serde, String json) {
        return serde.deserializer().deserialize("topic", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void version_1_of_raw_articles_is_read_and_written_as_ever() {
        String golden = Golden.read(RawArticle.TYPE);
        assertThat(Json.mapper().readTree(write(RAW, read(RAW, golden))))
                .isEqualTo(Json.mapper().readTree(golden));
    }

    @Test
    void version_1_of_enriched_articles_is_read_and_written_as_ever() {
        String golden = Golden.read(EnrichedArticle.TYPE);
        assertThat(Json.mapper().readTree(write(ENRICHED, read(ENRICHED, golden))))
                .isEqualTo(Json.mapper().readTree(golden));
    }

    @Test
    void the_golden_articles_are_one_article() {
        RawArticle raw = read(RAW, Golden.read(RawArticle.TYPE));
        EnrichedArticle enriched = read(ENRICHED, Golden.read(EnrichedArticle.TYPE));
        assertThat(enriched.id()).isEqualTo(ArticleId.of(raw));
        assertThat(enriched.url()).isEqualTo(CanonicalUrl.of(raw.url()).orElseThrow());
    }

    @Property(tries = 300)
    void a_raw_article_is_read_as_it_was_written(@ForAll("raw") RawArticle article) {
        assertThat(read(RAW, write(RAW, article))).isEqualTo(article);
    }

    @Property(tries = 300)
    void an_enriched_article_is_read_as_it_was_written(@ForAll("enriched") EnrichedArticle article) {
        assertThat(read(ENRICHED, write(ENRICHED, article))).isEqualTo(article);
    }

    @Test
    void nulls_are_written() {
        assertThat(write(RAW, RawArticle.of("Text.")))
                .isEqualTo(
                        "{\"url\":null,\"content\":\"Text.\",\"contentType\":null,\"title\":null,\"author\":null,"
                                + "\"siteName\":null,\"publishedAt\":null,\"language\":null,\"retrievedAt\":null,\"via\":null}");
    }

    @Test
    void fields_of_later_minor_versions_are_ignored() {
        ObjectNode later = (ObjectNode) Json.mapper().readTree(Golden.read(EnrichedArticle.TYPE));
        later.put("story", "s1").putObject("more").putArray("deep").addObject();
        later.withObject("/outlet/stateMedia").put("scheme", "x");
        later.withObject("/actors/0/mentions/0").put("line", 1);
        assertThat(read(ENRICHED, later.toString())).isEqualTo(read(ENRICHED, Golden.read(EnrichedArticle.TYPE)));
    }

    @Test
    void lists_that_are_missing_are_empty() {
        EnrichedArticle article = read(ENRICHED, """
                {"id":"c1","revision":1,"text":"","published":{"basis":"none"},"stateMedia":{"category":"unknown"},
                 "outlet":{"id":"a.example","name":"A","confidence":1,"stateMedia":{"category":"unknown"}},
                 "enrichedAt":"2020-02-21T19:53:00Z","enricher":"1","registry":"1"}
                """);
        assertThat(article.actors()).isEmpty();
        assertThat(article.dates()).isEmpty();
        assertThat(article.published().evidence()).isEmpty();
        assertThat(article.stateMedia()).isEqualTo(StateMediaTag.UNKNOWN);
        assertThat(article.outlet()).extracting(Outlet::evidence).isEqualTo(List.of());
    }

    @Test
    void instants_with_another_zone_are_read_as_utc() {
        assertThat(read(RAW, "{\"content\":\"\",\"retrievedAt\":\"2020-02-21T19:53:00+02:00\"}")
                        .retrievedAt())
                .isEqualTo(Instant.parse("2020-02-21T17:53:00Z"));
    }

    @Test
    void the_largest_content_passes() {
        RawArticle largest = RawArticle.of("a".repeat(Topics.RAW_VALUE_BYTES_MAX));
        assertThat(read(RAW, write(RAW, largest))).isEqualTo(largest);
    }

    @Test
    void tombstones_are_null() {
        assertThat(RAW.serializer().serialize("topic", null)).isNull();
        assertThat(RAW.deserializer().deserialize("topic", (byte[]) null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                          | content is required
            {"content":null}                            | content is required
            {"content":5}                               | a number where a string is wanted (at content)
            {"content":["a"]}                           | an array where a string is wanted (at content)
            {"content":"a","publishedAt":2020}          | a number where a string is wanted (at publishedAt)
            {"content":"a","via":{"kind":"pigeon"}}     | "pigeon" where one of "file", "feed", "page", "http", "warc", "stdin" is wanted (at via.kind)
            {"content":"a","via":{"kind":0}}            | a number where one of "file", "feed", "page", "http", "warc", "stdin" is wanted (at via.kind)
            {"content":"a","via":{}}                    | via.kind is required (at via)
            {"content":"a","via":"file"}                | a string where an object is wanted (at via)
            {"content":"a","retrievedAt":"yesterday"}   | "yesterday" where an instant such as "2020-02-21T19:53:00Z" is wanted (at retrievedAt)
            {"content":"a","retrievedAt":"+10000-01-01T00:00:00Z"} | retrievedAt is outside the years 0000 to 9999: +10000-01-01T00:00:00Z
            []                                          | an array where an object is wanted
            null                                        | the JSON value null
            """)
    void what_is_no_raw_article_says_what_is_wrong_with_it(String json, String reason) {
        assertThatThrownBy(() -> read(RAW, json))
                .isInstanceOf(SerializationException.class)
                .hasMessage("no RawArticle: " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain text",
                "{\"content\":\"a",
                "{\"content\":\"a\"} x",
                "{\"content\":\"a\"}{\"content\":\"a\"}",
                "{'content':'a'}",
                "{\"content\":NaN}",
                "{\"content\":\"a\u0000\"}",
            })
    void what_is_no_json_is_no_raw_article(String json) {
        assertThatThrownBy(() -> read(RAW, json))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("no RawArticle: ");
    }

    @Test
    void nesting_without_end_is_refused() {
        String bomb = "{\"content\":\"a\",\"x\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> read(RAW, bomb)).hasMessageContaining("nesting depth");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin = "{\"content\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> RAW.deserializer().deserialize("topic", latin))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void long_words_are_cut_in_messages() {
        String json = "{\"content\":\"a\",\"retrievedAt\":\"" + "x".repeat(5000) + "\"}";
        assertThatThrownBy(() -> read(RAW, json))
                .hasMessageContaining("x…")
                .message()
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /revision                     | 1.5      | a number where an integer is wanted (at revision)
            /revision                     | 0        | is below 1
            /published/basis              | "hearsay"| "hearsay" where one of "metadata", "byline", "url", "text", "inferred", "none" is wanted (at published.basis)
            /published/earliest           | "2020-13-01" | "2020-13-01" where a date such as "2020-02-21" is wanted (at published.earliest)
            /actors/0/kind                | "robot"  | (at actors[0].kind)
            /actors/0/salience            | 1.5      | salience of ada-example is outside [0, 1]: 1.5 (at actors[0])
            /actors/0/mentions/0/end      | 2        | no span: [9, 2) (at actors[0].mentions[0])
            /outlet/stateMedia/flag       | true     | flag true contradicts category NONE (at outlet.stateMedia)
            /dates/0/type                 | "date"   | "date" where one of "DATE", "TIME", "DURATION", "SET" is wanted (at dates[0].type)
            """)
    void a_wrong_value_in_an_enriched_article_is_named(String pointer, String value, String reason) {
        int last = pointer.lastIndexOf('/');
        ObjectNode article = (ObjectNode) Json.mapper().readTree(Golden.read(EnrichedArticle.TYPE));
        ((ObjectNode) article.at(pointer.substring(0, last)))
                .set(pointer.substring(last + 1), Json.mapper().readTree(value));
        assertThatThrownBy(() -> read(ENRICHED, article.toString()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(reason);
    }

    @Provide
    Arbitrary<RawArticle> raw() {
        return RandomArticles.raw();
    }

    @Provide
    Arbitrary<EnrichedArticle> enriched() {
        return RandomArticles.enriched();
    }
}
