package io.dateline.sink;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Where records go that can't be stored: original key, value and headers, and the reason in headers of our own,
 * {@code dateline.errors.…}.
 */
final class DeadLetters implements AutoCloseable {

    private static final String PREFIX = "dateline.errors.";
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    /** Short, since the sink tries again by itself, and closing it waits for the letter at hand. */
    private static final int REQUEST_TIMEOUT_MS = 5_000;

    private static final int STACK_TRACE_MAX = 16_000;
    private static final int REQUEST_BYTES_MAX = 48 << 20;

    private final String topic;
    private final Producer<byte[], byte[]> producer;
    private final Clock clock;

    DeadLetters(SinkConfig config, Clock clock) {
        this.topic = config.topics().deadLetters().name();
        this.clock = clock;
        Map<String, Object> properties = new HashMap<>(config.kafka());
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES_MAX);
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MS);
        properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * REQUEST_TIMEOUT_MS);
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Why a record can't be stored, in a word for machines. */
    enum Reason {
        /** Its value is no enriched article. */
        MALFORMED,
        /** The database refuses its values. */
        REFUSED
    }

    /**
     * Returns when the brokers have it.
     *
     * @throws KafkaException if they don't take it
     */
    void send(ConsumerRecord<byte[], byte[]> record, Reason reason, Exception failure) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        add(headers, "exception", failure.getClass().getName());
        add(headers, "message", String.valueOf(failure.getMessage()));
        add(headers, "stacktrace", stackTrace(failure));
        add(headers, "topic", record.topic());
        add(headers, "partition", String.valueOf(record.partition()));
        add(headers, "offset", String.valueOf(record.offset()));
        add(headers, "stage", "sink");
        add(headers, "reason", reason.name().toLowerCase(Locale.ROOT));
        add(headers, "attempts", "1");
        add(headers, "first-failure", DateTimeFormatter.ISO_INSTANT.format(clock.instant()));
        add(headers, "version", version());
        try {
            send(record.key(), record.value(), headers);
        } catch (RecordTooLargeException e) {
            // Better the reason and the place of the original than a stream that stands still.
            add(headers, "value-bytes-left-out", String.valueOf(record.serializedValueSize()));
            send(record.key(), null, headers);
        }
    }

    private void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        try {
            producer.send(new ProducerRecord<>(topic, null, key, value, headers))
                    .get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String stackTrace(Exception failure) {
        StringWriter out = new StringWriter();
        failure.printStackTrace(new PrintWriter(out));
        String trace = out.toString();
        return trace.length() <= STACK_TRACE_MAX ? trace : trace.substring(0, STACK_TRACE_MAX);
    }

    private static String version() {
        String version = DeadLetters.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
