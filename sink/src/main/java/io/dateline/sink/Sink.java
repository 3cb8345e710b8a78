package io.dateline.sink;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the enriched articles in PostgreSQL as they come.
 *
 * <p>Rows and the place in the topic are written in one transaction, so that whatever is killed, and whenever, nothing is
 * lost or doubled. While the database or the brokers are away the sink waits for them. A record that can't be stored
 * becomes a dead letter. Anything else that is wrong (no such topic, a permission, a schema of a later version) ends it:
 * see {@link #failure()}.
 *
 * <p>Each record that is read counts once: {@code read = stored + unchanged + deadLettered}.
 */
public final class Sink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** One for storing, one for indexing, one to spare. */
    private static final int CONNECTIONS = 3;

    private final SinkConfig config;
    private final Tally tally = new Tally();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.NEW;
    private volatile @Nullable Throwable failure;
    private volatile @Nullable EnrichedReader reader;

    public Sink(SinkConfig config) {
        this.config = config;
    }

    /** What the sink is doing. */
    public enum State {
        NEW,
        STARTING,
        RUNNING,
        /** The database or the brokers are away. */
        WAITING,
        STOPPED,
        FAILED
    }

    /**
     * What became of the records, since the start.
     *
     * @param stored added, replaced or deleted an article
     * @param unchanged were stored before, or replaced by a later one of their batch
     * @param deadLettered can't be stored
     */
    public record Progress(long stored, long unchanged, long deadLettered) {}

    /** Starts reading in a thread of its own and returns; what goes wrong shows in {@link #state()}. */
    public synchronized void start() {
        if (state != State.NEW) {
            throw new IllegalStateException("started before");
        }
        state = State.STARTING;
        new Thread(this::run, "sink").start();
    }

    public State state() {
        return state;
    }

    /** What ended it, with {@link State#FAILED}. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    public Progress progress() {
        return tally.progress();
    }

    /**
     * Waits until the sink has ended, by {@link #close()} or by a failure.
     *
     * @return false when the time passed first
     */
    public boolean await(Duration time) throws InterruptedException {
        return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends it after the batch at hand, within seconds. */
    @Override
    public synchronized void close() {
        closing.countDown();
        if (state == State.NEW) {
            state = State.STOPPED;
            return;
        }
        EnrichedReader reading = reader;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            if (!await(CLOSE_PATIENCE)) {
                LOG.warn(
                        "The sink still waits for the database; what it has not stored is stored after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (HikariDataSource pool = config.database().pool(config.groupId(), CONNECTIONS);
                DeadLetters deadLetters = new DeadLetters(config, Clock.systemUTC());
                SearchIndexer indexer = new SearchIndexer(pool)) {
            PostgresArticleStore store = new PostgresArticleStore(pool);
            try (EnrichedReader reading = new EnrichedReader(config, store)) {
                reader = reading;
                BatchWriter writer = new BatchWriter(config.topics().enriched(), store, deadLetters, tally);
                persistently(() -> Database.migrate(pool), this::pause);
                persistently(reading::subscribe, this::pause);
                indexer.start();
                while (!isClosing()) {
                    persistently(() -> step(reading, writer), time -> {
                        reading.losePlaces();
                        reading.idle(time);
                    });
                }
            }
            state = State.STOPPED;
        } catch (WakeupException e) {
            state = State.STOPPED;
        } catch (Exception e) {
            fail(told(e));
        } catch (Error e) {
            fail(e);
        } finally {
            ended.countDown();
        }
    }

    private void fail(Throwable e) {
        failure = e;
        state = State.FAILED;
        boolean saysItAll =
                e instanceof IllegalStateException || e instanceof SQLException || e instanceof KafkaException;
        LOG.error("The sink ends: {}", e.getMessage(), saysItAll ? null : e);
    }

    /** One that says in a line what is wrong with the database, where that is what is wrong. */
    private Exception told(Exception e) {
        return e instanceof SQLException || e instanceof FlywayException
                ? new IllegalStateException(config.database() + ": " + StoreFailure.reason(e), e)
                : e;
    }

    private void step(EnrichedReader reading, BatchWriter writer) throws SQLException {
        ConsumerRecords<byte[], byte[]> records = reading.poll(config.poll());
        if (!records.isEmpty()) {
            writer.write(records, reading, reading.readUpTo(records));
        }
        reading.report(records);
    }

    /** Does it again, ever more slowly, for as long as what it needs is away. */
    private void persistently(Step step, Pause pause) throws SQLException {
        Duration time = FIRST_PAUSE;
        while (!isClosing()) {
            try {
                step.run();
                if (state == State.WAITING) {
                    LOG.info("The sink goes on");
                }
                state = State.RUNNING;
                return;
            } catch (SQLException | RuntimeException e) {
                if (!(e instanceof RetriableException) && StoreFailure.of(e) != StoreFailure.PASSING) {
                    throw e;
                }
                if (state != State.WAITING) {
                    LOG.warn("The sink waits, and tries again until it gets on: {}", StoreFailure.reason(e));
                }
                state = State.WAITING;
            }
            pause.of(time);
            time = time.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? time.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private interface Pause {
        void of(Duration time);
    }
}
