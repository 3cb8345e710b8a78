package io.dateline.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.PostgresExtension;
import io.dateline.testkit.TestDatabase;
import io.dateline.testkit.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({KafkaExtension.class, PostgresExtension.class})
class SinkTest {

    private static final int PARTITIONS = 4;

    private final List<Sink> sinks = new ArrayList<>();
    private Map<String, Object> kafka;
    private Topics topics;
    private TestDatabase database;
    private Queries queries;
    private KafkaProducer<byte[], byte[]> producer;
    private Admin admin;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    @BeforeEach
    void create(TestKafka broker, TestDatabase given) {
        kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        topics = Topics.withPrefix(broker.topicPrefix()).withPartitions(PARTITIONS);
        database = given;
        queries = new Queries(given);
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        admin = Admin.create(kafka);
        new TopicAdmin(admin).ensure(topics);
    }

    @AfterEach
    void close() {
        sinks.forEach(Sink::close);
        producer.close();
        admin.close();
        assertThat(sent).allSatisfy(record -> assertThat(record).succeedsWithin(Duration.ZERO));
    }

    @Test
    void what_is_published_is_stored_and_the_place_agrees() {
        givenArticles(0, 100);

        Sink sink = whenStarted(config());

        thenStored(100);
        Eventually.that(() -> assertThat(sink.progress()).isEqualTo(new Sink.Progress(100, 0, 0)));
        assertThat(queries.one("select sum(next_offset) from consumed_offsets")).isEqualTo("100");
        assertThat(sink.state()).isEqualTo(Sink.State.RUNNING);
    }

    @Test
    void after_a_crash_before_the_commit_to_kafka_the_place_in_the_database_counts() throws Exception {
        givenArticles(0, 50);
        Sink first = whenStarted(config());
        thenStored(50);
        first.close();
        List<String> before = queries.everything();
        givenKafkaForgetsTheGroup();

        Sink second = whenStarted(config());
        givenArticles(50, 10);

        thenStored(60);
        Eventually.that(() -> assertThat(second.progress()).isEqualTo(new Sink.Progress(10, 0, 0)));
        assertThat(queries.everything())
                .containsAll(before.stream()
                        .filter(row -> row.startsWith("articles") || row.startsWith("revisions"))
                        .toList());
    }

    @Test
    void reading_everything_again_changes_nothing() {
        givenArticles(0, 50);
        whenStarted(config());
        thenStored(50);
        sinks.forEach(Sink::close);
        givenThePlaceIsLost();

        Sink again = whenStarted(config());

        Eventually.that(() -> assertThat(again.progress()).isEqualTo(new Sink.Progress(0, 50, 0)));
        thenStored(50);
    }

    @Test
    void two_instances_share_the_partitions_and_one_takes_over_from_the_other() {
        Sink first = whenStarted(config());
        Sink second = whenStarted(config());
        givenArticles(0, 300);
        thenStored(300);
        first.close();
        givenArticles(300, 300);

        thenStored(600);
        assertThat(first.progress().unchanged() + second.progress().unchanged()).isZero();
        Eventually.that(
                () -> assertThat(first.progress().stored() + second.progress().stored())
                        .isEqualTo(600));
    }

