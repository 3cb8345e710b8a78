package io.dateline.ingest.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Asks where a partition ends, transactions that are not yet decided included. */
final class FeedEnds {

    private FeedEnds() {}

    static long of(FeedsConfig config, TopicPartition partition) {
        Map<String, Object> settings = new HashMap<>(config.clientProperties());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-feeds-ends");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        try (KafkaConsumer<byte[], byte[]> asked =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return asked.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }
    }
}
