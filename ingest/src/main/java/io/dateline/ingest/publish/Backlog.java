package io.dateline.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records of a topic a consumer group has not read yet, as the brokers tell. Not for several threads. */
public final class Backlog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Admin admin;
    private final String topic;
    private final String group;
    private Map<TopicPartition, Long> begins = Map.of();

    Backlog(Map<String, Object> producer, String topic, String group) {
        this.admin = Admin.create(ProducerSettings.admin(producer, (int) ANSWER.toMillis()));
        this.topic = topic;
        this.group = group;
    }

    /**
     * A look.
     *
     * @param unread how many records stand behind what the group has committed; all of a partition of which it has
     *     committed nothing
     * @param read how many it has read, offsets without a record counted in
     * @param known whether the group has committed anything at all
     */
    public record Look(long unread, long read, boolean known) {}

    /** How it is now; empty when the brokers do not say. */
    public Optional<Look> look() {
        try {
            if (begins.isEmpty()) {
                begins = offsets(partitions(), OffsetSpec::earliest);
            }
            Map<TopicPartition, OffsetAndMetadata> committed = committed();
            Map<TopicPartition, Long> ends = offsets(begins, OffsetSpec::latest);
            long unread = 0;
            long read = 0;
            boolean known = false;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                OffsetAndMetadata at = committed.get(end.getKey());
                known |= at != null;
                read += at == null ? 0 : at.offset();
                long begin = begins.getOrDefault(end.getKey(), 0L);
                unread += Math.max(0, end.getValue() - Math.max(begin, at == null ? 0 : at.offset()));
            }
            return Optional.of(new Look(unread, read, known));
        } catch (ExecutionException | KafkaException e) {
            if (e instanceof InterruptException interrupted) {
                throw interrupted;
            }
            LOG.debug("asking how far {} is", group, e);
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }

    private Map<TopicPartition, Long> partitions() throws ExecutionException, InterruptedException {
        TopicDescription description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        Map<TopicPartition, Long> partitions = new HashMap<>();
        if (description != null) {
            description.partitions().forEach(info -> partitions.put(new TopicPartition(topic, info.partition()), 0L));
        }
        return partitions;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException, ExecutionException {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, Long> of, Supplier<OffsetSpec> spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        of.keySet().forEach(partition -> wanted.put(partition, spec.get()));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> found :
                admin.listOffsets(wanted).all().get().entrySet()) {
            offsets.put(found.getKey(), found.getValue().offset());
        }
        return offsets;
    }
}
