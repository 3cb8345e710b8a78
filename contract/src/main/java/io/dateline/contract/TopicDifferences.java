package io.dateline.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** What sets a topic that stands apart from what the contract wants, in words. */
final class TopicDifferences {

    private static final Map<String, String> CONSEQUENCES = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, "records would vanish or stay against the retention",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "it decides which articles are too large",
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "old records of a replay could expire at once");

    private TopicDifferences() {}

    static List<String> between(Topic<?> topic, TopicDescription standing, Map<String, String> config) {
        int replicas = standing.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return between(topic, standing.partitions().size(), replicas, config);
    }

    /** One line each, partitions and replicas first, then the configuration by name. */
    static List<String> between(Topic<?> topic, int partitions, int replicas, Map<String, String> config) {
        TopicSettings wanted = topic.settings();
        List<String> lines = new ArrayList<>();
        if (partitions < wanted.partitions()) {
            lines.add(topic.name() + " has " + partitions + " partitions, fewer than the " + wanted.partitions()
                    + " wanted: so many instances at most share the work");
        }
        if (partitions > wanted.partitions()) {
            lines.add(topic.name() + " has " + partitions + " partitions, more than the " + wanted.partitions()
                    + " wanted");
        }
        if (wanted.replicationFactor() != TopicSettings.BROKER_DEFAULT && replicas != wanted.replicationFactor()) {
            lines.add(
                    topic.name() + " has " + replicas + " replicas, not the " + wanted.replicationFactor() + " wanted");
        }
        new TreeMap<>(wanted.config()).forEach((name, value) -> {
            String actual = config.get(name);
            if (!value.equals(actual)) {
                String consequence = CONSEQUENCES.get(name);
                lines.add(topic.name() + " has " + name + "=" + actual + ", not the " + value + " wanted"
                        + (consequence == null ? "" : ": " + consequence));
            }
        });
        return List.copyOf(lines);
    }
}
