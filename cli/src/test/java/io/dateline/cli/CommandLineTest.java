package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "tag",
                "ingest",
                "import",
                "enrich",
                "sink",
                "topics",
                "tail",
                "watch",
                "feeds",
                "registry"
            })
    void every_command_explains_itself(String command) {
        Run run = run(Map.of(), command, "--help");

        assertThat(run.status).as(run.err).isZero();
        assertThat(run.out).contains("Usage: dateline " + command);
    }

    @Test
    void wrong_use_is_one_line_and_status_2() {
        Run run = run(Map.of(), "tag", "--no-such-option", "file.txt");

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err.lines()).hasSize(1);
        assertThat(run.err).contains("--no-such-option");
    }

    @Test
    void no_command_at_all_is_wrong_use() {
        assertThat(run(Map.of()).status).isEqualTo(2);
    }

    @Test
    void a_publication_date_that_is_none_is_wrong_use() {
        Run run = run(Map.of(), "tag", "--published", "yesterday", "file.txt");

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("yesterday");
    }

    @Test
    void without_a_cluster_the_error_says_what_is_missing(@TempDir Path directory) {
        Run run = run(Map.of(), "ingest", "--data-dir", directory.toString(), "file.txt");

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("--bootstrap-server").contains("dateline up");
        assertThat(run.err.lines()).hasSize(1);
    }

    @Test
    void an_import_of_no_files_or_with_a_delay_of_nothing_is_wrong_use(@TempDir Path directory) {
        String[] cluster = {"--bootstrap-server", "127.0.0.1:9", "--data-dir", directory.toString()};

        Run without = run(Map.of(), "import", cluster[0], cluster[1]);
        Run delay = run(Map.of(), "import", cluster[0], cluster[1], "--delay", "0s", "a.warc.gz");

        assertThat(without.status).isEqualTo(2);
        assertThat(without.err.lines()).hasSize(1);
        assertThat(delay.status).isEqualTo(2);
        assertThat(delay.err).contains("--delay");
    }

    @Test
    void an_option_can_come_from_the_environment(@TempDir Path directory) {
        Run run = run(Map.of("DATELINE_DATA_DIR", directory.toString()), "topics");

        assertThat(run.err).contains(directory.toString());
    }

    @Test
    void a_client_property_that_would_break_a_promise_is_refused(@TempDir Path directory) throws Exception {
        Path config = Files.writeString(directory.resolve("client.properties"), "processing.guarantee=at_least_once\n");

        Run run = run(Map.of(), "enrich", "--bootstrap-server", "127.0.0.1:1", "--command-config", config.toString());

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("processing.guarantee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest --bootstrap-server 127.0.0.1:1", "up"})
    void without_a_token_http_is_for_this_machine_alone(String command, @TempDir Path directory) {
        Run run = run(
                Map.of("DATELINE_DATA_DIR", directory.toString()), (command + " --http 0.0.0.0:8080").split(" ", -1));

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("without a token").contains("127.0.0.1");
        assertThat(run.err.lines()).hasSize(1);
    }

    @Test
    void a_token_file_that_is_none_is_wrong_use(@TempDir Path directory) throws Exception {
        Path tokens = Files.writeString(directory.resolve("tokens"), "name\n");

        Run broken = run(Map.of(), "ingest", "--http", "0.0.0.0:1", "--http-token-file", tokens.toString());
        Run missing = run(Map.of(), "ingest", "--http", "0.0.0.0:1", "--http-token-file", tokens + "x");
        Run alone = run(Map.of(), "ingest", "--http-token-file", tokens.toString());

        assertThat(broken.err).contains("tokens:1: ");
        assertThat(missing.err).contains("no file " + tokens + "x");
        assertThat(alone.err).contains("--http-token-file is for --http");
        assertThat(broken.status + missing.status + alone.status).isEqualTo(6);
    }

    @Test
    void a_limit_that_makes_no_sense_is_wrong_use() {
        Run run = run(Map.of(), "ingest", "--http", "8080", "--http-max-body", "0");

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("bodyBytes must be above 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "127.0.0.1:99999", ":9404"})
    void an_address_for_metrics_that_is_none_is_wrong_use(String address, @TempDir Path directory) {
        Run run = run(Map.of("DATELINE_DATA_DIR", directory.toString()), "up", "--ops", address);

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("--ops: no address: " + address);
    }

    @Test
    void tag_keeps_the_order_of_its_input(@TempDir Path directory) throws Exception {
        Path lines = Files.writeString(directory.resolve("two.jsonl"), """
                {"title": "One", "content": "Ministers met in Geneva on Monday."}
                {"title": "Two", "content": "They parted on Tuesday."}
                """);

        Run run = run(Map.of(), "tag", lines.toString());

        assertThat(run.status).as(run.err).isZero();
        assertThat(run.out.lines().map(line -> line.replaceAll(".*\"title\":\"(\\w+)\".*", "$1")))
                .containsExactly("One", "Two");
    }

    @Test
    void tag_tells_what_it_refuses_and_goes_on(@TempDir Path directory) throws Exception {
        Path lines = Files.writeString(directory.resolve("half.jsonl"), """
                {"title": "no content"}
                {"content": "They parted on Tuesday."}
                """);

        Run run = run(Map.of(), "tag", lines.toString());

        assertThat(run.status).isEqualTo(1);
        assertThat(run.out.lines()).hasSize(1);
        assertThat(run.err).contains("half.jsonl").contains("1").contains("content");
    }

    @Test
    void as_is_keeps_the_offsets_of_the_input(@TempDir Path directory) throws Exception {
        String text = "Share this story!\n\nMinisters met in Geneva on 4 May 2021.\n";
        Path file = Files.writeString(directory.resolve("a.txt"), text);

        Run run = run(Map.of(), "tag", "--as-is", file.toString());

        assertThat(run.out).as(run.err).contains("\"begin\":" + text.indexOf("4 May"));
    }

    private static Run run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Dateline.commandLine(environment);
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = line.execute(arguments);
        return new Run(status, out.toString(), err.toString());
    }

    private record Run(int status, String out, String err) {}
}
