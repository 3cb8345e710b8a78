package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OutletsCommandTest {

    private static final String BLIND = "visible text alone";
    private static final String HEADER = "file\turl\toutlet\torigin\tflag\tpublished\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void pages() throws IOException {
        Files.writeString(folder.resolve("page.html"), """
                        <html><head><title>Harvest ends</title><meta property="og:site_name" content="RT"></head>
                        <body><article><h1>Harvest ends</h1>
                        <p>The harvest ended on Monday, and the farmers of the valley rested.</p>
                        <p>They will sow again in spring, if the river leaves them their fields.</p></article>
                        <p>Subscribe to Newsweek</p></body></html>
                        """);
        Files.writeString(folder.resolve("wire.txt"), """
                        MOSCOW (TASS) - The harvest ended on Monday, and the farmers of the valley rested for a day.
                        They will sow again in spring, if the river leaves them their fields.
                        """);
    }

    @Test
    void outlets_are_right_wrong_or_unknown_with_and_without_what_is_known_of_the_page() throws IOException {
        int status = run("""
                page.html\thttps://www.rt.com/a\trt.com
                page.html\thttps://www.rt.com/a\tother.com
                wire.txt\t\tnobody.com|somebody.com
                """);

        assertThat(status).isZero();
        assertThat(known()).contains("outlets 3: right 1 (0.333), wrong 1 (0.333), unknown 1 (0.333)");
        assertThat(blind()).contains("outlets 3: right 0 (0.000), wrong 2 (0.667), unknown 1 (0.333)");
    }

    @Test
    void origins_and_flags_are_counted_where_the_index_tells_them() throws IOException {
        run("wire.txt\t\t\ttass.com\ttrue\t2020-05-05\npage.html\thttps://www.rt.com/a\t\t-\tfalse\t2020-05-05\n");

        assertThat(known())
                .contains("origins wanted 1, given 1, right 1: precision 1.000, recall 1.000")
                .contains("state-controlled wanted 1, given 2, right 1: precision 0.500, recall 1.000");
    }

    @Test
    void confidence_stands_beside_what_it_was_worth() throws IOException {
        run("page.html\thttps://www.rt.com/a\trt.com\n");

        assertThat(out.toString()).containsPattern("(?m)^  0\\.99 +1 1\\.000$");
    }

    @Test
    void an_index_with_other_columns_is_refused() throws IOException {
        Path index = Files.writeString(folder.resolve("index.tsv"), "file\tpaper\n");

        assertThat(execute(index)).isEqualTo(1);
        assertThat(err.toString()).contains("the columns are [file, url, outlet, origin, flag, published]");
    }

    @Test
    void an_index_without_a_readable_article_is_status_1() throws IOException {
        assertThat(run("absent.html\t\tx.com\n")).isEqualTo(1);
        assertThat(err.toString()).contains("absent.html");
    }

    private String known() {
        return out.toString().substring(0, out.toString().indexOf(BLIND));
    }

    private String blind() {
        return out.toString().substring(out.toString().indexOf(BLIND));
    }

    private int run(String rows) throws IOException {
        return execute(Files.writeString(folder.resolve("index.tsv"), HEADER + rows));
    }

    private int execute(Path index) {
        CommandLine line = Bench.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute("outlets", index.toString());
    }
}
