package io.dateline.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.dateline.ingest.source.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, reading it ends, throws nothing, and goes on from where it was. */
class AnyBytesTest {

    private record Content(String name, ByteBuffer bytes) {}

    @Property(tries = 300)
    void any_bytes_are_read_to_their_end(@ForAll("noise") Content content) throws IOException {
        read(content);
    }

    @Property(tries = 600)
    void archives_with_any_damage_are_read_to_their_end(@ForAll("damaged") Content content) throws IOException {
        read(content);
    }

    private static void read(Content content) throws IOException {
        Path file = Files.createTempFile("any", content.name());
        try {
            Files.write(file, content.bytes().array());
            Reading whole = Reading.of(file);
            if (!whole.reads().isEmpty() && whole.articles().size() < 50) {
                int middle = whole.reads().size() / 2;
                assertThat(Reading.of(file, whole.checkpoints().get(middle)).articles())
                        .hasSize((int) whole.reads().stream()
                                .skip(middle + 1)
                                .filter(Read.Article.class::isInstance)
                                .count());
            }
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<Content> noise() {
        return Combinators.combine(
                        names(), Arbitraries.bytes().array(byte[].class).ofMaxSize(600))
                .as((name, bytes) -> new Content(name, ByteBuffer.wrap(bytes)));
    }

    @Provide
    Arbitrary<Content> damaged() {
        Arbitrary<byte[]> patches = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        return Combinators.combine(
                        names(),
                        Arbitraries.integers().between(0, 1 << 20),
                        patches,
                        Arbitraries.doubles().between(0.2, 1))
                .as((name, at, patch, kept) -> {
                    byte[] good = good(name);
                    byte[] cut = Arrays.copyOf(good, (int) (good.length * kept));
                    int from = at % Math.max(1, cut.length);
                    System.arraycopy(patch, 0, cut, from, Math.min(patch.length, cut.length - from));
                    return new Content(name, ByteBuffer.wrap(cut));
                });
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("x.warc", "x.warc.gz", "y.warc.gz", "x.zip", "x.jsonl.zst", "x.jsonl.gz", "x.jsonl", "x");
    }

    private static byte[] good(String name) {
        byte[][] records = new byte[6][];
        for (int i = 0; i < records.length; i++) {
            records[i] = Warcs.article("https://example.com/" + i, Warcs.words(i, 30));
        }
        byte[] lines = "{\"content\":\"One.\"}\n{\"content\":\"Two.\"}\n".getBytes(StandardCharsets.UTF_8);
        return switch (name) {
            case "x.warc", "x" -> Warcs.joined(records);
            case "x.warc.gz" ->
                Warcs.joined(Arrays.stream(records).map(Warcs::gzip).toArray(byte[][]::new));
            case "y.warc.gz" -> Warcs.gzip(records);
            case "x.zip" -> zip(records, lines);
            case "x.jsonl.zst" -> Zstd.compress(lines);
            case "x.jsonl.gz" -> Warcs.gzip(lines);
            default -> lines;
        };
    }

    private static byte[] zip(byte[][] records, byte[] lines) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("a.jsonl"));
            out.write(lines);
            out.putNextEntry(new ZipEntry("b.warc.gz"));
            out.write(Warcs.gzip(records));
            out.putNextEntry(new ZipEntry("c.jsonl.zst"));
            out.write(Zstd.compress(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
