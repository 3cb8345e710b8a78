package io.dateline.cli;

import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Json;
import io.dateline.contract.Topic;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline tail}: enriched articles as they come. Reads without a group, so it takes nothing from anyone. */
@Command(
        name = "tail",
        description = "Prints enriched articles as they come, filtered.",
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {

    /** How articles are printed. */
    enum Format {
        LINE,
        JSON
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private TailFilter filter = new TailFilter();

    @Option(names = "--from-beginning", description = "Starts with the oldest article that the topic holds.")
    private boolean fromBeginning;

    @Option(
            names = "--max",
            paramLabel = "N",
            description = "Ends after so many articles (default: never).",
            defaultValue = "9223372036854775807")
    private long max;

    @Option(
            names = "--format",
            paramLabel = "line|json",
            description = "One line for people, or the whole article (default: ${DEFAULT-VALUE}).",
            defaultValue = "line")
    private Format format = Format.LINE;

    @Override
    public Integer call() {
        Topic<EnrichedArticle> topic = cluster.topics().enriched();
        Map<String, Object> settings = cluster.connection();
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.putIfAbsent("default.api.timeout.ms", "15000");
        AtomicBoolean stopping = new AtomicBoolean();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            try (Interrupt interrupt = Interrupt.calls(() -> {
                stopping.set(true);
                consumer.wakeup();
            })) {
                follow(consumer, topic, stopping);
            } catch (WakeupException e) {
                if (!stopping.get()) {
                    throw e;
                }
            }
        }
        return 0;
    }

    private void follow(KafkaConsumer<String, byte[]> consumer, Topic<EnrichedArticle> topic, AtomicBoolean stopping) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        PrintWriter out = spec.commandLine().getOut();
        long printed = 0;
        while (!stopping.get() && printed < max) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                if (printed < max && print(out, topic, record)) {
                    printed++;
                }
            }
            out.flush();
        }
    }

    private boolean print(PrintWriter out, Topic<EnrichedArticle> topic, ConsumerRecord<String, byte[]> record) {
        EnrichedArticle article;
        try {
            article = topic.values().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            spec.commandLine()
                    .getErr()
                    .println("dateline tail: " + record.topic() + "-" + record.partition() + " offset "
                            + record.offset() + ": " + e.getMessage());
            return false;
        }
        if (article == null || !filter.accepts(article)) {
            return false;
        }
        out.println(format == Format.JSON ? Json.mapper().writeValueAsString(article) : ArticleLine.line(article));
        return true;
    }
}
