package io.dateline.sink;

import java.util.UUID;

/**
 * How far a partition has been read.
 *
 * @param topicId Kafka's id of the topic
 * @param topic its name, for people
 * @param nextOffset offset of the first record that is not stored
 */
public record ReadUpTo(UUID topicId, String topic, int partition, long nextOffset) {}
