package io.dateline.ingest.feed;

import io.dateline.contract.AlarmKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that are followed, as people see and change them: the topic {@code ingest.feeds}, read and written from outside
 * of the pollers. Methods throw {@link KafkaException} when the brokers don't answer.
 */
public final class FeedList {

    private static final int WAIT_MS = 15_000;

    private final FeedsConfig config;

    public FeedList(FeedsConfig config) {
        this.config = config;
    }

    /**
     * A feed and how it fares.
     *
     * @param status in words
     * @param outcome of the last poll, in a sentence
     * @param lastPoll null: never
     * @param lastArticle when it offered something new last; null: never
     * @param nextPoll null: not planned yet
     * @param alarm that was raised and is not over; null: all is well
     * @param pendingPages how many pages of its articles are still to be fetched
     */
    public record Entry(
            Subscription subscription,
            @Nullable String title,
            FeedStatus status,
            String outcome,
            @Nullable Instant lastPoll,
            @Nullable Instant lastArticle,
            @Nullable Instant nextPoll,
            @Nullable AlarmKind alarm,
            int pendingPages) {}

    /** All feeds, by address. */
    public List<Entry> entries() {
        Map<String, Subscription> feeds = new TreeMap<>();
        Map<String, FeedMemory> memories = new HashMap<>();
        Map<FeedKey, String> pages = new HashMap<>();
        read((key, value) -> {
            switch (key.kind()) {
                case FEED -> keep(feeds, key.feed(), value, Subscription.class);
                case MEMORY -> keep(memories, key.feed(), value, FeedMemory.class);
                case PAGE -> {
                    if (value == null) {
                        pages.remove(key);
                    } else {
                        pages.put(key, key.feed());
                    }
                }
            }
        });
        Map<String, Integer> pending = new HashMap<>();
        pages.values().forEach(feed -> pending.merge(feed, 1, Integer::sum));
        List<Entry> entries = new ArrayList<>();
        feeds.forEach((url, subscription) -> {
            FeedMemory memory = memories.get(url);
            entries.add(
                    memory == null
                            ? new Entry(
                                    subscription,
                                    subscription.title(),
                                    FeedStatus.NEVER_POLLED,
                                    FeedStatus.NEVER_POLLED.words(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    0)
                            : new Entry(
                                    subscription,
                                    subscription.title() == null ? memory.title() : subscription.title(),
                                    memory.status(),
                                    memory.outcome(),
                                    memory.lastPoll(),
                                    memory.lastArticle(),
                                    memory.nextPoll(),
                                    memory.alarm(),
                                    pending.getOrDefault(url, 0)));
        });
        return entries;
    }

    /** Follows these; returns when Kafka has them. A feed that is followed already takes the new wishes. */
    public void add(Collection<Subscription> subscriptions) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            List<Future<?>> sent = new ArrayList<>();
            for (Subscription subscription : subscriptions) {
                sent.add(send(producer, FeedKey.feed(subscription.url()), FeedRecords.write(subscription)));
            }
            await(sent);
        }
    }

    /** Follows these no longer; what was taken from them is remembered, should they come back. */
    public void remove(Collection<String> urls) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            List<Future<?>> sent = new ArrayList<>();
            urls.forEach(url -> sent.add(send(producer, FeedKey.feed(url), null)));
            await(sent);
        }
    }

    private interface Reader {
        void read(FeedKey key, byte @Nullable [] value);
    }

    private static <T> void keep(Map<String, T> into, String url, byte @Nullable [] value, Class<T> type) {
        T read = value == null ? null : FeedRecords.read(value, type);
        if (read == null) {
            into.remove(url);
        } else {
            into.put(url, read);
        }
    }

    private void read(Reader reader) {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MS);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> read : consumer.poll(Duration.ofMillis(200))) {
                    FeedKey key = read.key() == null ? null : FeedKey.parse(read.key());
                    if (key != null) {
                        reader.read(key, read.value());
                    }
                }
            }
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = settings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(config.clientProperties());
        settings.put("bootstrap.servers", config.bootstrapServers());
        settings.put("client.id", "dateline-feeds-list");
        return settings;
    }

    private Future<?> send(KafkaProducer<String, byte[]> producer, FeedKey key, byte @Nullable [] value) {
        int partitions = producer.partitionsFor(topic()).size();
        return producer.send(new ProducerRecord<>(topic(), key.partition(partitions), key.toString(), value));
    }

    private static void await(List<Future<?>> sent) {
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private String topic() {
        return config.topics().feeds().name();
    }
}
