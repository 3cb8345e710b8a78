package io.dateline.ingest.outage;

import io.dateline.contract.Alarm;
import io.dateline.contract.Canary;
import io.dateline.contract.CloudEvents;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Json;
import io.dateline.contract.Topic;
import io.dateline.contract.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the pipeline, in a thread of its own, until it is closed: sends canaries through it, knows how often each outlet is
 * heard of, and tells outages on the topic {@code ingest.alarms}. Of several instances of a group one works, and the others
 * take over when it dies.
 *
 * <p>Alarms, memory and position are written in one transaction: no alarm is told twice, none is forgotten.
 */
public final class OutageWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutageWatch.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    /** A longer gap than this in the watch itself is no silence of those who were not watched. */
    private static final Duration GAP = Duration.ofHours(1);

    /** Under which the time of the last look is remembered; no outlet's id has this form. */
    private static final String WATCHED = "@watched";

    private final OutageConfig config;
    private final Clock clock;
    private final OutageClients clients;
    private final MeterRegistry meters;
    private final Timer latency;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile Gauges gauges = Gauges.NONE;

    /** What the meters show. */
    private record Gauges(boolean active, double canaryAge, int stalled, int outlets, int silent) {

        static final Gauges NONE = new Gauges(false, Double.NaN, 0, 0, 0);
    }

    /**
     * A watch; does not work yet.
     *
     * @param meters take {@code dateline.canary.latency} and {@code dateline.alarms}, and gauges of what stands still
     */
    public OutageWatch(OutageConfig config, MeterRegistry meters, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.clients = new OutageClients(config);
        this.meters = meters;
        this.latency = Timer.builder("dateline.canary.latency")
                .description("From the raw topic to the enriched one")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        meters.gauge("dateline.watch.active", this, watch -> watch.gauges.active ? 1 : 0);
        meters.gauge("dateline.canary.age.seconds", this, watch -> watch.gauges.canaryAge);
        meters.gauge("dateline.partitions.stalled", this, watch -> watch.gauges.stalled);
        meters.gauge("dateline.outlets.known", this, watch -> watch.gauges.outlets);
        meters.gauge("dateline.outlets.silent", this, watch -> watch.gauges.silent);
        this.thread = new Thread(this::run, "dateline-watch");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Ends, within seconds. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean stopped = false;
        while (!stopped) {
            try (KafkaConsumer<String, byte[]> consumer = clients.consumer()) {
                new Shift(consumer).work();
            } catch (KafkaException e) {
                LOG.warn("the watch begins again in {} s: {}", AGAIN.toSeconds(), e.getMessage());
                LOG.debug("the watch begins again", e);
            }
            gauges = Gauges.NONE;
            stopped = await();
        }
    }

    private boolean await() {
        try {
            return stop.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** The life of one consumer. */
    private final class Shift implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> consumer;
        private final Topics topics = config.topics();
        private @Nullable Work work;

        Shift(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        void work() {
            consumer.subscribe(List.of(topics.enriched().name()), this);
            try {
                while (stop.getCount() > 0) {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                        if (work != null) {
                            work.note(record);
                        }
                    }
                    if (work != null) {
                        work.tick();
                    }
                }
            } finally {
                rest();
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> came) {
            if (work == null && !came.isEmpty()) {
                work = new Work(consumer, clients.producer());
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> went) {
            rest();
        }

        private void rest() {
            if (work != null) {
                work.close();
                work = null;
                gauges = Gauges.NONE;
            }
        }
    }

    /** What the one instance does that has the partitions. */
    private final class Work implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final KafkaProducer<String, byte[]> producer;
        private final Topics topics = config.topics();
        private final OutletPaces paces = new OutletPaces();
        private final Canaries canaries;
        private final List<Alarm> alarms = new ArrayList<>();
        private final Instant watchedSince;
        private Instant next;

        Work(KafkaConsumer<String, byte[]> consumer, KafkaProducer<String, byte[]> producer) {
            this.consumer = consumer;
            this.producer = producer;
            producer.initTransactions();
            Map<String, byte[]> memory = clients.memory();
            byte[] watched = memory.remove(WATCHED);
            OutageClients.restore(memory, paces);
            Instant now = clock.instant();
            this.watchedSince = since(watched, now);
            this.next = now;
            int partitions = consumer.partitionsFor(topics.raw().name()).size();
            this.canaries = new Canaries(topics.raw().name(), partitions, config.canaries(), now);
            LOG.info("the watch works; it knows {} outlets", paces.outlets());
        }

        void note(ConsumerRecord<String, byte[]> record) {
            Instant now = clock.instant();
            if (Canary.is(record.headers())) {
                Canary.sentAt(record.headers()).ifPresent(sent -> {
                    latency.record(Duration.between(sent, now));
                    Canary.partition(record.key())
                            .ifPresent(partition ->
                                    canaries.came(partition, sent, now).ifPresent(alarms::add));
                });
                return;
            }
            if (record.value() != null) {
                try {
                    EnrichedArticle article =
                            topics.enriched().values().deserializer().deserialize(record.topic(), record.value());
                    paces.saw(article).ifPresent(alarms::add);
                } catch (SerializationException e) {
                    LOG.warn(
                            "{}-{} offset {}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
                }
            }
        }

        void tick() {
            Instant now = clock.instant();
            gauges = new Gauges(
                    true, canaries.age(now).toMillis() / 1e3, canaries.stalled(), paces.outlets(), paces.silent());
            if (now.isBefore(next)) {
                return;
            }
            next = now.plus(config.canaries());
            alarms.addAll(canaries.tick(now));
            if (hasReadAll()) {
                alarms.addAll(paces.tick(now, watchedSince));
            }
            transact(now);
        }

        private void transact(Instant now) {
            producer.beginTransaction();
            for (int partition = 0; partition < canaries.partitions(); partition++) {
                send(new ProducerRecord<>(
                        topics.raw().name(),
                        partition,
                        now.toEpochMilli(),
                        Canary.key(partition),
                        null,
                        CloudEvents.canary(partition, now)));
            }
            alarms.forEach(alarm -> send(record(alarm)));
            paces.changes()
                    .forEach((outlet, pace) -> send(new ProducerRecord<>(
                            topics.outlets().name(),
                            outlet,
                            Json.mapper().writeValueAsString(pace).getBytes(StandardCharsets.UTF_8))));
            send(new ProducerRecord<>(
                    topics.outlets().name(), WATCHED, now.toString().getBytes(StandardCharsets.UTF_8)));
            Map<TopicPartition, OffsetAndMetadata> offsets = consumer.assignment().stream()
                    .collect(Collectors.toMap(
                            partition -> partition, partition -> new OffsetAndMetadata(consumer.position(partition))));
            producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
            producer.commitTransaction();
            alarms.forEach(alarm -> {
                LOG.warn("{} {}: {}", alarm.kind(), alarm.subject(), alarm.detail());
                meters.counter("dateline.alarms", "kind", alarm.kind().name().toLowerCase(Locale.ROOT))
                        .increment();
            });
            alarms.clear();
        }

        /** What goes wrong is told by the end of the transaction. */
        private void send(ProducerRecord<String, byte[]> record) {
            Future<?> unused = producer.send(record);
        }

        private ProducerRecord<String, byte[]> record(Alarm alarm) {
            Topic<Alarm> topic = topics.alarms();
            return new ProducerRecord<>(
                    topic.name(),
                    null,
                    alarm.at().toEpochMilli(),
                    alarm.subject(),
                    topic.values().serializer().serialize(topic.name(), alarm),
                    CloudEvents.alarm(alarm));
        }

        /** Whether nobody can have been heard of whom this does not know of yet. */
        private boolean hasReadAll() {
            return consumer.assignment().stream()
                    .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
        }

        private Instant since(byte @Nullable [] watched, Instant now) {
            if (watched == null) {
                return now;
            }
            Instant until = Instant.parse(new String(watched, StandardCharsets.UTF_8));
            return Duration.between(until, now).compareTo(GAP) > 0 ? now : Instant.MIN;
        }

        @Override
        public void close() {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
