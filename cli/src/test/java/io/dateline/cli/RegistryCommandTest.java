package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RegistryCommandTest {

    private static final String GOOD = "id\tname\tkind\nthe-firm-of-yore\tThe Firm of Yore\torganisation\n";
    private static final String HALF = GOOD + "no slug\tSomebody\tperson\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"add", "check", "list", "show", "files", "coverage"})
    void every_command_explains_itself(String command) {
        Run run = run("registry", command, "--help");

        assertThat(run.status).isZero();
        assertThat(run.out).contains("Usage: dateline registry " + command);
    }

    @Test
    void what_was_added_is_known_to_the_commands_that_follow() throws IOException {
        Path article = article();

        Run added = run("registry", "add", file("mine.tsv", GOOD));
        Run tagged = run("tag", article.toString());

        assertThat(added.status).as(added.err).isZero();
        assertThat(added.out)
                .contains("actor tables; 1 actor, 1 new alias, 0 new roles")
                .contains("added ");
        assertThat(tagged.err).isEmpty();
        assertThat(tagged.out).contains("\"id\":\"the-firm-of-yore\"").containsPattern("\"registry\":\"[^\"]+\\+");
    }

    @Test
    void a_file_for_one_run_says_what_was_taken_of_it() throws IOException {
        Path article = article();
        String file = file("mine.tsv", GOOD);

        Run with = run("tag", "--registry", file, article.toString());
        Run without = run("tag", article.toString());

        assertThat(with.out).contains("\"id\":\"the-firm-of-yore\"");
        assertThat(with.err.lines()).hasSize(1);
        assertThat(with.err).contains("dateline tag: " + file + ": actor tables; 1 actor");
        assertThat(without.out).doesNotContain("the-firm-of-yore");
    }

    @Test
    void a_bad_line_is_told_and_the_good_ones_are_added() throws IOException {
        String file = file("mine.tsv", HALF);

        Run run = run("registry", "add", file);

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains(file + ":3: id 'no slug' is no slug");
        assertThat(run("registry", "files").out)
                .contains("mine.tsv")
                .containsPattern("actor tables +1 actor, 1 new alias, 0 new roles +1");
    }

    @Test
    void strict_adds_no_file_with_a_bad_line() throws IOException {
        Run run = run("registry", "add", "--strict", file("mine.tsv", HALF), file("good.tsv", GOOD));

        assertThat(run.status).isEqualTo(1);
        assertThat(kept().resolve("mine.tsv")).doesNotExist();
        assertThat(kept().resolve("good.tsv")).exists();
    }

    @Test
    void a_file_of_the_same_name_is_replaced() throws IOException {
        run("registry", "add", file("mine.tsv", GOOD));

        Run run = run("registry", "add", file("mine.tsv", GOOD.replace("yore", "today")));

        assertThat(run.out).contains("replaced ");
        assertThat(kept().resolve("mine.tsv")).content().contains("today");
    }

    @Test
    void a_folder_of_tables_is_kept_whole() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.writeString(folder.resolve("actors.tsv"), GOOD);
        Files.writeString(folder.resolve("aliases.tsv"), "id\talias\nthe-firm-of-yore\tYorefirm\n");

        Run run = run("registry", "add", folder.toString());
        Run again = run("registry", "add", folder.toString());

        assertThat(run.status).as(run.err).isZero();
        assertThat(again.status).as(again.err).isZero();
        assertThat(kept().resolve("folder").resolve("aliases.tsv")).exists();
        assertThat(run("registry", "check").out).contains("1 actor, 2 new aliases");
    }

    @Test
    void no_file_that_is_kept_can_break_a_start() throws IOException {
        Files.createDirectories(kept());
        Files.writeString(kept().resolve("1.tsv"), "rubbish");
        Files.write(kept().resolve("2.json"), new byte[] {'{', (byte) 0xff, 0});
        Files.writeString(kept().resolve("3.tsv"), HALF);
        Files.createDirectory(kept().resolve("4"));
        Files.writeString(kept().resolve("5.csv"), "");

        Run run = run("tag", article().toString());

        assertThat(run.status).isZero();
        assertThat(run.out).contains("\"id\":\"the-firm-of-yore\"");
        assertThat(run.err.lines()).hasSize(5).allMatch(line -> line.contains("dateline registry check"));
    }

    @Test
    void a_faulty_file_for_one_run_is_told_line_by_line_and_the_run_goes_on() throws IOException {
        String file = file("mine.tsv", HALF + "x\n".repeat(100));

        Run run = run("tag", "--registry", file, article().toString());

        assertThat(run.status).isZero();
        assertThat(run.out).contains("\"id\":\"the-firm-of-yore\"");
        assertThat(run.err.lines()).hasSize(52);
        assertThat(run.err).contains(file + ": and 51 more").contains("101 lines refused");
    }

    @Test
    void a_file_that_can_t_be_used_at_all_is_not_kept() throws IOException {
        Run run = run("registry", "add", file("letter.txt", "Dear reader,\n"));

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains("in no format that is known");
        assertThat(kept()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "up", "demo", "enrich"})
    void a_registry_that_is_not_there_is_wrong_use(String command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command, "--registry", "no-such-file"));
        if (command.equals("tag")) {
            arguments.add(article().toString());
        } else if (command.equals("enrich")) {
            arguments.addAll(List.of("--bootstrap-server", "127.0.0.1:1"));
        } else if (command.equals("demo")) {
            arguments.addAll(List.of("--seeds", directory.toString()));
        } else {
            arguments.addAll(List.of("--data-dir", directory.resolve("data").toString()));
        }

        Run run = run(arguments.toArray(String[]::new));

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err.lines()).hasSize(1);
        assertThat(run.err).contains("no-such-file");
    }

    @Test
    void adding_what_is_not_there_is_wrong_use() {
        Run run = run("registry", "add", "no-such-file");

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err.lines()).hasSize(1);
    }

    @Test
    void outlets_that_were_added_are_known_with_their_assessment() throws IOException {
        String file = file("papers.tsv", """
                        id\tname\tcountry\tkind
                        yore-gazette.com\tThe Gazette of Yore\tNO\tnewspaper
                        outlet\tscheme\tcategory\tstate\tsource
                        yore-gazette.com\ttypology\tstate-controlled\tNO\tOwned by the ministry
                        """);
        Path article = Files.writeString(
                directory.resolve("a.html"),
                "<html><head><link rel=\"canonical\" href=\"https://yore-gazette.com/a\"></head>"
                        + "<body><p>The boats returned to the harbour.</p></body></html>");

        Run added = run("registry", "add", file);
        Run tagged = run("tag", article.toString());

        assertThat(added.status).as(added.err).isZero();
        assertThat(added.out).contains("outlet tables; 1 outlet, 1 assessment, 0 cues");
        assertThat(tagged.out)
                .contains("\"id\":\"yore-gazette.com\"")
                .contains("papers.tsv:4]")
                .contains("\"category\":\"state-controlled\"");
    }

    @Test
    void outlets_are_listed_by_country_kind_and_category() {
        Run run = run("registry", "list", "--country", "RU", "--kind", "agency", "--category", "state-controlled");

        assertThat(run.status).isZero();
        assertThat(run.out).contains("tass.com").doesNotContain("xinhuanet.com").doesNotContain("rt.com ");
    }

    @Test
    void an_outlet_is_shown_by_a_url_and_an_actor_by_its_wikidata_id() {
        Run run = run("registry", "show", "https://m.arabic.rt.com/a", "Q7747");

        assertThat(run.status).as(run.err).isZero();
        assertThat(run.out)
                .containsPattern("outlet +rt.com +\\[outlets/eurasia.tsv:\\d+]")
                .containsPattern("typology +state-controlled \\(RU\\)")
                .containsPattern("twitter +state-affiliated \\(RU\\), 2020-08-06\\.\\.2023-04-20")
                .containsPattern("actor +vladimir-putin");
    }

    @Test
    void what_nobody_knows_is_status_1() {
        Run run = run("registry", "show", "nobody.example");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err.lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kind", "--category"})
    void a_filter_that_can_match_nothing_is_wrong_use(String option) {
        Run run = run("registry", "list", option, "nonsense");

        assertThat(run.status).isEqualTo(2);
        assertThat(run.err.lines()).hasSize(1);
    }

    private Path kept() {
        return directory.resolve("kept");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private Path article() throws IOException {
        return Files.writeString(directory.resolve("article.txt"), "On Monday The Firm of Yore declined to comment.\n");
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Dateline.commandLine(Map.of("DATELINE_REGISTRIES", kept().toString()));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = line.execute(arguments);
        return new Run(status, out.toString(), err.toString());
    }

    private record Run(int status, String out, String err) {}
}
