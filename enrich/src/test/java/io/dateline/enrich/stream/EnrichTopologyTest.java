package io.dateline.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.contract.ArticleId;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Json;
import io.dateline.contract.RawArticle;
import io.dateline.contract.SourcePosition;
import io.dateline.contract.Topics;
import io.dateline.enrich.Enricher;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {

    private static final Instant RECEIVED = Instant.parse("2021-05-04T10:00:00Z");
    private static final Instant NOW = Instant.parse("2021-05-04T10:00:01Z");
    private static final Topics TOPICS = Topics.withPrefix("");
    private static final Enricher ENRICHER = Enricher.bundled();
    private static final String URL = "https://paper.example/talks";

    private final List<Outcome> outcomes = new ArrayList<>();

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> raw;
    private TestOutputTopic<String, EnrichedArticle> enriched;

    @BeforeEach
    void start(@TempDir Path state) {
        EnrichConfig config = new EnrichConfig("unused:9092", TOPICS, "enrich", state, 1, Map.of());
        Properties properties = config.streamsProperties();
        driver = new TopologyTestDriver(
                new EnrichTopology(ENRICHER, TOPICS, 6, Clock.fixed(NOW, ZoneOffset.UTC), outcomes::add).build(),
                properties);
        raw = driver.createInputTopic(TOPICS.raw().name(), new StringSerializer(), new ByteArraySerializer());
        enriched = driver.createOutputTopic(
                TOPICS.enriched().name(),
                new StringDeserializer(),
                TOPICS.enriched().values().deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void a_new_article_is_enriched_under_its_id() {
        send(article(URL, "Ministers met in Geneva on Monday."));

        TestRecord<String, EnrichedArticle> record = enriched.readRecord();
        assertThat(record.key()).isEqualTo(ArticleId.of(article(URL, "any")));
        assertThat(record.value().id()).isEqualTo(record.key());
        assertThat(record.value().revision()).isEqualTo(1);
        assertThat(record.value().text()).isEqualTo("Ministers met in Geneva on Monday.");
        assertThat(record.value().receivedAt()).isEqualTo(RECEIVED);
        assertThat(record.value().enrichedAt()).isEqualTo(NOW);
        assertThat(outcomes).containsExactly(Outcome.ENRICHED);
    }

    @Test
    void it_says_where_the_raw_record_stands() {
        send(article(URL, "One text."));
        send(article("https://paper.example/other", "Another text."));

        assertThat(enriched.readValuesToList())
                .extracting(EnrichedArticle::raw)
                .containsExactly(new SourcePosition("articles.raw", 0, 0), new SourcePosition("articles.raw", 0, 1));
    }

    @Test
    void it_carries_the_headers_of_a_cloud_event() {
        send(article(URL, "Ministers met."));

        assertThat(enriched.readRecord().headers().toArray())
                .extracting(Header::key)
                .contains("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");
    }

    @Test
    void the_same_article_sent_twice_is_one() {
        send(article(URL, "Ministers met."));
        send(article(URL + "?utm_source=mail", "Ministers met."));

        assertThat(enriched.readValuesToList()).hasSize(1);
        assertThat(outcomes).containsExactly(Outcome.ENRICHED, Outcome.DUPLICATE);
    }

    @Test
    void a_changed_text_is_a_revision() {
        send(article(URL, "Ministers met."));
        send(article(URL, "Ministers met and parted."));

        assertThat(enriched.readValuesToList())
                .extracting(EnrichedArticle::revision)
                .containsExactly(1, 2);
        assertThat(outcomes).containsExactly(Outcome.ENRICHED, Outcome.REVISED);
    }

    @Test
    void an_old_text_that_comes_again_late_is_a_duplicate() {
        send(article(URL, "Ministers met."));
        send(article(URL, "Ministers met and parted."));
        send(article(URL, "Ministers met."));

        assertThat(outcomes).containsExactly(Outcome.ENRICHED, Outcome.REVISED, Outcome.DUPLICATE);
    }

    @Test
    void a_page_that_comes_with_other_advertisements_is_a_duplicate() {
        String page = "<html><head><title>Talks end</title></head><body><article><h1>Talks end</h1><p>%s</p></article>"
                + "<aside>%s</aside></body></html>";
        String body = "Ministers met in Geneva on Monday and spoke for three hours about the border, the prisoners and "
                + "the price of gas. They will meet again in a month, a spokesman said after the talks had ended.";
        send(article(URL, page.formatted(body, "Buy shoes")));
        send(article(URL, page.formatted(body, "Buy hats")));

        assertThat(outcomes).containsExactly(Outcome.ENRICHED, Outcome.DUPLICATE);
    }

    @Test
    void a_record_without_a_key_meets_its_article_all_the_same() {
        send(article(URL, "Ministers met."));
        send(null, Json.mapper().writeValueAsBytes(article(URL, "Ministers met and parted.")));

        assertThat(enriched.readValuesToList())
                .extracting(EnrichedArticle::revision, EnrichedArticle::raw)
                .containsExactly(
                        tuple(1, new SourcePosition("articles.raw", 0, 0)),
                        tuple(2, new SourcePosition("articles.raw", 0, 1)));
    }

    @Test
    void what_is_no_article_stops_nothing() {
        send("key", "{\"title\": \"no content\"}".getBytes(UTF_8));
        send("key", null);
        send(article(URL, "Ministers met."));

        assertThat(enriched.readValuesToList()).hasSize(1);
    }

    @Test
    void an_article_dated_far_in_the_future_passes_like_any_other() {
        send(new RawArticle(URL, "Ministers met.", null, null, null, null, "9999-12-31", null, null, null));

        assertThat(enriched.readValue().published().value()).isEqualTo("9999-12-31");
    }

    private void send(RawArticle article) {
        send(ArticleId.of(article), Json.mapper().writeValueAsBytes(article));
    }

    private void send(@Nullable String key, byte @Nullable [] value) {
        raw.pipeInput(new TestRecord<>(key, value, RECEIVED));
    }

    private static RawArticle article(String url, String content) {
        return new RawArticle(url, content, null, null, null, null, null, null, null, null);
    }
}
