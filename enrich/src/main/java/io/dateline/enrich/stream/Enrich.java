package io.dateline.enrich.stream;

import io.dateline.enrich.Enricher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running enrich stage. */
public final class Enrich implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Enrich.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics metrics;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /**
     * @param partitions of {@code articles.raw}
     * @param outcomes see {@link EnrichTopology}
     */
    public Enrich(EnrichConfig config, int partitions, Enricher enricher, Clock clock, Consumer<Outcome> outcomes) {
        Topology topology = new EnrichTopology(enricher, config.topics(), partitions, clock, outcomes).build();
        this.streams = new KafkaStreams(topology, config.streamsProperties());
        streams.setUncaughtExceptionHandler(exception -> {
            failure.compareAndSet(null, exception);
            log.error("enrich stops", exception);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> {
            if (now == State.RUNNING) {
                running.countDown();
            } else if (now == State.ERROR || now == State.NOT_RUNNING) {
                running.countDown();
                stopped.countDown();
            }
        });
    }

    /** Kafka's metrics of the running application, under Micrometer's names. */
    public void measure(MeterRegistry meters) {
        this.metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(meters);
    }

    public Enrich start() {
        streams.start();
        return this;
    }

    /** Waits until it takes part in the work; false when that took longer than {@code timeout} or it failed. */
    public boolean awaitRunning(Duration timeout) throws InterruptedException {
        return running.await(timeout.toMillis(), TimeUnit.MILLISECONDS)
                && streams.state().isRunningOrRebalancing();
    }

    /** Waits until it has stopped, by {@link #close} or by a failure. */
    public void awaitStopped() throws InterruptedException {
        stopped.await();
    }

    /** Why it does not work at the moment, though it was started; empty when it does. */
    public Optional<String> trouble() {
        return streams.state() == State.RUNNING
                ? Optional.empty()
                : Optional.of(streams.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + failure().map(failure -> ": " + failure.getMessage()).orElse(""));
    }

    /** Why it stopped by itself. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    @Override
    public void close() {
        // Leaving the group: its partitions go to others at once, and not when the session has timed out.
        CloseOptions leaving = CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_WITHIN);
        if (!streams.close(leaving)) {
            log.warn(
                    "enrich did not stop within {} s; what it had not committed will be done again",
                    CLOSE_WITHIN.toSeconds());
        }
        if (metrics != null) {
            metrics.close();
        }
        stopped.countDown();
    }
}
