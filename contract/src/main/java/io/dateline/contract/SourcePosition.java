package io.dateline.contract;

import java.util.Objects;

/**
 * A record's place in Kafka.
 *
 * @param offset 0 or more
 */
public record SourcePosition(String topic, int partition, long offset) {

    public SourcePosition {
        Objects.requireNonNull(topic, "raw.topic is required");
    }
}
