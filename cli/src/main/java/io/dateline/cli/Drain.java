package io.dateline.cli;

import io.dateline.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Waits until everything that was published has gone through all stages. */
final class Drain {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Map<String, Object> connection;
    private final Topics topics;
    private final String enrichGroup;
    private final String sinkGroup;

    Drain(Map<String, Object> connection, Topics topics, String enrichGroup, String sinkGroup) {
        this.connection = Map.copyOf(connection);
        this.topics = topics;
        this.enrichGroup = enrichGroup;
        this.sinkGroup = sinkGroup;
    }

    /**
     * Waits for what stood in {@code articles.raw} at the time of the call.
     *
     * @param goOn asked between looks; when it says no, waiting ends
     * @return whether all is stored
     */
    boolean await(Duration timeout, BooleanSupplier goOn) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        try (Admin admin = Admin.create(connection);
                KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> published =
                    consumer.endOffsets(partitions(consumer, topics.raw().name()));
            return reached(admin, enrichGroup, published, deadline, goOn)
                    && reached(admin, sinkGroup, written(consumer), deadline, goOn);
        }
    }

    /**
     * The offsets after the last article of each partition of {@code articles.enriched}. Its end offset is no measure:
     * behind the last record stand the markers of transactions.
     */
    private Map<TopicPartition, Long> written(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer, topics.enriched().name());
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> written = new HashMap<>();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LOOK_EVERY)) {
                written.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        }
        return written;
    }

    private static boolean reached(
            Admin admin, String group, Map<TopicPartition, Long> wanted, long deadline, BooleanSupplier goOn)
            throws ExecutionException, InterruptedException {
        while (!isReached(committed(admin, group), wanted)) {
            if (System.nanoTime() > deadline || !goOn.getAsBoolean()) {
                return false;
            }
            Thread.sleep(LOOK_EVERY.toMillis());
        }
        return true;
    }

    private static boolean isReached(
            Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> wanted) {
        return wanted.entrySet().stream().allMatch(entry -> {
            OffsetAndMetadata offset = committed.get(entry.getKey());
            return entry.getValue() == 0 || (offset != null && offset.offset() >= entry.getValue());
        });
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
