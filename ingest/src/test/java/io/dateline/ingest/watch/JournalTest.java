package io.dateline.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Journal.Entry ENTRY =
            new Journal.Entry("ü/a b.txt", 20, Instant.parse("2026-03-01T10:00:00.123456789Z"), "abc", 1, 0);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_entry_outlasts_the_journal() throws IOException {
        try (Journal journal = open()) {
            journal.add(List.of(ENTRY));
        }

        try (Journal journal = open()) {
            assertThat(journal.get("ü/a b.txt")).isEqualTo(ENTRY);
        }
    }

    @Test
    void the_latest_entry_of_a_file_holds() throws IOException {
        Journal.Entry later = new Journal.Entry("ü/a b.txt", 21, ENTRY.modified(), null, 0, 1);
        try (Journal journal = open()) {
            journal.add(List.of(ENTRY));
            journal.add(List.of(later));
        }

        try (Journal journal = open()) {
            assertThat(journal.get("ü/a b.txt")).isEqualTo(later);
        }
    }

    @Test
    void a_line_that_a_crash_cut_short_is_passed_over() throws IOException {
        try (Journal journal = open()) {
            journal.add(List.of(ENTRY));
        }
        Files.writeString(file(), "{\"path\":\"b.tx", StandardOpenOption.APPEND);

        try (Journal journal = open()) {
            assertThat(journal.get("ü/a b.txt")).isEqualTo(ENTRY);
        }
    }

    @Test
    void what_is_added_after_a_line_cut_short_is_kept() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"path\":\"b.tx");
        try (Journal journal = open()) {
            journal.add(List.of(ENTRY));
        }

        try (Journal journal = open()) {
            assertThat(journal.get("ü/a b.txt")).isEqualTo(ENTRY);
        }
    }

    @Test
    void it_does_not_grow_by_opening() throws IOException {
        for (int i = 0; i < 5; i++) {
            try (Journal journal = open()) {
                journal.add(List.of(ENTRY));
            }
        }
        open().close();

        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void files_that_are_gone_are_forgotten() throws IOException {
        try (Journal journal = open()) {
            journal.add(List.of(ENTRY));
            journal.retain(Set.of("other"));

            assertThat(journal.get("ü/a b.txt")).isNull();
        }
    }

    @Test
    void it_belongs_to_one_at_a_time() throws IOException {
        try (Journal journal = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IOException.class)
                    .hasMessage("another process watches with the journal " + file());
            assertThat(journal.stands()).isTrue();
        }
    }

    private Journal open() throws IOException {
        return Journal.open(file());
    }

    private Path file() {
        return folder.resolve("state").resolve("published.jsonl");
    }
}
