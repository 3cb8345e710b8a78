package io.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.ArticleId;
import io.dateline.contract.RawArticle;
import io.dateline.contract.Topics;
import io.dateline.ingest.RawTopic;
import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import io.dateline.testkit.TickableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KafkaExtension.class)
class PublisherTest {

    private static final RawArticle ARTICLE = RawArticle.of("The bridge reopened.");
    private static final Read READ = new Read.Article(ARTICLE, new Place("a.txt", 1));
    // Nobody listens on the port of "discard".
    private static final String NOBODY = "127.0.0.1:9";

    private final TickableClock clock = TickableClock.at("2026-03-01T10:00:00Z");
    private final Tally tally = new Tally();

    @Test
    void an_article_is_a_record_under_its_id(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);
        try (Publisher publisher = publisher(topic, Map.of())) {
            publisher.send(READ, tally);
            publisher.flush();
        }

        assertThat(topic.records()).hasSize(1);
        ConsumerRecord<String, RawArticle> record = topic.records().get(0);
        assertThat(record.key()).isEqualTo(ArticleId.of(ARTICLE));
        assertThat(record.value()).isEqualTo(ARTICLE);
        assertThat(header(record, "ce_type")).isEqualTo(RawArticle.TYPE);
        assertThat(header(record, "ce_time")).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void the_tally_counts_what_kafka_acknowledged(TestKafka kafka) {
        try (Publisher publisher = publisher(RawTopic.create(kafka), Map.of())) {
            publisher.send(READ, tally);
            publisher.send(READ, tally);
            publisher.flush();
        }

        Summary summary = tally.summary(0, Duration.ofSeconds(1));
        assertThat(summary.published()).isEqualTo(2);
        assertThat(summary.complete()).isTrue();
    }

    @Test
    void an_article_too_large_for_a_record_is_refused_before_it_is_sent(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);
        // Each quotation mark takes two bytes in JSON.
        RawArticle large = RawArticle.of("\"".repeat(Topics.RAW_VALUE_BYTES_MAX / 2 + 1));
        try (Publisher publisher = publisher(topic, Map.of())) {
            publisher.send(new Read.Article(large, new Place("big.jsonl", 7)), tally);
            publisher.send(READ, tally);
            publisher.flush();
        }

        Summary summary = tally.summary(0, Duration.ZERO);
        assertThat(summary.refusals()).extracting(Read.Refused::reason).containsExactly(Reason.OVERSIZED);
        assertThat(summary.refusals().get(0).toString()).startsWith("big.jsonl:7: oversized: ");
        assertThat(topic.contents()).containsExactly(ARTICLE.content());
    }

    @Test
    void the_largest_article_passes_uncompressed(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);
        RawArticle large = RawArticle.of("x".repeat(Topics.RAW_VALUE_BYTES_MAX - 1000));
        try (Publisher publisher = publisher(topic, Map.of("compression.type", "none"))) {
            publisher.send(new Read.Article(large, new Place("big.txt", 0)), tally);
            publisher.flush();
        }

        assertThat(tally.summary(0, Duration.ZERO).refusals()).isEmpty();
        assertThat(tally.published()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acks", "enable.idempotence", "transactional.id", "value.serializer", "max.request.size"})
    void a_property_that_the_promises_rest_on_should_not_be_configured(String key) {
        assertThatThrownBy(() -> offline(Map.of(key, "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + key + "' should not be configured: the promises of ingest rest on it");
    }

    @Test
    void a_property_that_kafka_refuses_is_named() {
        assertThatThrownBy(() -> offline(Map.of("linger.ms", "soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("linger.ms");
    }

    @Test
    void a_broker_that_does_not_answer_is_named() {
        try (Publisher publisher = offline(Map.of())) {
            assertThatThrownBy(() -> publisher.connect(Duration.ofSeconds(1)))
                    .isInstanceOf(PublishException.class)
                    .hasMessage("no Kafka broker answers at " + NOBODY + " (waited 1 s)");
        }
    }

    @Test
    void a_topic_that_is_not_there_is_named(TestKafka kafka) {
        Topics missing = Topics.withPrefix(kafka.topicPrefix());
        try (Publisher publisher = publisher(new RawTopic(kafka.bootstrapServers(), missing), Map.of())) {
            assertThatThrownBy(() -> publisher.connect(Duration.ofSeconds(30)))
                    .isInstanceOf(PublishException.class)
                    .hasMessage("there is no topic " + missing.raw().name() + " at " + kafka.bootstrapServers()
                            + "; \"dateline topics\" creates it");
        }
    }

    @Test
    void a_broker_that_is_gone_stops_the_sending_with_its_reason() {
        try (Publisher publisher = offline(Map.of("max.block.ms", "200"))) {
            publisher.send(READ, tally);
            publisher.flush();

            assertThatThrownBy(() -> publisher.send(READ, tally))
                    .isInstanceOf(PublishException.class)
                    .hasMessageStartingWith("Kafka did not take the articles: ");
        }
    }

    private Publisher publisher(RawTopic topic, Map<String, String> properties) {
        return new Publisher(
                topic.bootstrapServers(), properties, topic.topics().raw(), clock);
    }

    private Publisher offline(Map<String, String> properties) {
        return new Publisher(NOBODY, properties, Topics.withPrefix("").raw(), clock);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
