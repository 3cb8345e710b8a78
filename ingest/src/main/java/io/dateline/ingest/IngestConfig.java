package io.dateline.ingest;

import io.dateline.contract.Topics;
import java.time.Duration;
import java.util.Map;

/**
 * Where articles go and what they may be.
 *
 * @param bootstrapServers the brokers, {@code host:port,…}
 * @param topics whose {@code raw} takes the articles
 * @param clientProperties any properties of a Kafka producer
 * @param maxBytes the longest text, page or line that is read, in bytes of the input
 * @param connectTimeout how long the brokers may take to answer at the start
 */
public record IngestConfig(
        String bootstrapServers,
        Topics topics,
        Map<String, String> clientProperties,
        int maxBytes,
        Duration connectTimeout) {

    public IngestConfig {
        clientProperties = Map.copyOf(clientProperties);
    }

    /** The usual limits: what a record can hold, and 15 s. */
    public static IngestConfig of(String bootstrapServers, Topics topics) {
        return new IngestConfig(bootstrapServers, topics, Map.of(), Topics.RAW_VALUE_BYTES_MAX, Duration.ofSeconds(15));
    }

    /** The same with the user's properties, as of a {@code --command-config} file. */
    public IngestConfig withClientProperties(Map<String, String> properties) {
        return new IngestConfig(bootstrapServers, topics, properties, maxBytes, connectTimeout);
    }
}
