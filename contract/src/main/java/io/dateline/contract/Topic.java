package io.dateline.contract;

import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic: its name, what its values are, how it is kept. Keys are UTF-8 strings: article ids, and addresses of feeds in what is about feeds.
 *
 * @param values writes and reads the record values
 */
public record Topic<V>(String name, Serde<V> values, TopicSettings settings) {

    public Topic {
        Objects.requireNonNull(name, "topic.name is required");
        Objects.requireNonNull(values, "topic.values is required");
        Objects.requireNonNull(settings, "topic.settings is required");
    }

    public Topic<V> with(TopicSettings changed) {
        return new Topic<>(name, values, changed);
    }
}
