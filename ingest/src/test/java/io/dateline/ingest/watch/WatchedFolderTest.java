package io.dateline.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.RawTopic;
import io.dateline.ingest.publish.Publisher;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import io.dateline.testkit.TickableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(KafkaExtension.class)
class WatchedFolderTest {

    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final Duration SURELY_SETTLED = Duration.ofSeconds(31);

    private final TickableClock clock = TickableClock.at("2026-03-01T10:00:00Z");

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");
    private RawTopic topic;
    private Publisher publisher;
    private WatchedFolder watched;

    @BeforeEach
    void begin(TestKafka kafka) throws IOException {
        folder = Files.createDirectory(temporary.resolve("in"));
        topic = RawTopic.create(kafka);
        publisher =
                new Publisher(topic.bootstrapServers(), Map.of(), topic.topics().raw(), clock);
        watched = watch();
    }

    @AfterEach
    void end() {
        watched.close();
        publisher.close();
    }

    @Test
    void a_file_is_published_when_it_has_settled() throws IOException {
        drop("a.txt", "The bridge reopened.");

        lookTwice(SETTLED);

        assertThat(topic.contents()).containsExactly("The bridge reopened.");
    }

    @Test
    void a_file_is_not_published_at_first_sight() throws IOException {
        drop("a.txt", "The bridge reopened.");

        watched.look();

        assertThat(topic.contents()).isEmpty();
    }

    @Test
    void a_file_that_is_being_written_is_waited_for() throws IOException {
        Path file = drop("a.txt", "The bridge");
        watched.look();
        clock.tick(SETTLED);
        append(file, " reopened.");
        watched.look();
        assertThat(topic.contents()).isEmpty();

        lookTwice(SETTLED);

        assertThat(topic.contents()).containsExactly("The bridge reopened.");
    }

    @Test
    void a_file_is_published_once() throws IOException {
        drop("a.txt", "The bridge reopened.");

        lookTwice(SETTLED);
        lookTwice(SETTLED);

        assertThat(topic.contents()).hasSize(1);
    }

    @Test
    void a_file_is_published_once_across_restarts() throws IOException {
        drop("a.txt", "The bridge reopened.");
        lookTwice(SETTLED);

        restart();
        lookTwice(SETTLED);

        assertThat(topic.contents()).hasSize(1);
    }

    @Test
    void what_came_while_it_was_down_is_published() throws IOException {
        watched.close();
        drop("sub/a.txt", "The bridge reopened.");

        restart();
        lookTwice(SETTLED);

        assertThat(topic.contents()).containsExactly("The bridge reopened.");
    }

    @Test
    void a_changed_file_is_published_again() throws IOException {
        Path file = drop("a.txt", "The bridge reopened.");
        lookTwice(SETTLED);

        append(file, " Traffic is light.");
        lookTwice(SETTLED);

        assertThat(topic.contents()).containsExactly("The bridge reopened.", "The bridge reopened. Traffic is light.");
    }

    @Test
    void a_file_that_was_only_touched_is_not() throws IOException {
        Path file = drop("a.txt", "The bridge reopened.");
        lookTwice(SETTLED);

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-04-01T00:00:00Z")));
        lookTwice(SETTLED);

        assertThat(topic.contents()).hasSize(1);
    }

    @Test
    void files_stay_where_they_are() throws IOException {
        Path file = drop("a.txt", "The bridge reopened.");

        lookTwice(SETTLED);

        assertThat(file).hasContent("The bridge reopened.");
    }

    @Test
    void temporary_and_hidden_names_are_left_out_until_they_are_renamed() throws IOException {
        Path part = drop("a.txt.part", "The bridge reopened.");
        drop(".b.txt", "Hidden.");
        lookTwice(SURELY_SETTLED);
        assertThat(topic.contents()).isEmpty();

        Files.move(part, folder.resolve("a.txt"), StandardCopyOption.ATOMIC_MOVE);
        lookTwice(SETTLED);

        assertThat(topic.contents()).containsExactly("The bridge reopened.");
    }

    @Test
    void json_lines_whose_last_line_has_no_end_are_waited_for_longer() throws IOException {
        drop("a.jsonl", "{\"content\":\"One.\"}\n{\"content\":\"Two");
        lookTwice(SETTLED);
        assertThat(topic.contents()).isEmpty();

        append(folder.resolve("a.jsonl"), ".\"}\n");
        lookTwice(SETTLED);

        assertThat(topic.contents()).containsExactly("One.", "Two.");
    }

    @Test
    void json_lines_whose_last_line_never_ends_are_published_in_the_end() throws IOException {
        drop("a.jsonl", "{\"content\":\"One.\"}\n{\"content\":\"Two.\"}");

        lookTwice(SURELY_SETTLED);

        assertThat(topic.contents()).containsExactly("One.", "Two.");
    }

