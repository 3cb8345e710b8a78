package io.dateline.sink;

import io.dateline.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * What a sink needs to know.
 *
 * @param kafka client properties: {@code bootstrap.servers}, TLS, SASL and the like
 * @param groupId consumer group; instances of one group share the partitions
 * @param batchSize most records stored in one transaction, 1 or more
 * @param poll longest wait for records
 */
public record SinkConfig(
        Map<String, Object> kafka, Database database, Topics topics, String groupId, int batchSize, Duration poll) {

    public static final String GROUP_ID = "dateline-sink";
    public static final int BATCH_SIZE = 500;

    /** Properties on which the promises rest. */
    private static final List<String> OURS = List.of(
            ConsumerConfig.GROUP_ID_CONFIG,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);

    public SinkConfig {
        kafka = Map.copyOf(kafka);
        for (String ours : OURS) {
            if (kafka.containsKey(ours)) {
                throw new IllegalArgumentException("'" + ours + "' can't be configured: the sink sets it");
            }
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("batch size " + batchSize + " is below 1");
        }
    }

    /** The usual group, batch size and poll. */
    public static SinkConfig of(Map<String, Object> kafka, Database database, Topics topics) {
        return new SinkConfig(kafka, database, topics, GROUP_ID, BATCH_SIZE, Duration.ofMillis(500));
    }

    /** The same in another group: two systems in one cluster keep apart. */
    public SinkConfig inGroup(String other) {
        return new SinkConfig(kafka, database, topics, other, batchSize, poll);
    }
}
