package io.dateline.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void json_lines_are_read_from_gzip_of_several_members() throws IOException {
        Path file = write("a.jsonl.gz", Warcs.joined(Warcs.gzip(lines(0, 3)), Warcs.gzip(lines(3, 5))));

        assertThat(Reading.of(file).contents()).isEqualTo(contents(0, 5));
    }

    @Test
    void json_lines_are_read_from_zstd_of_several_frames() throws IOException {
        Path file = write("a.jsonl.zst", Warcs.joined(Zstd.compress(lines(0, 3)), Zstd.compress(lines(3, 5))));

        assertThat(Reading.of(file).contents()).isEqualTo(contents(0, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.zip"})
    void reading_goes_on_at_any_checkpoint(String name) throws IOException {
        Path file = write(name, packed(name, lines(0, 9)));
        Reading whole = Reading.of(file);

        assertThat(whole.contents()).isEqualTo(contents(0, 9));
        for (int i = 0; i < 9; i++) {
            assertThat(Reading.of(file, whole.checkpoints().get(i)).contents()).isEqualTo(contents(i + 1, 9));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl.gz", "a.jsonl.zst", "a.zip"})
    void what_breaks_off_gives_what_came_before_and_one_refusal(String name) throws IOException {
        byte[] packed = packed(name, lines(0, 3_000));
        Path file = write(name, Arrays.copyOf(packed, packed.length * 3 / 4));

        Reading reading = Reading.of(file);

        assertThat(reading.contents()).startsWith("Line 0.", "Line 1.").hasSizeGreaterThan(100);
        assertThat(reading.refusals()).extracting(Read.Refused::reason).containsExactly(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl.gz", "a.jsonl.zst", "a.zip"})
    void what_unpacks_to_too_much_is_refused(String name) throws IOException {
        Path file = write(name, packed(name, new byte[60_000_000]));

        assertThat(Reading.of(file).refusals())
                .extracting(Read.Refused::reason)
                .contains(Reason.EXPANDS)
                .doesNotContain(Reason.UNREADABLE);
    }

    @Test
    void members_of_a_zip_are_read_by_their_names() throws IOException {
        Path file = write(
                "a.zip",
                zip(Map.of(
                        "pages/one.html", Warcs.page("Page."),
                        "two.txt", "Text.".getBytes(StandardCharsets.UTF_8),
                        "three.jsonl", lines(0, 2),
                        "four.warc", Warcs.article("https://example.com/4", "Four."),
                        "five.warc.gz", Warcs.gzip(Warcs.article("https://example.com/5", "Five.")),
                        "six.jsonl.gz", Warcs.gzip(lines(6, 7)),
                        "seven.png", new byte[10])));

        Reading reading = Reading.of(file);

        assertThat(reading.contents())
                .containsExactlyInAnyOrder(
                        "<html><body><p>Page.</p></body></html>",
                        "Text.",
                        "Line 0.",
                        "Line 1.",
                        "<html><body><p>Four.</p></body></html>",
                        "<html><body><p>Five.</p></body></html>",
                        "Line 6.");
        assertThat(reading.leftAlone()).containsExactly(Map.entry("other file", 1L));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.articles())
                .filteredOn(article -> article.content().equals("Text."))
                .allSatisfy(article -> assertThat(article.via())
                        .extracting(via -> via == null ? null : via.name())
                        .isEqualTo(file + "!/two.txt"));
    }

    @Test
    void a_damaged_member_of_a_zip_does_not_end_it() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        IntStream.range(0, 5)
                .forEach(i -> members.put(i + ".txt", Warcs.words(i, 200).getBytes(StandardCharsets.UTF_8)));
        byte[] zip = zip(members);
        int middle = zip.length * 2 / 5;
        Arrays.fill(zip, middle, middle + 20, (byte) 0);

        Reading reading = Reading.of(write("a.zip", zip));

        assertThat(reading.articles()).hasSize(4);
        assertThat(reading.refusals()).extracting(Read.Refused::reason).containsExactly(Reason.DAMAGED);
    }

    @Test
    void a_zip_without_compression_is_read() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] text = "Stored.".getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(text);
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            ZipEntry entry = new ZipEntry("a.txt");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(text.length);
            entry.setCrc(crc.getValue());
            out.putNextEntry(entry);
            out.write(text);
        }

        assertThat(Reading.of(write("a.zip", packed.toByteArray())).contents()).containsExactly("Stored.");
    }

    @Test
    void a_file_whose_name_says_nothing_is_known_by_its_begin() throws IOException {
        assertThat(Reading.of(write("one", Warcs.article("https://example.com/", "One.")))
                        .urls())
                .hasSize(1);
        assertThat(Reading.of(write("two", Warcs.gzip(lines(0, 2)))).contents()).hasSize(2);
        assertThat(Reading.of(write("three", Zstd.compress(lines(0, 2)))).contents())
                .hasSize(2);
        assertThat(Reading.of(write("four", zip(Map.of("a.jsonl", lines(0, 2)))))
                        .contents())
                .hasSize(2);
        assertThat(Reading.of(write("five", lines(0, 2))).contents()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.warc", "a.warc.gz", "a.zip", "a.jsonl.gz", "a.txt"})
    void a_file_without_a_byte_is_refused(String name) throws IOException {
        assertThat(Reading.of(write(name, new byte[0])).refusals())
                .extracting(Read.Refused::reason)
                .containsExactly(Reason.EMPTY);
    }

    @Test
    void a_file_that_is_not_there_can_t_be_opened() {
        assertThatThrownBy(() -> Reading.of(folder.resolve("none.warc")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no such file");
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] packed(String name, byte[] content) throws IOException {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "gz" -> Warcs.gzip(content);
            case "zst" -> Zstd.compress(content);
            case "zip" -> zip(Map.of("a.jsonl", content));
            default -> content;
        };
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static byte[] lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"content\":\"Line " + i + ".\",\"title\":\"" + Warcs.words(i, 5) + "\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> contents(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "Line " + i + ".").toList();
    }
}
