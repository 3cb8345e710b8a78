package io.dateline.ingest;

import io.dateline.contract.RawArticle;
import io.dateline.contract.Topics;
import io.dateline.testkit.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in a test's raw topic: all that is committed, repetitions too. */
public final class PublishedArticles implements AutoCloseable {

    private final KafkaConsumer<String, RawArticle> consumer;
    private final List<RawArticle> found = new ArrayList<>();

    public PublishedArticles(TestKafka kafka) {
        Topics topics = Topics.withPrefix(kafka.topicPrefix());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                topics.raw().values().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topics.raw().name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All that came until now, the earlier calls' included. */
    public List<RawArticle> now() {
        consumer.poll(Duration.ofSeconds(1)).forEach(read -> found.add(read.value()));
        return found;
    }

    /** Waits until there is enough, or the time is over. */
    public List<RawArticle> await(Predicate<List<RawArticle>> enough, Duration most) {
        Instant end = Instant.now().plus(most);
        while (!enough.test(now()) && Instant.now().isBefore(end)) {
            // Reading waits.
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
