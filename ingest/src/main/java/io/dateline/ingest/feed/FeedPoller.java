package io.dateline.ingest.feed;

import io.dateline.contract.Alarm;
import io.dateline.contract.ArticleId;
import io.dateline.contract.CloudEvents;
import io.dateline.contract.RawArticle;
import io.dateline.contract.Topic;
import io.dateline.contract.Topics;
import io.dateline.ingest.fetch.PoliteFetcher;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows feeds, in a thread of its own, until it is closed. Several instances of one group share the feeds.
 *
 * <p>The memory of a feed is a record of the topic {@code ingest.feeds}, its partitions are shared out by the consumer group.
 * Whoever has a partition reads it whole, then polls its feeds. What a poll gives is written in one transaction: the
 * articles, the feed's memory, and the group's offsets, by which Kafka refuses it if the partition has gone to another
 * instance. So a killed instance neither loses an article nor sends one twice.
 */
public final class FeedPoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPoller.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration TIDY = Duration.ofMinutes(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final int TOGETHER = 50;

    private final FeedsConfig config;
    private final Clock clock;
    private final FeedClients clients;
    private final PoliteFetcher fetcher;
    private final FeedWork work;
    private final ExecutorService workers;
    private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final AtomicInteger feeds = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Exception failure;

    /** A job that a worker ended. */
    private record Finished(Job job, String host, Duration gap, Optional<Done> done) {}

    /** A poller; does not work yet. */
    public FeedPoller(FeedsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.clients = new FeedClients(config);
        this.fetcher = new PoliteFetcher(config.fetch(), clock);
        this.work = new FeedWork(
                fetcher::get,
                new Schedule(
                        config.least(),
                        config.most(),
                        () -> ThreadLocalRandom.current().nextDouble()),
                clock);
        AtomicInteger number = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(config.workers(), task -> {
            Thread worker = new Thread(task, "dateline-fetch-" + number.incrementAndGet());
            worker.setDaemon(true);
            return worker;
        });
        this.thread = new Thread(this::run, "dateline-feeds");
    }

    public void start() {
        thread.start();
    }

    /** How many feeds this instance has at the moment. */
    public int feeds() {
        return feeds.get();
    }

    /** Why it has stopped, though nobody asked it to; empty while it works. */
    public Optional<Exception> failure() {
        return Optional.ofNullable(failure);
    }

    /** Ends, within seconds; what is under way is done again by whoever has the feed next. */
    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
        fetcher.close();
    }

    private void run() {
        try (KafkaConsumer<String, byte[]> consumer = clients.consumer()) {
            new Shift(consumer).work();
        } catch (WakeupException | InterruptException e) {
            LOG.debug("interrupted", e);
        } catch (RuntimeException e) {
            LOG.error("feeds are no longer followed", e);
            failure = e;
        }
    }

    /** The life of one consumer. */
    private final class Shift implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> consumer;
        private final String topic = config.topics().feeds().name();
        private final FeedDesk desk;
        private final int partitions;
        private final Map<TopicPartition, Long> ends = new HashMap<>();
        private @Nullable KafkaProducer<String, byte[]> producer;
        private int atWork;
        private Instant tidied = clock.instant();

        Shift(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
            this.partitions = consumer.partitionsFor(topic).size();
            this.desk = new FeedDesk(partitions);
        }

        void work() {
            consumer.subscribe(List.of(topic), this);
            try {
                while (!stopping) {
                    for (ConsumerRecord<String, byte[]> read : consumer.poll(POLL)) {
                        FeedKey key = read.key() == null ? null : FeedKey.parse(read.key());
                        if (key != null) {
                            desk.apply(read.partition(), key, read.value(), clock.instant());
                        }
                    }
                    openRestored();
                    commitFinished();
                    dispatch();
                    feeds.set(desk.feeds());
                }
            } finally {
                if (producer != null) {
                    producer.close(Duration.ofSeconds(2));
                }
            }
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> came) {
            came.forEach(partition -> {
                desk.assign(partition.partition());
                ends.put(partition, -1L);
            });
            consumer.seekToBeginning(came);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> went) {
            went.forEach(partition -> {
                desk.revoke(partition.partition());
                ends.remove(partition);
            });
        }

        /**
         * Opens the partitions that were read to their end. The end is that of all records, committed or not: a
         * transaction of the instance that had them before may still be about to end.
         */
        private void openRestored() {
            if (ends.isEmpty()) {
                return;
            }
            for (TopicPartition partition : Set.copyOf(ends.keySet())) {
                long end = ends.getOrDefault(partition, -1L);
                if (end < 0) {
                    end = FeedEnds.of(config, partition);
                    ends.put(partition, end);
                }
                if (consumer.position(partition) >= end) {
                    ends.remove(partition);
                    desk.open(partition.partition(), clock.instant());
                    LOG.info("{}: {} feeds in all", partition, desk.feeds());
                }
            }
        }

        private void dispatch() {
            Instant now = clock.instant();
            for (FeedDesk.Turn turn : desk.next(now, config.workers() - atWork)) {
                atWork++;
                workers.execute(() -> finished.add(finish(turn)));
            }
            if (Duration.between(tidied, now).compareTo(TIDY) > 0) {
                desk.tidy(now);
                tidied = now;
            }
        }

        private void commitFinished() {
            List<Finished> some = new ArrayList<>();
            finished.drainTo(some, TOGETHER);
            if (some.isEmpty()) {
                return;
            }
            Instant now = clock.instant();
            List<Done> ours = new ArrayList<>();
            for (Finished one : some) {
                atWork--;
                desk.release(one.host(), now, one.gap());
                if (one.done().isEmpty()) {
                    desk.again(one.job(), now.plus(AGAIN));
                } else if (desk.owns(one.job())) {
                    ours.add(one.done().orElseThrow());
                }
            }
            if (!ours.isEmpty()) {
                commit(ours);
            }
        }

        private void commit(List<Done> ours) {
            try {
                transact(ours);
                ours.forEach(done -> desk.settle(done, clock.instant()));
            } catch (AuthorizationException | InterruptException e) {
                throw e;
            } catch (KafkaException e) {
                LOG.warn("{} polls are done again: {}", ours.size(), e.getMessage());
                drop();
                Instant again = clock.instant().plus(AGAIN);
                ours.forEach(done -> desk.again(done.job(), again));
            }
        }

        private void transact(List<Done> ours) {
            KafkaProducer<String, byte[]> to = producer();
            to.beginTransaction();
            Map<TopicPartition, OffsetAndMetadata> offsets = new LinkedHashMap<>();
            for (Done done : ours) {
                for (RawArticle article : done.articles()) {
                    ProducerRecord<String, byte[]> record = record(article);
                    if (record != null) {
                        send(to, record);
                    }
                }
                done.alarm().ifPresent(alarm -> send(to, record(alarm)));
                done.records()
                        .forEach((key, value) -> send(
                                to,
                                new ProducerRecord<>(
                                        topic, key.partition(partitions), key.toString(), value.orElse(null))));
                TopicPartition own = new TopicPartition(topic, done.job().key().partition(partitions));
                offsets.put(own, new OffsetAndMetadata(consumer.position(own)));
            }
            to.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
            to.commitTransaction();
        }

        private KafkaProducer<String, byte[]> producer() {
            if (producer == null) {
                KafkaProducer<String, byte[]> fresh = clients.producer();
                try {
                    fresh.initTransactions();
                } catch (KafkaException e) {
                    fresh.close(Duration.ZERO);
                    throw e;
                }
                producer = fresh;
            }
            return producer;
        }

        /** After a failure a new producer is simpler than to know which failures the old one survives. */
        private void drop() {
            KafkaProducer<String, byte[]> failed = producer;
            producer = null;
            if (failed != null) {
                try {
                    // Readers would wait for its end.
                    failed.abortTransaction();
                } catch (KafkaException | IllegalStateException e) {
                    LOG.debug("not aborted", e);
                }
                failed.close(Duration.ZERO);
            }
        }
    }

    private Finished finish(FeedDesk.Turn turn) {
        Job job = turn.job();
        try {
            Done done = work.done(job);
            Duration gap = fetcher.gap(
                    URI.create(job instanceof Job.Page page ? page.page().url() : job.feed()));
            return new Finished(job, turn.host(), gap, Optional.of(done));
        } catch (RuntimeException e) {
            LOG.warn("{}", job.key(), e);
            return new Finished(job, turn.host(), config.fetch().hostGap(), Optional.empty());
        }
    }

    private ProducerRecord<String, byte[]> record(Alarm alarm) {
        Topic<Alarm> topic = config.topics().alarms();
        LOG.warn("{} {}: {}", alarm.kind(), alarm.subject(), alarm.detail());
        return new ProducerRecord<>(
                topic.name(),
                null,
                alarm.at().toEpochMilli(),
                alarm.subject(),
                topic.values().serializer().serialize(topic.name(), alarm),
                CloudEvents.alarm(alarm));
    }

    /** What goes wrong is told by the end of the transaction. */
    private static void send(KafkaProducer<String, byte[]> to, ProducerRecord<String, byte[]> record) {
        Future<?> unused = to.send(record);
    }

    /** Null when the article is larger than a record may be. */
    private @Nullable ProducerRecord<String, byte[]> record(RawArticle article) {
        byte[] value = config.topics()
                .raw()
                .values()
                .serializer()
                .serialize(config.topics().raw().name(), article);
        if (value.length > Topics.RAW_VALUE_BYTES_MAX) {
            LOG.warn("{} is left out: {} bytes", article.url(), value.length);
            return null;
        }
        String id = ArticleId.of(article);
        Instant now = clock.instant();
        return new ProducerRecord<>(
                config.topics().raw().name(), null, now.toEpochMilli(), id, value, CloudEvents.raw(id, article, now));
    }
}
