package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.contract.Alarm;
import io.dateline.contract.AlarmKind;
import io.dateline.contract.Canary;
import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.stream.Enrich;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.ingest.outage.OutageConfig;
import io.dateline.ingest.outage.OutageWatch;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The watch, on a real broker and a real enrich stage that stops. */
@ExtendWith(KafkaExtension.class)
@Timeout(240)
class OutageWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 2;

    @TempDir
    private Path directory;

    private TestKafka kafka;
    private Topics topics;
    private OutageConfig config;

    @BeforeEach
    void createTopics(TestKafka given) {
        kafka = given;
        topics = Topics.withPrefix(kafka.topicPrefix()).withPartitions(PARTITIONS);
        config = OutageConfig.of(kafka.bootstrapServers(), topics)
                .inGroup(kafka.topicPrefix() + OutageConfig.GROUP)
                .withCanariesEvery(Duration.ofSeconds(1));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicAdmin(admin).ensure(topics);
        }
    }

    @Test
    void a_pipeline_that_stands_still_is_told_and_its_going_on_too() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (OutageWatch watch = new OutageWatch(config, meters, Clock.systemUTC());
                OutageWatch second = new OutageWatch(config, new SimpleMeterRegistry(), Clock.systemUTC())) {
            watch.start();
            second.start();

            assertThat(alarms(alarms -> alarms.size() >= PARTITIONS))
                    .extracting(Alarm::kind, Alarm::subject)
                    .containsExactlyInAnyOrder(
                            tuple(AlarmKind.STALLED, topics.raw().name() + "-0"),
                            tuple(AlarmKind.STALLED, topics.raw().name() + "-1"));

            try (Enrich enrich = enrich()) {
                assertThat(enrich.awaitRunning(PATIENCE)).isTrue();
                assertThat(alarms(alarms -> alarms.size() >= 2 * PARTITIONS))
                        .extracting(Alarm::kind)
                        .containsExactlyInAnyOrder(
                                AlarmKind.STALLED, AlarmKind.STALLED, AlarmKind.RECOVERED, AlarmKind.RECOVERED);
            }
        }
    }

    @Test
    void a_canary_comes_out_of_the_pipeline_without_a_value() throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Enrich enrich = enrich();
                OutageWatch watch = new OutageWatch(config, meters, Clock.systemUTC());
                KafkaConsumer<String, byte[]> consumer =
                        reading(topics.enriched().name())) {
            assertThat(enrich.awaitRunning(PATIENCE)).isTrue();
            watch.start();
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Instant end = Instant.now().plus(PATIENCE);
            while (found.size() < 2 * PARTITIONS && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }

            assertThat(found)
                    .hasSizeGreaterThanOrEqualTo(2 * PARTITIONS)
                    .allSatisfy(record -> {
                        assertThat(Canary.is(record.headers())).isTrue();
                        assertThat(record.value()).isNull();
                    })
                    .extracting(ConsumerRecord::key)
                    .contains(Canary.key(0), Canary.key(1));
            assertThat(meters.timer("dateline.canary.latency").count()).isPositive();
            assertThat(meters.find("dateline.alarms").counters().stream()
                            .mapToDouble(Counter::count)
                            .sum())
                    .isZero();
        }
    }

    private Enrich enrich() {
        return new Enrich(
                        new EnrichConfig(
                                kafka.bootstrapServers(),
                                topics,
                                kafka.topicPrefix() + "enrich",
                                directory.resolve("state"),
                                1,
                                Map.of()),
                        PARTITIONS,
                        Enricher.bundled(),
                        Clock.systemUTC(),
                        outcome -> {})
                .start();
    }

    private List<Alarm> alarms(Predicate<List<Alarm>> enough) {
        List<Alarm> alarms = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = reading(topics.alarms().name())) {
            Instant end = Instant.now().plus(PATIENCE);
            while (!enough.test(alarms) && Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    alarms.add(topics.alarms().values().deserializer().deserialize(record.topic(), record.value()));
                }
            }
        }
        return alarms;
    }

    private KafkaConsumer<String, byte[]> reading(String topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
