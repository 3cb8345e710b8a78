package io.dateline.ingest.outage;

import io.dateline.contract.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Makes the Kafka clients of the watch, and reads its memory. */
final class OutageClients {

    private static final Logger LOG = LoggerFactory.getLogger(OutageClients.class);
    private static final int TRANSACTION_MS = 15_000;
    private static final String CLIENT = "dateline-watch";

    private final OutageConfig config;

    OutageClients(OutageConfig config) {
        this.config = config;
    }

    /** Of the enriched topic, in the group. Of a new group, from now on: what was before is no outage of today. */
    KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = reading();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, OneForAll.class.getName());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Whose transactional id is the group's: a new one ends what an older one left open, and keeps it from writing. */
    KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.putAll(config.clientProperties());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, CLIENT);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, config.group());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** What stands under each key of the topic {@code ingest.outlets}. */
    Map<String, byte[]> memory() {
        Map<String, byte[]> memory = new TreeMap<>();
        String topic = config.topics().outlets().name();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(reading(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key() != null && record.value() != null) {
                        memory.put(record.key(), record.value());
                    }
                }
            }
        }
        return memory;
    }

    /** The pace that was written; unknown from its hour on where it can't be read, which is logged. */
    static void restore(Map<String, byte[]> memory, OutletPaces paces) {
        memory.forEach((outlet, value) -> {
            try {
                paces.restore(outlet, Json.mapper().readValue(value, OutletPace.class));
            } catch (JacksonException e) {
                LOG.warn("the pace of {} is learned anew: {}", outlet, e.getOriginalMessage());
            }
        });
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = new HashMap<>(config.clientProperties());
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, CLIENT);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return settings;
    }
}
