package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicDifferencesTest {

    private static final Topic<RawArticle> WANTED =
            Topics.withPrefix("").withPartitions(6).withReplicationFactor(3).raw();

    private static Map<String, String> wanted() {
        return new HashMap<>(WANTED.settings().config());
    }

    @Test
    void a_topic_as_wanted_shows_none() {
        Map<String, String> config = wanted();
        config.put("segment.bytes", "1073741824");
        assertThat(TopicDifferences.between(WANTED, 6, 3, config)).isEmpty();
    }

    @Test
    void too_few_partitions_are_told() {
        assertThat(TopicDifferences.between(WANTED, 3, 3, wanted()))
                .containsExactly(
                        "articles.raw has 3 partitions, fewer than the 6 wanted: so many instances at most share the work");
    }

    @Test
    void too_many_partitions_are_told() {
        assertThat(TopicDifferences.between(WANTED, 12, 3, wanted()))
                .containsExactly("articles.raw has 12 partitions, more than the 6 wanted");
    }

    @Test
    void other_replicas_are_told_unless_the_cluster_decides() {
        assertThat(TopicDifferences.between(WANTED, 6, 1, wanted()))
                .containsExactly("articles.raw has 1 replicas, not the 3 wanted");
        Topic<RawArticle> any = WANTED.with(WANTED.settings().withReplicationFactor(TopicSettings.BROKER_DEFAULT));
        assertThat(TopicDifferences.between(any, 6, 1, wanted())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            message.timestamp.type | CreateTime | articles.raw has message.timestamp.type=CreateTime, not the LogAppendTime wanted: old records of a replay could expire at once
            max.message.bytes      | 1048588    | articles.raw has max.message.bytes=1048588, not the 9437184 wanted: it decides which articles are too large
            cleanup.policy         | compact    | articles.raw has cleanup.policy=compact, not the delete wanted: records would vanish or stay against the retention
            retention.ms           | 604800000  | articles.raw has retention.ms=604800000, not the -1 wanted
            compression.type       | gzip       | articles.raw has compression.type=gzip, not the producer wanted
            """)
    void another_setting_is_told_with_its_consequence(String name, String value, String line) {
        Map<String, String> config = wanted();
        config.put(name, value);
        assertThat(TopicDifferences.between(WANTED, 6, 3, config)).containsExactly(line);
    }

    @Test
    void a_setting_that_the_broker_does_not_tell_is_a_difference() {
        Map<String, String> config = wanted();
        config.remove("retention.ms");
        assertThat(TopicDifferences.between(WANTED, 6, 3, config))
                .containsExactly("articles.raw has retention.ms=null, not the -1 wanted");
    }

    @Test
    void the_worst_replicated_partition_counts() {
        Node node = new Node(1, "localhost", 9092);
        TopicDescription standing = new TopicDescription(
                "articles.raw",
                false,
                List.of(
                        new TopicPartitionInfo(0, node, List.of(node, node, node), List.of()),
                        new TopicPartitionInfo(1, node, List.of(node), List.of())));
        assertThat(TopicDifferences.between(WANTED, standing, wanted()))
                .containsExactly(
                        "articles.raw has 2 partitions, fewer than the 6 wanted: so many instances at most share the work",
                        "articles.raw has 1 replicas, not the 3 wanted");
    }
}
