package io.dateline.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.RawArticle;
import io.dateline.contract.Via;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarcReadsTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @TempDir
    private Path folder = Path.of("");

    /** The ways in which records are put into a file. */
    private enum Packing {
        PLAIN,
        BY_RECORD,
        ONE_STREAM,
        BLOCKS;

        byte[] pack(List<byte[]> records) {
            byte[] joined = Warcs.joined(records.toArray(byte[][]::new));
            return switch (this) {
                case PLAIN -> joined;
                case BY_RECORD -> Warcs.joined(records.stream().map(Warcs::gzip).toArray(byte[][]::new));
                case ONE_STREAM -> Warcs.gzip(joined);
                case BLOCKS ->
                    Warcs.joined(IntStream.range(0, (joined.length + 99) / 100)
                            .mapToObj(i -> Warcs.gzip(
                                    Arrays.copyOfRange(joined, i * 100, Math.min(joined.length, i * 100 + 100))))
                            .toArray(byte[][]::new));
            };
        }
    }

    @Test
    void a_response_with_a_page_is_an_article() throws IOException {
        Path file = write("a.warc.gz", Warcs.gzip(Warcs.article("https://example.com/1", "The bridge reopened.")));

        assertThat(Reading.of(file).articles())
                .containsExactly(new RawArticle(
                        "https://example.com/1",
                        "<html><body><p>The bridge reopened.</p></body></html>",
                        "text/html",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2021-05-04T10:00:00Z"),
                        new Via(Via.Kind.WARC, file.toString())));
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void all_articles_come_in_their_order_however_they_are_packed(Packing packing) throws IOException {
        Reading reading = Reading.of(write("a.warc", packing.pack(articles(20))));

        assertThat(reading.urls()).isEqualTo(urls(0, 20));
        assertThat(reading.refusals()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void reading_goes_on_at_any_checkpoint(Packing packing) throws IOException {
        Path file = write("a.warc.gz", packing.pack(articles(12)));

        Reading whole = Reading.of(file);

        for (int i = 0; i < whole.reads().size(); i++) {
            assertThat(Reading.of(file, whole.checkpoints().get(i)).urls()).isEqualTo(urls(i + 1, 12));
        }
    }

    @Test
    void in_a_file_packed_by_record_nothing_is_read_twice_to_go_on() throws IOException {
        Path file = write("a.warc.gz", Packing.BY_RECORD.pack(articles(5)));

        assertThat(Reading.of(file).checkpoints())
                .allSatisfy(checkpoint -> assertThat(checkpoint.done()).isZero());
    }

    @Test
    void other_records_are_left_alone_and_counted() throws IOException {
        byte[] text = "x".getBytes(StandardCharsets.UTF_8);
        Path file = write(
                "a.warc",
                Warcs.joined(
                        Warcs.record("warcinfo", "Content-Type: application/warc-fields\r\n", text),
                        Warcs.record("request", "Content-Type: application/http; msgtype=request\r\n", text),
                        Warcs.record("revisit", "Content-Type: application/http; msgtype=response\r\n", text),
                        Warcs.record("strange", "", text),
                        Warcs.record("response", "Content-Type: text/dns\r\n", text),
                        Warcs.response("https://example.com/1", "HTTP/1.1 404 Not Found\r\n", text),
                        Warcs.response("https://example.com/2", OK + "Content-Type: image/png\r\n", text),
                        Warcs.article("https://example.com/3", "Kept.")));

        Reading reading = Reading.of(file);

        assertThat(reading.urls()).containsExactly("https://example.com/3");
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.leftAlone())
                .containsOnlyKeys(
                        "warcinfo",
                        "request",
                        "revisit",
                        "record of another kind",
                        "response without HTTP",
                        "response with another status than 200",
                        "response that is no text")
                .allSatisfy((kind, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void the_charset_of_the_header_counts_before_that_of_the_page() throws IOException {
        String page = "<html><head><meta charset=\"windows-1251\"></head><body>Łódź, żółw</body></html>";
        Path file = write(
                "a.warc",
                Warcs.response(
                        "https://example.com/1",
                        OK + "Content-Type: text/html;charset=iso-8859-2\r\n",
                        Warcs.bytes(page, "iso-8859-2")));

        assertThat(Reading.of(file).contents()).containsExactly(page);
    }

    @Test
    void a_page_without_a_header_s_charset_is_read_by_its_own() throws IOException {
        String page = "<html><head><meta charset=\"windows-1251\"></head><body>Мост открыт.</body></html>";
        Path file = write(
                "a.warc",
                Warcs.response(
                        "https://example.com/1",
                        OK + "Content-Type: text/html\r\n",
                        Warcs.bytes(page, "windows-1251")));

        assertThat(Reading.of(file).contents()).containsExactly(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "raw deflate", "zstd"})
    void a_content_encoding_is_undone(String coding) throws IOException {
        byte[] page = Warcs.page("Encoded.");
        byte[] encoded = switch (coding) {
            case "deflate" -> deflated(page, false);
            case "raw deflate" -> deflated(page, true);
            case "zstd" -> com.github.luben.zstd.Zstd.compress(page);
            default -> Warcs.gzip(page);
        };
        String header = "Content-Type: text/html\r\nContent-Encoding: " + coding.replace("raw ", "") + "\r\n";

        Path file = write("a.warc", Warcs.response("https://example.com/1", OK + header, encoded));

        assertThat(Reading.of(file).contents()).containsExactly(new String(page, StandardCharsets.UTF_8));
    }

    @Test
    void brotli_is_undone() throws IOException {
        // The stream of one uncompressed meta-block: the window, the length less one, the mark of an uncompressed one.
        byte[] page = Warcs.page("Brotli.");
        int head = (page.length - 1) << 4 | 1 << 20;
        byte[] encoded =
                Warcs.joined(new byte[] {(byte) head, (byte) (head >> 8), (byte) (head >> 16)}, page, new byte[] {3});

        Path file = write(
                "a.warc",
                Warcs.response(
                        "https://example.com/1", OK + "Content-Type: text/html\r\nContent-Encoding: br\r\n", encoded));

        assertThat(Reading.of(file).contents()).containsExactly(new String(page, StandardCharsets.UTF_8));
    }

    @Test
    void an_encoding_that_the_crawler_undid_but_still_names_does_no_harm() throws IOException {
        Path file = write(
                "a.warc",
                Warcs.response(
                        "https://example.com/1",
                        OK + "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                        Warcs.page("Plain already.")));

        assertThat(Reading.of(file).contents()).singleElement().asString().contains("Plain already.");
    }

    @Test
    void chunks_are_put_together() throws IOException {
        Path file = write(
                "a.warc",
                Warcs.response(
                        "https://example.com/1",
                        OK + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n",
                        Warcs.bytes("4\r\nThe \r\n6\r\nbridge\r\n0\r\n\r\n", "US-ASCII")));

        assertThat(Reading.of(file).contents()).containsExactly("The bridge");
    }

    @Test
    void behind_zeroed_bytes_reading_goes_on_with_the_next_member() throws IOException {
        List<byte[]> records = articles(9);
        byte[] packed = Packing.BY_RECORD.pack(records);
        int start = Packing.BY_RECORD.pack(records.subList(0, 4)).length;
        Arrays.fill(packed, start + 30, start + 60, (byte) 0);
        Path file = write("a.warc.gz", packed);

        Reading reading = Reading.of(file);

        assertThat(reading.urls()).isEqualTo(without(urls(0, 9), 4));
        assertThat(reading.refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(refused.place().toString()).isEqualTo(file + "@" + start);
        });
    }

    @Test
    void a_member_that_lost_its_begin_costs_itself_alone() throws IOException {
        List<byte[]> records = articles(6);
        byte[] packed = Packing.BY_RECORD.pack(records);
        int start = Packing.BY_RECORD.pack(records.subList(0, 2)).length;
        Arrays.fill(packed, start, start + 12, (byte) 0);

        Reading reading = Reading.of(write("a.warc.gz", packed));

        assertThat(reading.urls()).isEqualTo(without(urls(0, 6), 2));
        assertThat(reading.refusals()).hasSize(1);
    }

    @Test
    void a_flipped_bit_is_found_by_the_check_sum() throws IOException {
        List<byte[]> records = articles(3);
        byte[] packed = Packing.BY_RECORD.pack(records);
        int end = Packing.BY_RECORD.pack(records.subList(0, 2)).length;
        packed[end - 6] ^= 1;

        assertThat(Reading.of(write("a.warc.gz", packed)).urls()).isEqualTo(without(urls(0, 3), 1));
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void a_file_that_breaks_off_gives_what_is_whole_and_one_refusal(Packing packing) throws IOException {
        byte[] packed = packing.pack(articles(8));
        Path file = write("a.warc.gz", Arrays.copyOf(packed, packed.length * 3 / 4 - 50));

        Reading reading = Reading.of(file);

        assertThat(reading.urls()).isEqualTo(urls(0, reading.urls().size())).hasSizeBetween(4, 7);
        assertThat(reading.refusals()).extracting(Read.Refused::reason).containsExactly(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 100_000, Long.MAX_VALUE, -5})
    void a_record_that_lies_about_its_length_costs_itself_alone(long length) throws IOException {
        byte[] liar = Warcs.recordOfLength(
                "response",
                "Content-Type: application/http\r\n",
                Warcs.joined(Warcs.bytes(OK + "Content-Type: text/html\r\n\r\n", "US-ASCII"), Warcs.page("Liar.")),
                length);
        byte[] first = Warcs.article(url(0), "One.");
        byte[] last = Warcs.article(url(1), "Two.");

        for (Packing packing : List.of(Packing.PLAIN, Packing.BY_RECORD)) {
            Reading reading = Reading.of(write(packing + ".warc", packing.pack(List.of(first, liar, last))));

            assertThat(reading.urls()).as(packing.name()).isEqualTo(urls(0, 2));
            assertThat(reading.refusals()).as(packing.name()).hasSize(1);
        }
    }

    @Test
    void reading_goes_on_behind_a_damage_too() throws IOException {
        List<byte[]> records = articles(9);
        byte[] packed = Packing.BY_RECORD.pack(records);
        int start = Packing.BY_RECORD.pack(records.subList(0, 4)).length;
        Arrays.fill(packed, start + 30, start + 60, (byte) 0);
        Path file = write("a.warc.gz", packed);
        Reading whole = Reading.of(file);

        for (int i = 0; i < whole.reads().size(); i++) {
            assertThat(Reading.of(file, whole.checkpoints().get(i)).reads())
                    .isEqualTo(whole.reads().subList(i + 1, whole.reads().size()));
        }
    }

    @Test
    void a_page_that_unpacks_to_too_much_is_refused_and_the_next_one_read() throws IOException {
        byte[] bomb = Warcs.gzip(new byte[50_000_000]);
        Path file = write(
                "a.warc",
                Warcs.joined(
                        Warcs.response(url(0), OK + "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb),
                        Warcs.article(url(1), "Next.")));

        Reading reading = Reading.of(file);

        assertThat(reading.refusals()).extracting(Read.Refused::reason).containsExactly(Reason.OVERSIZED);
        assertThat(reading.urls()).containsExactly(url(1));
    }

    @Test
    void a_member_that_unpacks_to_too_much_is_refused_and_the_next_one_read() throws IOException {
        byte[] bomb = Warcs.gzip(Warcs.response(url(0), OK + "Content-Type: text/html\r\n", new byte[60_000_000]));
        Path file = write("a.warc.gz", Warcs.joined(bomb, Warcs.gzip(Warcs.article(url(1), "Next."))));

        Reading reading = Reading.of(file);

        assertThat(reading.refusals()).extracting(Read.Refused::reason).containsExactly(Reason.EXPANDS);
        assertThat(reading.urls()).containsExactly(url(1));
    }

    @Test
    void a_header_without_end_is_damage() throws IOException {
        byte[] endless = Warcs.joined(Warcs.bytes("WARC/1.0\r\nX: ", "US-ASCII"), new byte[1_000_000]);

        Reading reading = Reading.of(write("a.warc", Warcs.joined(endless, Warcs.article(url(1), "Lost."))));

        assertThat(reading.refusals()).extracting(Read.Refused::reason).containsExactly(Reason.DAMAGED);
    }

    @Test
    void a_page_longer_than_an_article_may_be_is_refused() throws IOException {
        byte[] page = Warcs.page("x".repeat(Reading.ARTICLE_BYTES));
        Path file = write("a.warc", Warcs.response(url(0), OK + "Content-Type: text/html\r\n", page));

        assertThat(Reading.of(file).refusals()).extracting(Read.Refused::reason).containsExactly(Reason.OVERSIZED);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static List<byte[]> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Warcs.article(url(i), Warcs.words(i, 60)))
                .toList();
    }

    private static String url(int i) {
        return "https://example.com/" + i;
    }

    private static List<String> urls(int from, int to) {
        return IntStream.range(from, to).mapToObj(WarcReadsTest::url).toList();
    }

    private static List<String> without(List<String> urls, int index) {
        return IntStream.range(0, urls.size())
                .filter(i -> i != index)
                .mapToObj(urls::get)
                .toList();
    }

    private static byte[] deflated(byte[] content, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(9, raw);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
