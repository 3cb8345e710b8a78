package io.dateline.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.RawArticle;
import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.ingest.Progress;
import io.dateline.ingest.PublishedArticles;
import io.dateline.ingest.publish.Summary;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(KafkaExtension.class)
@Timeout(240)
class ImportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private TestKafka kafka;

    @BeforeEach
    void createTopics(TestKafka given) {
        kafka = given;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicAdmin(admin).ensure(Topics.withPrefix(kafka.topicPrefix()));
        }
    }

    private static String url(int number) {
        return "https://herald.example/archive/" + number;
    }

    private Path archive(String name, int articles) throws IOException {
        return Files.write(
                folder.resolve(name),
                Warcs.joined(IntStream.range(0, articles)
                        .mapToObj(i -> Warcs.gzip(Warcs.article(url(i), "Ships left port. " + Warcs.words(i, 200))))
                        .toArray(byte[][]::new)));
    }

    private ImportConfig config() {
        return ImportProcess.config(kafka.bootstrapServers(), kafka.topicPrefix(), folder.resolve("state"));
    }

    private static Summary run(ImportConfig config, Path... files) {
        try (Import archives = new Import(config, Clock.systemUTC())) {
            return archives.run(List.of(files), Progress.NONE, note -> {}).articles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> urls(List<RawArticle> articles) {
        return articles.stream()
                .map(RawArticle::url)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Test
    void a_killed_import_goes_on_where_it_was() throws Exception {
        int articles = 20_000;
        Path file = archive("news.warc.gz", articles);
        try (PublishedArticles published = new PublishedArticles(kafka)) {
            Process first = ImportProcess.start(
                    kafka.bootstrapServers(),
                    kafka.topicPrefix(),
                    folder.resolve("state"),
                    file,
                    folder.resolve("log"));
            published.await(found -> found.size() >= articles / 10, PATIENCE);
            first.destroyForcibly().waitFor();
            int before = published.await(found -> false, Duration.ofSeconds(2)).size();

            long sent = run(config(), file).published();

            assertThat(before).as("killed in the middle").isBetween(articles / 10, articles - 1);
            assertThat(sent).as("not all again").isLessThan(articles);
            assertThat(new HashSet<>(urls(published.await(found -> found.size() >= before + sent, PATIENCE))))
                    .isEqualTo(IntStream.range(0, articles)
                            .mapToObj(ImportTest::url)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void what_is_imported_is_not_read_again_unless_it_changed_or_that_is_asked_for() throws Exception {
        Path file = archive("news.warc.gz", 3);

        assertThat(run(config(), file).published()).isEqualTo(3);
        assertThat(run(config(), file).published()).isZero();
        assertThat(run(config().anew(), file).published()).isEqualTo(3);

        archive("news.warc.gz", 4);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(config(), file).published()).isEqualTo(4);
    }

    @Test
    void a_damaged_place_is_told_and_what_is_behind_it_is_imported() throws Exception {
        byte[] good = Warcs.gzip(Warcs.article(url(1), "Ships left port."));
        byte[] bad = Warcs.gzip(Warcs.article(url(2), "Ships lay in port. " + Warcs.words(1, 500)));
        for (int i = bad.length / 2; i < bad.length / 2 + 40; i++) {
            bad[i] = 0;
        }
        Path file = Files.write(
                folder.resolve("damaged.warc.gz"),
                Warcs.joined(good, bad, Warcs.gzip(Warcs.article(url(3), "Ships came home."))));

        Summary summary = run(config(), file);

        assertThat(summary.published()).isEqualTo(2);
        assertThat(summary.refusals()).singleElement().asString().contains("damaged.warc.gz");
    }

    @Test
    void two_imports_with_one_state_do_not_meet() throws Exception {
        Path file = archive("news.warc.gz", 1);
        try (ImportJournal journal = ImportJournal.open(folder.resolve("state"))) {
            assertThatThrownBy(() -> run(config(), file)).hasMessageContaining("another import runs");
        }
    }

    @Test
    void an_import_waits_for_the_readers_of_the_topic_and_says_for_whom() throws Exception {
        Path file = archive("news.warc.gz", 50);
        ImportConfig config = config().withDelay(Duration.ofSeconds(2));
        BlockingQueue<String> notes = new LinkedBlockingQueue<>();
        try (PublishedArticles published = new PublishedArticles(kafka);
                Import archives = new Import(config, Clock.systemUTC())) {
            CompletableFuture<Long> run = CompletableFuture.supplyAsync(() -> {
                try {
                    return archives.run(List.of(file), Progress.NONE, notes::add)
                            .articles()
                            .published();
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });

            assertThat(notes.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .contains("no consumer group " + config.group())
                    .contains("--no-wait");
            assertThat(published.await(found -> found.size() > Room.LEAST, Duration.ofSeconds(2)))
                    .hasSizeLessThanOrEqualTo((int) Room.LEAST);

            while (!run.isDone()) {
                readAll(config.group());
            }
            assertThat(run).isCompletedWithValue(50L);
        }
    }

    /** What a group does that has read to the topic's end. */
    private void readAll(String group) throws Exception {
        String topic = Topics.withPrefix(kafka.topicPrefix()).raw().name();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Map<TopicPartition, OffsetAndMetadata> ends = admin
                    .listOffsets(IntStream.range(0, 6)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            end -> new OffsetAndMetadata(end.getValue().offset())));
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        }
    }
}
