package io.dateline.cli;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far consumer groups are behind, from what they committed and where the topics end: a group that has stopped has a lag
 * too, which its own metrics no longer tell. The meter {@code dateline.group.lag}, in records.
 */
final class GroupLag implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupLag.class);
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Admin admin;
    private final Map<String, String> groups;
    private final Map<String, Double> lags = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread measuring = new Thread(task, "dateline-lag");
        measuring.setDaemon(true);
        return measuring;
    });

    /**
     * Measures until it is closed.
     *
     * @param groups the topic that each reads
     */
    GroupLag(Map<String, Object> connection, Map<String, String> groups, MeterRegistry meters) {
        this.admin = Admin.create(connection);
        this.groups = Map.copyOf(groups);
        groups.forEach((group, topic) -> meters.gauge(
                "dateline.group.lag",
                Tags.of("group", group, "topic", topic),
                lags,
                measured -> measured.getOrDefault(group, Double.NaN)));
        var unused = thread.scheduleWithFixedDelay(this::measure, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void measure() {
        groups.forEach((group, topic) -> {
            try {
                lags.put(group, (double) lag(group, topic));
            } catch (ExecutionException e) {
                lags.remove(group);
                LOG.debug("no lag of {}", group, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private long lag(String group, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        committed.keySet().removeIf(partition -> !partition.topic().equals(topic));
        committed.values().removeIf(offset -> offset == null);
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                        committed.keySet().stream()
                                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        return committed.entrySet().stream()
                .mapToLong(entry -> {
                    ListOffsetsResultInfo end = ends.get(entry.getKey());
                    return end == null
                            ? 0
                            : Math.max(0, end.offset() - entry.getValue().offset());
                })
                .sum();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        admin.close(Duration.ofSeconds(2));
    }
}
