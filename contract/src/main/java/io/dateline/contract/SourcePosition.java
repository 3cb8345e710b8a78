package io.dateline.contract;

/**
 * A record's place in Kafka.
 *
 * @param offset 0 or more
 */
public record SourcePosition(String topic, int partition, long offset) {}