    @Test
    void a_malformed_record_is_a_dead_letter_and_the_stream_goes_on() {
        send(new ProducerRecord<>(topics.enriched().name(), 0, 123L, "k".getBytes(UTF_8), "{\"id\":".getBytes(UTF_8)));
        givenArticles(0, 20);

        Sink sink = whenStarted(config());

        thenStored(20);
        Eventually.that(() -> assertThat(sink.progress()).isEqualTo(new Sink.Progress(20, 0, 1)));
        assertThat(deadLetters(1)).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("k".getBytes(UTF_8));
            assertThat(letter.value()).isEqualTo("{\"id\":".getBytes(UTF_8));
            assertThat(header(letter, "dateline.errors.stage")).isEqualTo("sink");
            assertThat(header(letter, "dateline.errors.reason")).isEqualTo("malformed");
            assertThat(header(letter, "dateline.errors.topic"))
                    .isEqualTo(topics.enriched().name());
            assertThat(header(letter, "dateline.errors.partition")).isEqualTo("0");
            assertThat(header(letter, "dateline.errors.offset")).isEqualTo("0");
        });
    }

    @Test
    void of_a_batch_with_records_that_the_database_refuses_all_others_are_stored() {
        givenArticles(0, 40);
        publish(Samples.article(Samples.UNSTORABLE_ID));
        publish(Samples.article(Samples.UNSTORABLE_ID + "x"));
        givenArticles(40, 40);

        Sink sink = whenStarted(config());

        thenStored(80);
        Eventually.that(() -> assertThat(sink.progress()).isEqualTo(new Sink.Progress(80, 0, 2)));
        assertThat(deadLetters(2))
                .allSatisfy(letter ->
                        assertThat(header(letter, "dateline.errors.reason")).isEqualTo("refused"));
        assertThat(queries.one("select sum(next_offset) from consumed_offsets")).isEqualTo("82");
    }

    @Test
    void a_tombstone_deletes() {
        publish(Samples.article("a"));
        send(new ProducerRecord<>(topics.enriched().name(), "a".getBytes(UTF_8), null));
        publish(Samples.article("b"));

        whenStarted(config());

        Eventually.that(() -> assertThat(storedIds()).containsExactly("b"));
    }

    @Test
    void while_the_database_is_away_it_waits() {
        Sink sink = whenStarted(config());
        givenArticles(0, 10);
        thenStored(10);

        queries.rows("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name like '%.sink' and datname = current_database()");
        givenArticles(10, 10);

        thenStored(20);
        assertThat(sink.state()).isEqualTo(Sink.State.RUNNING);
    }

    @Test
    void a_missing_topic_ends_it_with_the_name_of_the_topic() throws InterruptedException {
        Sink sink = whenStarted(SinkConfig.of(
                kafka,
                new Database(database.jdbcUrl(), database.user(), database.password()),
                Topics.withPrefix("missing.")));

        assertThat(sink.await(Duration.ofSeconds(60))).isTrue();
        assertThat(sink.state()).isEqualTo(Sink.State.FAILED);
        assertThat(sink.failure())
                .get()
                .hasToString("java.lang.IllegalStateException: there is no topic missing.articles.enriched");
    }

    @Test
    void a_wrong_database_ends_it_with_what_the_server_says() throws InterruptedException {
        String absent = database.jdbcUrl().replaceFirst("/t[0-9a-f]+", "/absent");
        Sink sink =
                whenStarted(SinkConfig.of(kafka, new Database(absent, database.user(), database.password()), topics));

        assertThat(sink.await(Duration.ofSeconds(60))).isTrue();
        assertThat(sink.state()).isEqualTo(Sink.State.FAILED);
        assertThat(sink.failure())
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .hasLineCount(1)
                .endsWith("FATAL: database \"absent\" does not exist")
                .doesNotContain(database.password());
    }

    @Test
    void closed_without_a_database_it_stops_within_seconds() throws InterruptedException {
        Sink sink = whenStarted(
                SinkConfig.of(kafka, new Database("jdbc:postgresql://127.0.0.1:1/none", "nobody", "none"), topics));
        Eventually.that(() -> assertThat(sink.state()).isEqualTo(Sink.State.WAITING));

        sink.close();

        assertThat(sink.await(Duration.ZERO)).isTrue();
        assertThat(sink.state()).isEqualTo(Sink.State.STOPPED);
    }

    private SinkConfig config() {
        return SinkConfig.of(kafka, new Database(database.jdbcUrl(), database.user(), database.password()), topics);
    }

    private Sink whenStarted(SinkConfig config) {
        Sink sink = new Sink(new SinkConfig(
                config.kafka(),
                config.database(),
                config.topics(),
                topics.enriched().name() + ".sink",
                config.batchSize(),
                config.poll()));
        sinks.add(sink);
        sink.start();
        return sink;
    }

    private void givenArticles(int from, int count) {
        for (int i = from; i < from + count; i++) {
            publish(Samples.article("article-" + i));
        }
        producer.flush();
    }

    private void publish(EnrichedArticle article) {
        String topic = topics.enriched().name();
        send(new ProducerRecord<>(
                topic,
                article.id().getBytes(UTF_8),
                topics.enriched().values().serializer().serialize(topic, article)));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(producer.send(record));
    }

    private void givenKafkaForgetsTheGroup() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> start = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            start.put(new TopicPartition(topics.enriched().name(), partition), new OffsetAndMetadata(0));
        }
        admin.alterConsumerGroupOffsets(topics.enriched().name() + ".sink", start)
                .all()
                .get();
    }

    private void givenThePlaceIsLost() {
        queries.rows("delete from consumed_offsets returning 1");
    }

    private void thenStored(int articles) {
        Eventually.that(() -> assertThat(storedIds()).hasSize(articles).doesNotHaveDuplicates());
        assertThat(queries.one("select count(*) from revisions")).isEqualTo(String.valueOf(articles));
    }

    /** The tables may not be there yet. */
    private List<String> storedIds() {
        return queries.one("select to_regclass('articles')").equals("null")
                ? List.of()
                : queries.rows("select id from articles");
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(int count) {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(topics.deadLetters().name())
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Eventually.that(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                assertThat(letters).hasSize(count);
            });
        }
        return letters;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return record.headers().lastHeader(name) == null
                ? null
                : new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
