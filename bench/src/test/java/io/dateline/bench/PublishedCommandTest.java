package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PublishedCommandTest {

    private static final String DATED = "2020-05-02";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void pages_are_right_wrong_or_missing() throws IOException {
        page("dated.html", DATED);
        page("undated.html", null);
        int status = run(String.join(
                "\n",
                "dated.html\thttps://example.org/a\t" + DATED,
                "dated.html\thttps://example.org/b\t2020-05-03",
                "undated.html\thttps://example.org/c\t" + DATED,
                "undated.html\thttps://example.org/d\tnan",
                "dated.html\thttps://example.org/e\tnan"));

        assertThat(status).isZero();
        assertThat(out.toString()).contains("right 2, wrong 2, missing 1, accuracy 0.400");
    }

    @Test
    void a_page_may_be_in_gzip() throws IOException {
        byte[] html = html(DATED).getBytes(StandardCharsets.UTF_8);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("dated.html.gz")))) {
            gzip.write(html);
        }

        run("dated.html.gz\thttps://example.org/a\t" + DATED);

        assertThat(out.toString()).contains("right 1, wrong 0, missing 0");
    }

    @Test
    void a_row_that_cannot_be_read_is_named_and_the_others_count() throws IOException {
        page("dated.html", DATED);
        int status = run("absent.html\thttps://example.org/a\t2020-01-01\ndated.html\thttps://example.org/b\t" + DATED);

        assertThat(status).isZero();
        assertThat(err.toString()).contains("bench published: absent.html: ");
        assertThat(out.toString()).contains("pages 1, not readable 1");
    }

    @Test
    void a_table_without_a_readable_page_is_status_1() throws IOException {
        assertThat(run("absent.html\thttps://example.org/a\t2020-01-01")).isEqualTo(1);
    }

    private int run(String rows) throws IOException {
        Path table = Files.writeString(folder.resolve("table.tsv"), rows);
        CommandLine line =
                Bench.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute("published", table.toString());
    }

    private void page(String name, @Nullable String day) throws IOException {
        Files.writeString(folder.resolve(name), html(day));
    }

    private static String html(@Nullable String day) {
        String meta = day == null ? "" : "<meta property=\"article:published_time\" content=\"" + day + "\">";
        return "<html lang=\"en\"><head><title>Boats return</title>" + meta + "</head><body><h1>Boats return</h1>"
                + "<p>The boats returned to the harbour, and the crews told of a calm sea.</p></body></html>";
    }
}
