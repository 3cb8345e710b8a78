package io.dateline.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.ArticleId;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Json;
import io.dateline.contract.RawArticle;
import io.dateline.contract.Topic;
import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.enrich.Enricher;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The stage on a real broker: what TopologyTestDriver cannot show. */
@ExtendWith(KafkaExtension.class)
class EnrichTest {

    private static final Enricher ENRICHER = Enricher.bundled();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 3;

    @TempDir
    private Path directory;

    private TestKafka kafka;
    private Topics topics;
    private Map<String, Object> connection;

    @BeforeEach
    void createTopics(TestKafka given) {
        kafka = given;
        topics = Topics.withPrefix(kafka.topicPrefix()).withPartitions(PARTITIONS);
        connection = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(connection)) {
            new TopicAdmin(admin).ensure(topics);
        }
    }

    @Test
    void texts_under_one_id_meet_whatever_their_records_keys() throws Exception {
        try (Enrich enrich = running("a")) {
            for (int i = 0; i < 20; i++) {
                RawArticle article = article("https://paper.example/" + i, "First text of " + i + ".");
                send(ArticleId.of(article), article);
                send(null, article);
                send("some other key", article("https://paper.example/" + i, "Second text of " + i + "."));
            }
            List<EnrichedArticle> articles = read(topics.enriched(), 40);

            assertThat(articles)
                    .extracting(EnrichedArticle::revision)
                    .filteredOn(revision -> revision == 1)
                    .hasSize(20);
            assertThat(articles)
                    .extracting(EnrichedArticle::revision)
                    .filteredOn(revision -> revision == 2)
                    .hasSize(20);
            assertThat(articles)
                    .extracting(EnrichedArticle::raw)
                    .extracting(position -> position == null ? "" : position.topic())
                    .containsOnly(topics.raw().name());
            assertThat(enrich.failure()).isEmpty();
        }
    }

    @Test
    void another_instance_goes_on_where_one_stopped_and_knows_what_it_saw() throws Exception {
        RawArticle seen = article("https://paper.example/seen", "Ministers met.");
        RawArticle fresh = article("https://paper.example/fresh", "They parted.");
        try (Enrich first = running("one")) {
            send(ArticleId.of(seen), seen);
            read(topics.enriched(), 1);
            assertThat(first.failure()).isEmpty();
        }
        try (Enrich second = running("another")) {
            send(ArticleId.of(seen), seen);
            send(ArticleId.of(fresh), fresh);

            assertThat(read(topics.enriched(), 2))
                    .extracting(EnrichedArticle::id)
                    .containsExactlyInAnyOrder(ArticleId.of(seen), ArticleId.of(fresh));
            assertThat(second.failure()).isEmpty();
        }
    }

    @Test
    void a_broken_record_becomes_a_dead_letter_and_stops_nothing() throws Exception {
        RawArticle article = article("https://paper.example/after", "They parted.");
        try (Enrich enrich = running("a")) {
            send("broken", "no JSON at all".getBytes(UTF_8));
            send("broken", "{\"title\": \"no content\"}".getBytes(UTF_8));
            send(ArticleId.of(article), article);

            assertThat(read(topics.enriched(), 1)).hasSize(1);
            List<ConsumerRecord<String, byte[]>> letters =
                    records(topics.deadLetters().name(), 2);
            assertThat(new String(
                            letters.get(1)
                                    .headers()
                                    .lastHeader("__streams.errors.message")
                                    .value(),
                            UTF_8))
                    .contains("content");
            ConsumerRecord<String, byte[]> letter = letters.get(0);
            assertThat(letter.key()).isEqualTo("broken");
            assertThat(new String(letter.value(), UTF_8)).isEqualTo("no JSON at all");
            assertThat(new String(
                            letter.headers()
                                    .lastHeader("__streams.errors.topic")
                                    .value(),
                            UTF_8))
                    .isEqualTo(topics.raw().name());
            assertThat(enrich.failure()).isEmpty();
        }
    }

    private Enrich running(String instance) throws InterruptedException {
        EnrichConfig config = new EnrichConfig(
                kafka.bootstrapServers(),
                topics,
                kafka.topicPrefix() + "enrich",
                directory.resolve(instance),
                1,
                Map.of());
        Enrich enrich = new Enrich(config, PARTITIONS, ENRICHER, Clock.systemUTC(), outcome -> {});
        enrich.start();
        assertThat(enrich.awaitRunning(PATIENCE)).isTrue();
        return enrich;
    }

    private static RawArticle article(String url, String content) {
        return new RawArticle(url, content, null, null, null, null, null, null, null, null);
    }

    private void send(@Nullable String key, RawArticle article) throws Exception {
        send(key, Json.mapper().writeValueAsBytes(article));
    }

    private void send(@Nullable String key, byte[] value) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topics.raw().name(), key, value)).get();
        }
    }

    private List<EnrichedArticle> read(Topic<EnrichedArticle> topic, int count) {
        return records(topic.name(), count).stream()
                .map(record -> topic.values().deserializer().deserialize(record.topic(), record.value()))
                .toList();
    }

    /** All committed records of a topic, as soon as there are so many. */
    private List<ConsumerRecord<String, byte[]>> records(String topic, int count) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (records.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        assertThat(records).hasSizeGreaterThanOrEqualTo(count);
        return records;
    }
}
