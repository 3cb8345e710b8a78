package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.bench.NamedText.Kind;
import io.dateline.bench.NamedText.Named;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ActorsCommandTest {

    private static final String TEXT = "Mr. Jörg Abcdef met Angela Merkel in Berlin. Abcdef works for Example Corp.";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_title_before_a_name_is_no_fault_of_its_end() throws IOException {
        gold(
                "a\t4\t15\tPER\tJörg Abcdef\t<NIL>\tx",
                "a\t45\t51\tPER\tAbcdef\t<NIL>\tx",
                "a\t20\t33\tQ5\tAngela Merkel\tQ567\tx");
        assertThat(run("--errors", "-")).isZero();
        assertThat(out.toString()).containsPattern("person +3 +3 +0\\.667 +1\\.000 +1\\.000");
    }

    @Test
    void identities_are_right_or_wrong_where_the_registry_holds_them() throws IOException {
        gold("a\t20\t33\tQ5\tAngela Merkel\tQ567\tx", "a\t4\t15\tPER\tJörg Abcdef\t<NIL>\tx");
        run();
        assertThat(out.toString())
                .contains("mentions whose identity is registered           1, get it 1")
                .contains("identities given to annotated mentions          1, right 1")
                .contains("mentions of persons not registered              1, found as persons 1");
    }

    @Test
    void errors_are_listed_by_kind_with_their_texts() throws IOException {
        gold("a\t62\t74\tORG\tExample Corp\t<NIL>\tx", "a\t37\t43\tPER\tBerlin\t<NIL>\tx");
        run("--errors", "-");
        assertThat(out.toString()).contains("person missed\t[Berlin] PERSON\t").contains("person spurious\t");
    }

    @Test
    void tokens_with_tags_are_texts_too() throws IOException {
        Path file = folder.resolve("some.iob");
        Files.writeString(file, "-DOCSTART- O\n\nAngela B-PER\nMerkel I-PER\nspoke O\n. O\n\nShe O\nleft O\n. O\n");
        List<NamedText> texts = NameGold.read(file);
        assertThat(texts).hasSize(1);
        assertThat(texts.get(0).text()).isEqualTo("Angela Merkel spoke .\nShe left .");
        assertThat(texts.get(0).names()).containsExactly(new Named(0, 13, Kind.PERSON, null));
    }

    @Test
    void a_place_outside_the_text_is_refused_with_its_row() throws IOException {
        gold("a\t4\t999\tPER\tx\t<NIL>\tx");
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("gold.tsv: a: no such place: 4 to 999");
    }

    @Test
    void a_path_that_does_not_exist_is_wrong_use() {
        int status = commandLine().execute("actors", folder.resolve("absent").toString());
        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void one_name_matches_one_alone_and_the_exact_one_first() {
        NameScore score = new NameScore();
        score.add(List.of(name(0, 9)), List.of(name(0, 4), name(0, 9)));
        assertThat(score.strictF1()).isEqualTo(2.0 / 3); // P 1/2, R 1
    }

    private static Named name(int begin, int end) {
        return new Named(begin, end, Kind.PERSON, null);
    }

    private void gold(String... rows) throws IOException {
        Files.createDirectories(folder.resolve("txt"));
        Files.writeString(folder.resolve("txt/a.txt"), TEXT);
        Files.write(folder.resolve("gold.tsv"), List.of(rows));
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("actors", folder.toString()));
        arguments.addAll(List.of(options));
        return commandLine().execute(arguments.toArray(String[]::new));
    }

    private CommandLine commandLine() {
        CommandLine line = Bench.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line;
    }
}
