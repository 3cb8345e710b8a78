package io.dateline.sink;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the enriched articles from where the database says.
 *
 * <p>A partition is paused from its assignment, or from a failure, until its place has been read from the database. So
 * nothing is read from a wrong place, and the group goes on while the database is away. For one thread, except
 * {@link #wakeup()}.
 */
final class EnrichedReader implements AutoCloseable {

    private static final int SESSION_TIMEOUT_MS = 15_000;

    private static final Logger LOG = LoggerFactory.getLogger(EnrichedReader.class);

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final String topic;
    private final PostgresArticleStore store;
    private final Consumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final Set<TopicPartition> unplaced = new HashSet<>();
    private UUID topicId = new UUID(0, 0);

    EnrichedReader(SinkConfig config, PostgresArticleStore store) {
        this.topic = config.topics().enriched().name();
        this.store = store;
        Map<String, Object> properties = new HashMap<>(config.kafka());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, config.groupId());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchSize());
        // A killed instance's work waits this long for another one.
        properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Properties ofAdmin = new Properties();
        ofAdmin.putAll(config.kafka());
        this.admin = Admin.create(ofAdmin);
    }

    /** @throws IllegalStateException if there is no such topic */
    void subscribe() {
        topicId = currentTopicId();
        consumer.subscribe(List.of(topic), new Placing());
    }

    /** The next records, none after the wait; each partition's from the place that the database holds. */
    ConsumerRecords<byte[], byte[]> poll(Duration wait) throws SQLException {
        place();
        return consumer.poll(wait);
    }

    /** Forgets where it was: every partition is placed anew before more of it is read. */
    void losePlaces() {
        unplaced.addAll(consumer.assignment());
        consumer.pause(consumer.assignment());
    }

    /** Stays in the group for a while without reading. */
    void idle(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            if (!consumer.poll(Duration.ofNanos(left)).isEmpty()) {
                throw new IllegalStateException("a paused partition was read");
            }
        }
    }

    Delivery.Position position(ConsumerRecord<byte[], byte[]> record) {
        return new Delivery.Position(topicId, record.partition(), record.offset());
    }

    List<ReadUpTo> readUpTo(ConsumerRecords<byte[], byte[]> records) {
        List<ReadUpTo> places = new ArrayList<>();
        records.nextOffsets()
                .forEach((partition, next) ->
                        places.add(new ReadUpTo(topicId, topic, partition.partition(), next.offset())));
        return places;
    }

    /** Tells Kafka too, for those who watch the group's lag; the sink never reads it. */
    void report(ConsumerRecords<byte[], byte[]> records) {
        if (!records.nextOffsets().isEmpty()) {
            consumer.commitAsync(records.nextOffsets(), (offsets, e) -> {
                if (e != null) {
                    LOG.debug("Offsets {} were not committed to Kafka; the database has them", offsets, e);
                }
            });
        }
    }

    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
        admin.close(CLOSE_TIMEOUT);
    }

    private void place() throws SQLException {
        if (unplaced.isEmpty()) {
            return;
        }
        topicId = currentTopicId();
        Map<TopicPartition, Long> first = consumer.beginningOffsets(unplaced, ANSWER_TIMEOUT);
        for (TopicPartition partition : List.copyOf(unplaced)) {
            OptionalLong stored = store.nextOffset(topicId, partition.partition());
            long kept = first.getOrDefault(partition, 0L);
            if (stored.isPresent() && stored.getAsLong() < kept) {
                LOG.error(
                        "{} deleted the offsets {} to {} before they were stored: replay the raw articles to get them back",
                        partition,
                        stored.getAsLong(),
                        kept - 1);
            }
            consumer.seek(partition, Math.max(stored.orElse(kept), kept));
            consumer.resume(List.of(partition));
            unplaced.remove(partition);
        }
    }

    private UUID currentTopicId() {
        try {
            TopicDescription description = admin.describeTopics(
                            List.of(topic), new DescribeTopicsOptions().timeoutMs((int) ANSWER_TIMEOUT.toMillis()))
                    .allTopicNames()
                    .get()
                    .get(topic);
            Uuid id = Objects.requireNonNull(description, topic).topicId();
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalStateException("there is no topic " + topic, e);
            }
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }

    /** Called within {@link Consumer#poll}, between batches: there is never anything half-done to settle. */
    private final class Placing implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            unplaced.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            unplaced.removeAll(partitions);
        }
    }
}
