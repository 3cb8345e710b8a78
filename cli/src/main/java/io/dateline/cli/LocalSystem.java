package io.dateline.cli;

import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.embedded.EmbeddedKafka;
import io.dateline.embedded.EmbeddedPostgres;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.stream.Enrich;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.feed.FeedPoller;
import io.dateline.ingest.feed.FeedsConfig;
import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.sink.Database;
import io.dateline.sink.Sink;
import io.dateline.sink.SinkConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All stages in one process, on a broker and a database of their own. Closing ends them in the order of the stream, so
 * that what is under way is finished.
 */
final class LocalSystem implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalSystem.class);
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Topics topics;
    private final String groupPrefix;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final Enrich enrich;
    private final Sink sink;

    /**
     * Starts everything and waits until it works.
     *
     * @param kafkaPort preferred; 0 for any
     * @param databasePort preferred; 0 for any
     * @param enricher makes the one that tags
     * @param brokerOptions of the broker's JVM
     */
    LocalSystem(
            Path directory,
            int kafkaPort,
            int databasePort,
            Topics topics,
            String groupPrefix,
            Callable<Enricher> enricher,
            Clock clock,
            String... brokerOptions)
            throws Exception {
        this.topics = topics;
        this.groupPrefix = groupPrefix;
        // Three slow starts that do not need each other.
        CompletableFuture<EmbeddedKafka> kafkaStart =
                together(() -> EmbeddedKafka.start(directory.resolve("kafka"), kafkaPort, brokerOptions));
        CompletableFuture<EmbeddedPostgres> postgresStart =
                together(() -> EmbeddedPostgres.start(directory.resolve("postgres"), databasePort));
        CompletableFuture<Enricher> enricherStart = together(enricher);
        try {
            this.postgres = opened(postgresStart);
            this.kafka = opened(kafkaStart);
            int partitions = createTopics();
            EnrichConfig enrichConfig = new EnrichConfig(
                    kafka.bootstrapServers(), topics, enrichGroup(), directory.resolve("enrich-state"), 1, Map.of());
            this.sink =
                    opened(new Sink(SinkConfig.of(connection(), new Database(postgres.jdbcUrl(), null, null), topics)
                            .inGroup(sinkGroup())));
            this.enrich = opened(new Enrich(enrichConfig, partitions, enricherStart.join(), clock, outcome -> {}));
            sink.start();
            enrich.start();
            if (!enrich.awaitRunning(START_WITHIN)) {
                throw new IllegalStateException(
                        "enrich did not start within " + START_WITHIN.toSeconds() + " s",
                        enrich.failure().orElse(null));
            }
        } catch (Exception e) {
            closeStarted(kafkaStart);
            closeStarted(postgresStart);
            close();
            throw e instanceof CompletionException && e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Where others find it. */
    RunningSystem address() {
        return new RunningSystem(kafka.bootstrapServers(), postgres.jdbcUrl());
    }

    int databasePort() {
        return postgres.port();
    }

    /** Client properties of the broker. */
    Map<String, Object> connection() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    Ingest ingest(Clock clock) {
        return new Ingest(IngestConfig.of(kafka.bootstrapServers(), topics), clock);
    }

    /** Follows the feeds of this system's list, once it is started. */
    FeedPoller feeds(FetchConfig web, Clock clock) {
        return new FeedPoller(
                FeedsConfig.of(kafka.bootstrapServers(), topics, web).inGroup(groupPrefix + FeedsConfig.GROUP), clock);
    }

    Drain drain() {
        return new Drain(connection(), topics, enrichGroup(), sinkGroup());
    }

    /** What has stopped that should run; empty when all is well. */
    Optional<String> trouble() {
        if (enrich.failure().isPresent()) {
            return Optional.of("enrich stopped: " + enrich.failure().get());
        }
        if (sink.failure().isPresent()) {
            return Optional.of("sink stopped: " + sink.failure().get());
        }
        if (kafka.onExit().toCompletableFuture().isDone()) {
            return Optional.of("the broker's process has ended");
        }
        return postgres.onExit().toCompletableFuture().isDone()
                ? Optional.of("the database's process has ended")
                : Optional.empty();
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.warn("{} did not close", part, e);
            }
        }
    }

    private String enrichGroup() {
        return groupPrefix + "dateline-enrich";
    }

    private String sinkGroup() {
        return groupPrefix + SinkConfig.GROUP_ID;
    }

    private int createTopics() throws Exception {
        try (Admin admin = Admin.create(connection())) {
            new TopicAdmin(admin).ensure(topics);
        }
        return StandingTopics.partitionsOfRaw(connection(), topics);
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    private <T extends AutoCloseable> T opened(CompletableFuture<T> part) {
        return opened(part.join());
    }

    private static <T> CompletableFuture<T> together(Callable<T> start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return start.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    /** A part that started while another one failed must not stay behind. */
    private void closeStarted(CompletableFuture<? extends AutoCloseable> start) {
        start.handle((part, failure) -> {
                    if (part != null && !parts.contains(part)) {
                        parts.push(part);
                    }
                    return null;
                })
                .join();
    }
}
