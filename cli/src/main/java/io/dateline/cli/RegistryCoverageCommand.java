package io.dateline.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Topic;
import io.dateline.enrich.Registries;
import io.dateline.sink.StoredArticles;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline registry coverage}: of how many articles the registry can say something. */
@Command(
        name = "coverage",
        description = {
            "Counts, by country of the outlet, how many articles have an outlet, one that is registered, an assessment and a"
                    + " state-media flag.",
            "The articles are those of the database, or with --topic those that the topic of enriched articles holds."
        },
        mixinStandardHelpOptions = true)
final class RegistryCoverageCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private RegistriesOption kept = new RegistriesOption();

    @Option(
            names = "--topic",
            description = "Reads the topic instead of the database; keeps the ids of all articles in memory.")
    private boolean topic;

    /** What counts of an article. */
    private record Tags(@Nullable String outlet, @Nullable Boolean flag) {}

    @Override
    public Integer call() throws Exception {
        Coverage coverage =
                new Coverage(Registries.with(kept.registries().files()).outlets());
        if (topic) {
            countTopic(coverage);
        } else {
            countDatabase(coverage);
        }
        spec.commandLine().getOut().print(coverage.render());
        return 0;
    }

    private void countDatabase(Coverage coverage) throws SQLException {
        try (HikariDataSource pool = database.database(cluster).pool("dateline-coverage", 1)) {
            for (StoredArticles.OutletCount count : new StoredArticles(pool).outlets()) {
                coverage.add(count.outlet(), count.stateMedia(), count.articles());
            }
        }
    }

    /** The last record of an article is right; one without a value deletes it. */
    private void countTopic(Coverage coverage) {
        Topic<EnrichedArticle> enriched = cluster.topics().enriched();
        Map<String, Object> settings = cluster.connection();
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.putIfAbsent("default.api.timeout.ms", "15000");
        Map<String, Tags> last = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(enriched.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    keep(enriched, record, last);
                }
            }
        }
        last.values().forEach(tags -> coverage.add(tags.outlet(), tags.flag(), 1));
    }

    private void keep(Topic<EnrichedArticle> enriched, ConsumerRecord<String, byte[]> record, Map<String, Tags> last) {
        try {
            EnrichedArticle article = enriched.values().deserializer().deserialize(record.topic(), record.value());
            if (article == null) {
                last.remove(record.key());
            } else {
                last.put(
                        article.id(),
                        new Tags(
                                article.outlet() == null
                                        ? null
                                        : article.outlet().id(),
                                article.stateMedia().flag()));
            }
        } catch (SerializationException e) {
            spec.commandLine()
                    .getErr()
                    .println(spec.qualifiedName() + ": " + record.topic() + "-" + record.partition() + " offset "
                            + record.offset() + ": " + e.getMessage());
        }
    }
}
