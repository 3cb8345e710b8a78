package io.dateline.ingest.feed;

import io.dateline.contract.Topics;
import io.dateline.ingest.fetch.FetchConfig;
import java.time.Duration;
import java.util.Map;

/**
 * How feeds are followed.
 *
 * @param bootstrapServers the brokers, {@code host:port,…}
 * @param topics whose {@code raw} takes the articles and whose {@code feeds} is the memory
 * @param clientProperties any properties of Kafka clients: TLS, SASL, …
 * @param group the consumer group in which instances share the feeds
 * @param fetch how the web is asked
 * @param workers how many hosts are asked at the same time
 * @param least the shortest interval that a feed gets by itself
 * @param most the longest one
 */
public record FeedsConfig(
        String bootstrapServers,
        Topics topics,
        Map<String, String> clientProperties,
        String group,
        FetchConfig fetch,
        int workers,
        Duration least,
        Duration most) {

    public static final String GROUP = "dateline-feeds";

    public FeedsConfig {
        clientProperties = Map.copyOf(clientProperties);
    }

    /** The usual: 32 workers, every ten minutes to once a day. */
    public static FeedsConfig of(String bootstrapServers, Topics topics, FetchConfig fetch) {
        return new FeedsConfig(
                bootstrapServers, topics, Map.of(), GROUP, fetch, 32, Duration.ofMinutes(10), Duration.ofHours(24));
    }

    public FeedsConfig withClientProperties(Map<String, String> properties) {
        return new FeedsConfig(bootstrapServers, topics, properties, group, fetch, workers, least, most);
    }

    public FeedsConfig inGroup(String name) {
        return new FeedsConfig(bootstrapServers, topics, clientProperties, name, fetch, workers, least, most);
    }

    public FeedsConfig withInterval(Duration shortest, Duration longest) {
        return new FeedsConfig(bootstrapServers, topics, clientProperties, group, fetch, workers, shortest, longest);
    }

    public FeedsConfig withWorkers(int number) {
        return new FeedsConfig(bootstrapServers, topics, clientProperties, group, fetch, number, least, most);
    }
}
