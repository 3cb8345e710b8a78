package io.dateline.ingest;

import io.dateline.contract.RawArticle;
import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.testkit.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A test's own topic of raw articles on the run's broker, and what is in it. */
public record RawTopic(String bootstrapServers, Topics topics) {

    /** Creates it, with one partition, so that its records stand in the order of sending. */
    public static RawTopic create(TestKafka kafka) {
        Topics topics = Topics.withPrefix(kafka.topicPrefix()).withPartitions(1).withReplicationFactor(1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicAdmin(admin).ensure(topics);
        }
        return new RawTopic(kafka.bootstrapServers(), topics);
    }

    /** All records up to now. */
    public List<ConsumerRecord<String, RawArticle>> records() {
        List<ConsumerRecord<String, RawArticle>> records = new ArrayList<>();
        TopicPartition partition = new TopicPartition(topics.raw().name(), 0);
        try (KafkaConsumer<String, RawArticle> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                topics.raw().values().deserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** The contents of all articles up to now, in the order of the topic. */
    public List<String> contents() {
        return records().stream().map(record -> record.value().content()).toList();
    }
}
