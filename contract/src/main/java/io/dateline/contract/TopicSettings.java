package io.dateline.contract;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * How a topic is kept.
 *
 * @param partitions 1 or more; the most instances that can share the work
 * @param replicationFactor 1 or more, or {@link #BROKER_DEFAULT}
 * @param retention how long records stay at least; null: for ever
 * @param maxMessageBytes the largest batch that the broker takes, as it is on the wire
 * @param compacted whether only the last record of each key counts
 */
public record TopicSettings(
        int partitions, int replicationFactor, @Nullable Duration retention, int maxMessageBytes, boolean compacted) {

    /** The cluster's own {@code default.replication.factor}. */
    public static final int BROKER_DEFAULT = -1;

    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic needs a partition at least, not " + partitions);
        }
        if (replicationFactor != BROKER_DEFAULT && (replicationFactor < 1 || replicationFactor > Short.MAX_VALUE)) {
            throw new IllegalArgumentException("no replication factor: " + replicationFactor);
        }
        if (retention != null && (retention.isNegative() || retention.isZero())) {
            throw new IllegalArgumentException("a retention lasts some time, not " + retention);
        }
        if (maxMessageBytes < 1) {
            throw new IllegalArgumentException("no size of a message: " + maxMessageBytes);
        }
    }

    public TopicSettings withPartitions(int changed) {
        return new TopicSettings(changed, replicationFactor, retention, maxMessageBytes, compacted);
    }

    public TopicSettings withReplicationFactor(int changed) {
        return new TopicSettings(partitions, changed, retention, maxMessageBytes, compacted);
    }

    /** The same with another retention; null: for ever. */
    public TopicSettings withRetention(@Nullable Duration changed) {
        return new TopicSettings(partitions, replicationFactor, changed, maxMessageBytes, compacted);
    }

    /** The same for a topic that is a table: the last record of each key is its state. */
    public TopicSettings compact() {
        return new TopicSettings(partitions, replicationFactor, retention, maxMessageBytes, true);
    }

    /**
     * The topic's configuration, by Kafka's names.
     *
     * <p>{@code message.timestamp.type} is always {@code LogAppendTime}: a broker refuses records that are dated in the
     * future and expires those dated in the past, whatever the day on which they came. With the time of receipt as the
     * record timestamp, articles of every date, and dead letters that a replay of old records makes (they inherit their
     * record's timestamp), are kept as long as they should.
     */
    public Map<String, String> config() {
        Map<String, String> config = new TreeMap<>();
        config.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        config.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        config.put(TopicConfig.RETENTION_MS_CONFIG, retention == null ? "-1" : Long.toString(retention.toMillis()));
        return Map.copyOf(config);
    }
}
