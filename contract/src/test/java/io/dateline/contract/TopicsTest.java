package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    private static final String DAY_MS = "86400000";

    @ParameterizedTest
    @CsvSource({"'',''", "acme,acme.", "acme.,acme.", "a-1.Test,a-1.Test."})
    void names_take_the_prefix(String prefix, String dotted) {
        assertThat(Topics.withPrefix(prefix).all())
                .extracting(Topic::name)
                .containsExactly(
                        dotted + "articles.raw",
                        dotted + "articles.enriched",
                        dotted + "dlq.articles",
                        dotted + "ingest.feeds",
                        dotted + "ingest.alarms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_b", ".", ".a", "a..b", "a b", "a/b", "é", "a.\n", "-\u0000", " "})
    void a_prefix_that_kafka_or_its_metrics_would_choke_on_is_refused(String prefix) {
        assertThatThrownBy(() -> Topics.withPrefix(prefix))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + prefix + "\"");
    }

    @Test
    void a_prefix_that_makes_names_too_long_is_refused() {
        assertThat(Topics.withPrefix("a".repeat(231)).enriched().name()).hasSize(249);
        assertThatThrownBy(() -> Topics.withPrefix("a".repeat(232))).hasMessageContaining("too long");
    }

    @Test
    void raw_articles_are_kept_for_ever() {
        assertThat(Topics.withPrefix("").raw().settings().config())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "compression.type", "producer",
                        "max.message.bytes", Integer.toString(9 << 20),
                        "message.timestamp.type", "LogAppendTime",
                        "retention.bytes", "-1",
                        "retention.ms", "-1"));
    }

    @Test
    void enriched_articles_are_kept_for_thirty_days() {
        assertThat(Topics.withPrefix("").enriched().settings().config())
                .containsEntry("retention.ms", "2592000000")
                .containsEntry("max.message.bytes", Integer.toString(33 << 20));
    }

    @Test
    void dead_letters_are_kept_for_a_year() {
        assertThat(Topics.withPrefix("").deadLetters().settings().config())
                .containsEntry("retention.ms", "31536000000")
                .containsEntry("max.message.bytes", Integer.toString(33 << 20));
    }

    @Test
    void of_feeds_the_last_state_is_kept() {
        assertThat(Topics.withPrefix("").feeds().settings().config()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void the_time_of_receipt_is_every_records_timestamp() {
        assertThat(Topics.withPrefix("").all())
                .allSatisfy(topic ->
                        assertThat(topic.settings().config()).containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void partitions_and_replicas_are_set_for_all() {
        assertThat(Topics.withPrefix("")
                        .withPartitions(12)
                        .withReplicationFactor(3)
                        .all())
                .extracting(Topic::settings)
                .allMatch(settings -> settings.partitions() == 12 && settings.replicationFactor() == 3);
    }

    @Test
    void one_topic_can_be_kept_otherwise() {
        Topics topics = Topics.withPrefix("");
        Topic<RawArticle> brief = topics.raw().with(topics.raw().settings().withRetention(Duration.ofDays(1)));
        assertThat(brief.settings().config()).containsEntry("retention.ms", DAY_MS);
    }

    @Test
    void settings_that_no_topic_can_have_are_refused() {
        TopicSettings settings = Topics.withPrefix("").raw().settings();
        assertThatThrownBy(() -> settings.withPartitions(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withReplicationFactor(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withReplicationFactor(-2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings.withRetention(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
