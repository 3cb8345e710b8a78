package io.dateline.contract;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The topics in which the rooms meet.
 *
 * @param raw articles as they were received
 * @param enriched articles with their tags
 * @param deadLetters what could not be enriched: original key, value and headers, and the reason in further headers
 * @param feeds which feeds are followed, and what was taken from each: ingest's own memory, by key
 * @param alarms sources that fell silent, flood, fail, or have recovered
 */
public record Topics(
        Topic<RawArticle> raw,
        Topic<EnrichedArticle> enriched,
        Topic<byte[]> deadLetters,
        Topic<byte[]> feeds,
        Topic<Alarm> alarms) {

    /** The largest value that a record of the raw topic may have, in bytes of JSON before compression: 8 MiB. */
    public static final int RAW_VALUE_BYTES_MAX = 8 << 20;

    /** The largest value that a record of the enriched topic may have, in bytes of JSON before compression: 32 MiB. */
    public static final int ENRICHED_VALUE_BYTES_MAX = 32 << 20;

    private static final int ALARM_VALUE_BYTES_MAX = 1 << 16;

    /** Room for key, headers and the batch around a record, in bytes; dead letters carry stack traces in headers. */
    private static final int AROUND_BYTES_MAX = 1 << 20;

    private static final int PARTITIONS = 6;
    private static final int NAME_MAX = 249;
    private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.?");

    /**
     * The topics with their usual settings: 6 partitions each, the cluster's replication factor; raw articles stay for
     * ever (everything else can be made from them again), enriched ones 30 days, dead letters and alarms 365 days; of the feeds, the
     * last record of each key.
     *
     * @param prefix empty, or words of letters, digits and hyphens with dots between; a dot after it is added where it
     *     is missing
     */
    public static Topics withPrefix(String prefix) {
        if (!prefix.isEmpty() && !PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "no prefix of topics: \"" + prefix
                            + "\" (letters, digits and hyphens, with dots between; no underscores, which Kafka's metrics can't tell from dots)");
        }
        String dotted = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
        return new Topics(
                new Topic<>(
                        name(dotted, "articles.raw"), JsonSerde.of(RawArticle.class), settings(RAW_VALUE_BYTES_MAX)),
                new Topic<>(
                        name(dotted, "articles.enriched"),
                        JsonSerde.of(EnrichedArticle.class),
                        settings(ENRICHED_VALUE_BYTES_MAX).withRetention(Duration.ofDays(30))),
                new Topic<>(
                        name(dotted, "dlq.articles"),
                        Serdes.ByteArray(),
                        settings(ENRICHED_VALUE_BYTES_MAX).withRetention(Duration.ofDays(365))),
                new Topic<>(
                        name(dotted, "ingest.feeds"),
                        Serdes.ByteArray(),
                        settings(RAW_VALUE_BYTES_MAX).compact()),
                new Topic<>(
                        name(dotted, "ingest.alarms"),
                        JsonSerde.of(Alarm.class),
                        settings(ALARM_VALUE_BYTES_MAX).withRetention(Duration.ofDays(365))));
    }

    /** The same topics, all with that many partitions. */
    public Topics withPartitions(int partitions) {
        return changed(settings -> settings.withPartitions(partitions));
    }

    /** The same topics, all with that replication factor, or with {@link TopicSettings#BROKER_DEFAULT}. */
    public Topics withReplicationFactor(int replicationFactor) {
        return changed(settings -> settings.withReplicationFactor(replicationFactor));
    }

    public List<Topic<?>> all() {
        return List.of(raw, enriched, deadLetters, feeds, alarms);
    }

    private Topics changed(UnaryOperator<TopicSettings> change) {
        return new Topics(
                raw.with(change.apply(raw.settings())),
                enriched.with(change.apply(enriched.settings())),
                deadLetters.with(change.apply(deadLetters.settings())),
                feeds.with(change.apply(feeds.settings())),
                alarms.with(change.apply(alarms.settings())));
    }

    private static TopicSettings settings(int valueBytesMax) {
        return new TopicSettings(
                PARTITIONS, TopicSettings.BROKER_DEFAULT, null, valueBytesMax + AROUND_BYTES_MAX, false);
    }

    private static String name(String prefix, String topic) {
        String name = prefix + topic;
        if (name.length() > NAME_MAX) {
            throw new IllegalArgumentException(
                    "the prefix of topics is too long: " + name.length() + " characters in all, above " + NAME_MAX);
        }
        return name;
    }
}