    @Test
    void refused_lines_are_counted_once_also_across_restarts() throws IOException {
        drop("a.jsonl", "{\"content\":\"One.\"}\noops\n");
        lookTwice(SETTLED);
        assertThat(watched.refused()).isEqualTo(1);

        restart();
        lookTwice(SETTLED);

        assertThat(watched.refused()).isZero();
        assertThat(topic.contents()).containsExactly("One.");
    }

    @Test
    void an_empty_file_is_refused_when_nothing_comes() throws IOException {
        drop("a.txt", "");
        lookTwice(SETTLED);
        assertThat(watched.refused()).isZero();

        lookTwice(SURELY_SETTLED);

        assertThat(watched.refused()).isEqualTo(1);
    }

    @Test
    void other_files_are_left_alone() throws IOException {
        drop("notes.md", "No article.");

        lookTwice(SURELY_SETTLED);

        assertThat(topic.contents()).isEmpty();
        assertThat(watched.refused()).isZero();
    }

    @Test
    void a_folder_that_is_not_there_is_waited_for() throws IOException {
        Files.delete(folder);
        watched.look();
        assertThat(watched.trouble()).hasValue("waiting for the folder: it is not there");

        Files.createDirectory(folder);
        drop("a.txt", "The bridge reopened.");
        lookTwice(SETTLED);

        assertThat(watched.trouble()).isEmpty();
        assertThat(topic.contents()).containsExactly("The bridge reopened.");
    }

    @Test
    void a_folder_that_comes_back_is_remembered() throws IOException {
        drop("a.txt", "The bridge reopened.");
        lookTwice(SETTLED);
        Path away = temporary.resolve("away");
        Files.move(folder, away);
        lookTwice(SETTLED);

        Files.move(away, folder);
        lookTwice(SETTLED);

        assertThat(topic.contents()).hasSize(1);
    }

    @Test
    void without_its_journal_everything_is_published_again() throws IOException {
        drop("a.txt", "The bridge reopened.");
        lookTwice(SETTLED);

        Files.delete(folder.resolve(".dateline").resolve("published.jsonl"));
        lookTwice(SETTLED);
        lookTwice(SETTLED);

        assertThat(topic.contents()).containsExactly("The bridge reopened.", "The bridge reopened.");
    }

    @Test
    void a_second_watch_on_the_same_folder_keeps_away() throws IOException {
        drop("a.txt", "The bridge reopened.");
        lookTwice(SETTLED);

        try (WatchedFolder second = watch()) {
            second.start();
            eventually(() -> assertThat(second.trouble().orElse("")).startsWith("another process watches"));
        }
    }

    @Test
    void a_started_watch_looks_by_itself_and_ends_when_closed() throws IOException {
        WatchConfig fast =
                new WatchConfig(folder, temporary.resolve("journal"), Duration.ofMillis(10), Duration.ofMillis(20));
        drop("a.txt", "The bridge reopened.");
        try (WatchedFolder running =
                new WatchedFolder(fast, new ArticleReader(10_000, clock), publisher, Clock.systemUTC())) {
            running.start();
            eventually(() -> assertThat(running.published()).isEqualTo(1));
        }

        assertThat(Files.readString(temporary.resolve("journal"))).contains("\"path\":\"a.txt\"");
    }

    @Test
    void without_kafka_files_wait() throws IOException {
        try (Publisher nobody =
                        new Publisher("127.0.0.1:9", Map.of(), topic.topics().raw(), clock);
                WatchedFolder offline =
                        new WatchedFolder(WatchConfig.of(folder), new ArticleReader(10_000, clock), nobody, clock)) {
            drop("a.txt", "The bridge reopened.");
            offline.look();
            clock.tick(SETTLED);
            assertThatThrownBy(offline::look).hasMessageStartingWith("no Kafka broker answers at 127.0.0.1:9");
        }

        lookTwice(SETTLED);

        assertThat(topic.contents()).containsExactly("The bridge reopened.");
    }

    private WatchedFolder watch() {
        return new WatchedFolder(WatchConfig.of(folder), new ArticleReader(10_000, clock), publisher, clock);
    }

    private void restart() {
        watched.close();
        watched = watch();
    }

    private void lookTwice(Duration between) throws IOException {
        watched.look();
        clock.tick(between);
        watched.look();
    }

    private Path drop(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static void append(Path file, String more) throws IOException {
        Files.writeString(file, more, StandardOpenOption.APPEND);
    }

    private static void eventually(Runnable assertion) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > patience) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }
}
