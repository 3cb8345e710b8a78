package io.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.RawArticle;
import io.dateline.contract.Via;
import io.dateline.ingest.source.Read.Refused;
import io.dateline.testkit.TickableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

    private static final int MAX_BYTES = 1000;

    private final TickableClock clock = TickableClock.at("2026-03-01T10:00:00Z");
    private final ArticleReader reader = new ArticleReader(MAX_BYTES, clock);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_text_file_is_an_article_of_which_only_the_text_is_known() throws IOException {
        Path file = write("note.txt", "The bridge reopened.\n");

        assertThat(articles(reader.read(file, InputFormat.AUTO)))
                .containsExactly(new RawArticle(
                        null,
                        "The bridge reopened.\n",
                        "text/plain",
                        null,
                        null,
                        null,
                        null,
                        null,
                        clock.instant(),
                        new Via(Via.Kind.FILE, file.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "page.HTM", "page.xhtml"})
    void a_page_keeps_its_tags(String name) throws IOException {
        Path file = write(name, "<p>The bridge reopened.");

        RawArticle page = articles(reader.read(file, InputFormat.AUTO)).get(0);

        assertThat(page.content()).isEqualTo("<p>The bridge reopened.");
        assertThat(page.contentType()).isEqualTo("text/html");
    }

    @Test
    void a_page_in_a_legacy_encoding_is_decoded() throws IOException {
        Path file = folder.resolve("page.html");
        Files.write(file, "<meta charset=windows-1251><p>Мост открыт".getBytes(Charset.forName("windows-1251")));

        assertThat(articles(reader.read(file, InputFormat.AUTO)).get(0).content())
                .endsWith("Мост открыт");
    }

    @Test
    void json_lines_keep_what_they_say_and_get_the_rest() {
        List<RawArticle> articles = articles(lines("""
                {"content":"One.","url":"https://example.org/1","title":"T","publishedAt":"2026-02-28","unknown":1}
                {"content":"Two.","retrievedAt":"2025-12-31T00:00:00Z","via":{"kind":"feed","name":"f"}}
                """));

        assertThat(articles)
                .containsExactly(
                        new RawArticle(
                                "https://example.org/1",
                                "One.",
                                null,
                                "T",
                                null,
                                null,
                                "2026-02-28",
                                null,
                                clock.instant(),
                                new Via(Via.Kind.STDIN, "-")),
                        new RawArticle(
                                null,
                                "Two.",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Instant.parse("2025-12-31T00:00:00Z"),
                                new Via(Via.Kind.FEED, "f")));
    }

    @Test
    void a_broken_line_is_refused_with_its_number_and_the_rest_goes_on() {
        List<Read> reads = all(lines("{\"content\":\"One.\"}\n\n{\"content\":\"Tw\n{\"content\":\"Three.\"}"));

        assertThat(reads).extracting(read -> read.place().toString()).containsExactly("-:1", "-:3", "-:4");
        assertThat(reads.get(1)).isInstanceOf(Refused.class);
        assertThat(reads.get(2)).isInstanceOf(Read.Article.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\"                    | BROKEN_JSON |",
                "{\"content\":\"a\"} more        | BROKEN_JSON |",
                "[1]                             | NO_ARTICLE  | a JSON array, not an object",
                "\"text\"                        | NO_ARTICLE  | a JSON string, not an object",
                "null                            | NO_ARTICLE  | null, not an object",
                "{\"title\":\"a\"}               | NO_ARTICLE  | content is missing",
                "{\"content\":null}              | NO_ARTICLE  | content is missing",
                "{\"content\":5}                 | NO_ARTICLE  | content is not a string",
                "{\"content\":{\"a\":1}}   | NO_ARTICLE  | content is not a string",
                "{\"content\":\" \\n\"}          | EMPTY       | content is empty",
                "{\"content\":\"a\\ud800\"}      | BROKEN_JSON | half of a surrogate pair, which no encoding can carry",
                "{\"content\":\"a\",\"via\":{}}  | NO_ARTICLE |",
                "{\"content\":\"a\",\"retrievedAt\":\"soon\"} | NO_ARTICLE |",
            })
    void a_line_that_is_no_article_says_why(String line, Reason reason, String detail) {
        Refused refused = refusal(lines(line));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.place()).isEqualTo(new Place("-", 1));
        assertThat(refused.detail()).matches(said -> detail == null ? !said.isBlank() : said.equals(detail));
    }

    @Test
    void a_syntax_error_tells_the_column() {
        assertThat(refusal(lines("{\"content\":oops}")).detail()).startsWith("column 12: ");
    }

    @Test
    void a_line_that_is_not_utf_8_is_refused() {
        byte[] line = "{\"content\":\"Мост\"}".getBytes(Charset.forName("windows-1251"));

        assertThat(refusal(reader.read(stream(line), stdin(), InputFormat.JSONL)))
                .isEqualTo(new Refused(new Place("-", 1), Reason.UNDECODABLE, "not valid UTF-8"));
    }

    @Test
    void json_lines_may_begin_with_a_byte_order_mark_and_end_lines_as_windows_does() {
        assertThat(articles(lines("\uFEFF{\"content\":\"One.\"}\r\n{\"content\":\"Two.\"}\r\n")))
                .extracting(RawArticle::content)
                .containsExactly("One.", "Two.");
    }

    @Test
    void json_lines_in_utf_16_are_refused_once() {
        byte[] bytes = "\uFEFF{\"content\":\"a\"}\n{\"content\":\"b\"}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(all(reader.read(stream(bytes), stdin(), InputFormat.JSONL)))
                .containsExactly(new Refused(
                        Place.of("-"),
                        Reason.UNDECODABLE,
                        "JSON Lines are UTF-8, this begins with the mark of UTF-16"));
    }

    @Test
    void a_line_above_the_limit_is_refused_and_the_next_is_read() {
        List<Read> reads = all(lines("{\"content\":\"" + "x".repeat(MAX_BYTES) + "\"}\n{\"content\":\"Two.\"}"));

        assertThat(reads.get(0))
                .isEqualTo(new Refused(
                        new Place("-", 1), Reason.OVERSIZED, "more than the 1,000 bytes that a line may have"));
        assertThat(reads.get(1).place().line()).isEqualTo(2);
    }

    @Test
    void a_line_of_just_the_limit_is_read() {
        String frame = "{\"content\":\"\"}";
        String line = "{\"content\":\"" + "x".repeat(MAX_BYTES - frame.length()) + "\"}";

        assertThat(articles(lines(line + "\n"))).hasSize(1);
    }

    @Test
    void a_text_above_the_limit_is_refused() throws IOException {
        Path file = write("long.txt", "x".repeat(MAX_BYTES + 1));

        assertThat(refusal(reader.read(file, InputFormat.AUTO)))
                .isEqualTo(new Refused(
                        Place.of(file.toString()), Reason.OVERSIZED, "1,001 bytes, an article may have 1,000"));
    }

    @Test
    void a_text_from_a_stream_above_the_limit_is_refused() {
        assertThat(refusal(reader.read(stream("x".repeat(MAX_BYTES + 1)), stdin(), InputFormat.TEXT))
                        .reason())
                .isEqualTo(Reason.OVERSIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.txt", "empty.html", "empty.jsonl"})
    void an_empty_file_is_refused(String name) throws IOException {
        Path file = write(name, "");

        assertThat(refusal(reader.read(file, InputFormat.AUTO)))
                .isEqualTo(new Refused(Place.of(file.toString()), Reason.EMPTY, "the file has no bytes"));
    }

    @Test
    void a_blank_file_is_refused() throws IOException {
        assertThat(refusal(reader.read(write("blank.txt", " \n\t"), InputFormat.AUTO))
                        .reason())
                .isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_missing_file_is_refused() {
        Path file = folder.resolve("none.txt");

        assertThat(refusal(reader.read(file, InputFormat.AUTO))).hasToString(file + ": unreadable: no such file");
    }

    @Test
    void binary_data_is_refused_whatever_the_name() throws IOException {
        Path file = folder.resolve("image.txt");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});

        assertThat(refusal(reader.read(file, InputFormat.AUTO)).reason()).isEqualTo(Reason.UNDECODABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"content\":\"a\"}     |",
                "  {\"content\":\"a\"}   |",
                "<!doctype html><p>a     | text/html",
                "\uFEFF<p>a              | text/html",
                "Plain words             | text/plain",
            })
    void a_stream_of_no_stated_format_is_known_by_how_it_begins(String content, String contentType) {
        assertThat(articles(reader.read(stream(content), stdin(), InputFormat.AUTO))
                        .get(0)
                        .contentType())
                .isEqualTo(contentType);
    }

    @Test
    void a_forced_format_goes_before_the_name() throws IOException {
        Path file = write("page.txt", "<p>The bridge reopened.");

        assertThat(articles(reader.read(file, InputFormat.HTML)).get(0).contentType())
                .isEqualTo("text/html");
    }

    @Test
    void a_stream_that_breaks_off_is_refused_where_it_broke() {
        InputStream breaking = new SequenceInputStream(stream("{\"content\":\"One.\"}\n"), new BrokenStream());

        List<Read> reads = all(reader.read(breaking, stdin(), InputFormat.JSONL));

        assertThat(reads.get(0)).isInstanceOf(Read.Article.class);
        assertThat(reads.get(1)).hasToString("-:2: unreadable: connection reset");
    }

    @Test
    void the_bytes_read_add_up_to_the_input() {
        String input = "{\"content\":\"One.\"}\n{\"content\":\"Two.\"}\n";
        Reads reads = lines(input);

        all(reads);

        assertThat(reads.bytesRead()).isEqualTo(input.length());
    }

    @Test
    void lines_are_read_one_at_a_time_however_many_there_are() {
        long bytes = 300L * 1024 * 1024;
        try (Reads reads =
                new ArticleReader(100_000, clock).read(new EndlessLines(bytes), stdin(), InputFormat.JSONL)) {
            long articles = 0;
            while (reads.hasNext() && articles < 2_000) {
                articles += reads.next() instanceof Read.Article ? 1 : 0;
            }

            assertThat(articles).isEqualTo(2_000);
            assertThat(reads.bytesRead()).isLessThan(2_100L * EndlessLines.LINE.length);
        }
    }

    @Test
    void a_line_longer_than_the_heap_is_passed_over() {
        // Surefire's heap is 1 GiB.
        long bytes = 1280L * 1024 * 1024;

        assertThat(refusal(reader.read(new OneLongLine(bytes), stdin(), InputFormat.JSONL))
                        .reason())
                .isEqualTo(Reason.OVERSIZED);
    }

    @Property(tries = 500)
    void any_bytes_in_any_format_end_as_articles_or_refusals(@ForAll byte[] bytes, @ForAll InputFormat format) {
        ArticleReader anyReader = new ArticleReader(100, TickableClock.at("2026-03-01T10:00:00Z"));
        try (Reads reads = anyReader.read(stream(bytes), stdin(), format)) {
            while (reads.hasNext()) {
                assertThat(reads.next().place().name()).isEqualTo("-");
            }
        }
    }

    private Reads lines(String text) {
        return reader.read(stream(text), stdin(), InputFormat.JSONL);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Via stdin() {
        return new Via(Via.Kind.STDIN, "-");
    }

    private static InputStream stream(String text) {
        return stream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static List<Read> all(Reads reads) {
        List<Read> all = new ArrayList<>();
        try (reads) {
            reads.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<RawArticle> articles(Reads reads) {
        return all(reads).stream()
                .map(read -> read.fold(Read.Article::article, refused -> {
                    throw new AssertionError(refused.toString());
                }))
                .toList();
    }

    private static Refused refusal(Reads reads) {
        List<Read> all = all(reads);
        assertThat(all).hasSize(1);
        return all.get(0)
                .fold(
                        article -> {
                            throw new AssertionError("an article: " + article);
                        },
                        refused -> refused);
    }

    /** The same line again and again, made as it is read. */
    private static final class EndlessLines extends InputStream {

        private static final byte[] LINE =
                ("{\"content\":\"" + "All quiet. ".repeat(400) + "\"}\n").getBytes(StandardCharsets.UTF_8);

        private final long bytes;
        private long at;

        EndlessLines(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return at >= bytes ? -1 : LINE[(int) (at++ % LINE.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at >= bytes) {
                return -1;
            }
            int from = (int) (at % LINE.length);
            int given = Math.min(length, LINE.length - from);
            System.arraycopy(LINE, from, buffer, offset, given);
            at += given;
            return given;
        }
    }

    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }

    /** A line without an end in sight. */
    private static final class OneLongLine extends InputStream {

        private long left;

        OneLongLine(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + given, (byte) 'x');
            left -= given;
            return given;
        }
    }
}
