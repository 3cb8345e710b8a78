package io.dateline.testkit;

/**
 * A test's share of the run's Kafka broker.
 *
 * @param bootstrapServers the broker's address, {@code host:port}
 * @param topicPrefix what this test's topics (and groups, and transactional ids) begin with, so that tests don't meet:
 *     lower-case letters and digits, ending in a dot
 */
public record TestKafka(String bootstrapServers, String topicPrefix) {}
