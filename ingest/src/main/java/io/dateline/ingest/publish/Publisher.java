package io.dateline.ingest.publish;

import io.dateline.contract.ArticleId;
import io.dateline.contract.CloudEvents;
import io.dateline.contract.RawArticle;
import io.dateline.contract.Topic;
import io.dateline.contract.Topics;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends raw articles to Kafka and tells what became of each.
 *
 * <p>Idempotent, acknowledged by all in-sync replicas, bounded in memory: when the brokers are slower than the reader,
 * {@link #send} waits. Safe for several threads.
 */
public final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final Topic<RawArticle> topic;
    private final Clock clock;
    private final Producer<String, byte[]> producer;

    /**
     * A publisher; does not connect yet.
     *
     * @param clientProperties any properties of a Kafka producer: TLS, SASL, …
     * @throws IllegalArgumentException when these hold what the publisher itself must set, or can't be used
     */
    public Publisher(
            String bootstrapServers, Map<String, String> clientProperties, Topic<RawArticle> topic, Clock clock) {
        this.settings = ProducerSettings.of(
                bootstrapServers, clientProperties, topic.settings().maxMessageBytes());
        this.topic = topic;
        this.clock = clock;
        try {
            this.producer = new KafkaProducer<>(settings);
        } catch (KafkaException e) {
            throw new IllegalArgumentException("no Kafka producer: " + PublishException.reason(e), e);
        }
    }

    /**
     * Makes sure that the brokers answer and the topic is there.
     *
     * @throws PublishException when not, with the reason in words
     */
    public void connect(Duration timeout) {
        TopicCheck.passes(settings, topic.name(), timeout);
    }

    /**
     * Sends an article; notes a refusal.
     *
     * @param tally takes the outcome, when it is known
     * @throws PublishException when Kafka did not take an earlier article of this tally
     */
    public void send(Read read, Tally tally) {
        tally.check();
        dispatch(read, tally::settle);
    }

    /**
     * Sends an article.
     *
     * <p>May wait as long as the producer's {@code max.block.ms} for room and for the brokers' answer.
     *
     * @return completes with the outcome when it is known, within the producer's {@code delivery.timeout.ms}; never
     *     exceptionally. What depends on it must not block: it runs in the producer's only thread.
     */
    public CompletableFuture<Outcome> send(Read read) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        dispatch(read, outcome::complete);
        return outcome;
    }

    /** How far behind a consumer group is on the topic. The caller closes it. */
    public Backlog backlog(String group) {
        return new Backlog(settings, topic.name(), group);
    }

    /** Waits until the outcome of all that was sent is known. */
    public void flush() {
        producer.flush();
    }

    /** Sends what is still under way and closes, within seconds. */
    @Override
    public void close() {
        producer.close(CLOSING);
    }

    private void dispatch(Read read, Consumer<Outcome> settled) {
        Outcome early = read.fold(article -> produce(article, settled), Outcome.Refused::new);
        if (early != null) {
            LOG.debug("not sent: {}", read.place());
            settled.accept(early);
        }
    }

    /** Gives the record to the producer, which settles it later; or the outcome, when it is known at once. */
    private @Nullable Outcome produce(Read.Article read, Consumer<Outcome> settled) {
        byte[] value;
        try {
            value = topic.values().serializer().serialize(topic.name(), read.article());
        } catch (SerializationException e) {
            return refused(read, Reason.NO_ARTICLE, String.valueOf(e.getMessage()));
        }
        if (value.length > Topics.RAW_VALUE_BYTES_MAX) {
            return refused(
                    read,
                    Reason.OVERSIZED,
                    String.format(
                            Locale.ROOT,
                            "%,d bytes as JSON, a record may have %,d",
                            value.length,
                            Topics.RAW_VALUE_BYTES_MAX));
        }
        String id = ArticleId.of(read.article());
        Instant now = clock.instant();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic.name(), null, now.toEpochMilli(), id, value, CloudEvents.raw(id, read.article(), now));
        try {
            Future<?> unused = producer.send(
                    record, (metadata, failure) -> settled.accept(outcome(read, id, value.length, failure)));
            return null;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException | IllegalStateException e) {
            return new Outcome.Failed(e);
        }
    }

    private static Outcome outcome(Read.Article read, String id, int bytes, @Nullable Exception failure) {
        if (failure == null) {
            LOG.debug("published {} from {}", id, read.place());
            return new Outcome.Acknowledged(id, bytes);
        }
        return ofThisRecord(failure)
                ? refused(read, Reason.REJECTED, PublishException.reason(failure))
                : new Outcome.Failed(failure);
    }

    private static Outcome refused(Read.Article read, Reason reason, String detail) {
        return new Outcome.Refused(new Read.Refused(read.place(), reason, detail));
    }

    /** Whether another article might pass where this one did not. */
    private static boolean ofThisRecord(Exception failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }
}
