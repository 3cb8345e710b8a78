package io.dateline.ingest.outage;

import io.dateline.contract.Topics;
import java.time.Duration;
import java.util.Map;

/**
 * How the pipeline is watched.
 *
 * @param bootstrapServers the brokers, {@code host:port,…}
 * @param clientProperties any properties of Kafka clients: TLS, SASL, …
 * @param group the consumer group; one of its instances works, the others wait to take over
 * @param canaries the interval at which they are sent
 */
public record OutageConfig(
        String bootstrapServers, Topics topics, Map<String, String> clientProperties, String group, Duration canaries) {

    public static final String GROUP = "dateline-watch";

    public OutageConfig {
        clientProperties = Map.copyOf(clientProperties);
    }

    /** The usual: a canary every minute. */
    public static OutageConfig of(String bootstrapServers, Topics topics) {
        return new OutageConfig(bootstrapServers, topics, Map.of(), GROUP, Duration.ofMinutes(1));
    }

    public OutageConfig withClientProperties(Map<String, String> properties) {
        return new OutageConfig(bootstrapServers, topics, properties, group, canaries);
    }

    public OutageConfig inGroup(String name) {
        return new OutageConfig(bootstrapServers, topics, clientProperties, name, canaries);
    }

    public OutageConfig withCanariesEvery(Duration interval) {
        return new OutageConfig(bootstrapServers, topics, clientProperties, group, interval);
    }
}
