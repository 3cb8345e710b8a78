package io.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_folder_is_read_with_its_folders_in_the_order_of_names() throws IOException {
        write("b.txt");
        write("a/z.html");
        write("a/b/c.jsonl", "{\"content\":\"words\"}");
        write("c.txt");

        assertThat(names(inputs(folder))).containsExactly("a/b/c.jsonl", "a/z.html", "b.txt", "c.txt");
    }

    @Test
    void inputs_keep_the_order_in_which_they_were_named() throws IOException {
        Path b = write("b.txt");
        Path a = write("a.txt");

        assertThat(names(inputs(b, a))).containsExactly("b.txt", "a.txt");
    }

    @Test
    void a_dash_is_standard_input() throws IOException {
        Path a = write("a.txt");
        Inputs inputs = inputs(InputFormat.AUTO, stream("from the pipe"), Path.of("-"), a);

        List<Read> reads = all(inputs.read());

        assertThat(reads).extracting(read -> read.place().name()).containsExactly("-", a.toString());
        assertThat(reads.get(0)).isInstanceOf(Read.Article.class);
    }

    @Test
    void links_that_lead_in_circles_end() throws IOException {
        write("a/one.txt");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Files.createSymbolicLink(folder.resolve("a/self"), folder.resolve("a/self"));

        assertThat(all(inputs(folder).read()))
                .extracting(
                        read -> folder.relativize(Path.of(read.place().name())).toString())
                .containsExactlyInAnyOrder("a/one.txt", "a/self");
    }

    @Test
    void a_link_to_no_file_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));

        assertThat(all(inputs(folder).read()))
                .containsExactly(new Read.Refused(
                        Place.of(folder.resolve("gone.txt").toString()), Reason.UNREADABLE, "a link to no file"));
    }

    @Test
    void hidden_and_unfinished_files_of_a_folder_are_left_out() throws IOException {
        write(".hidden.txt");
        write(".git/notes.txt");
        write("a.txt.part");
        write("b.txt~");
        write("~$c.txt");
        write("d.txt");

        assertThat(names(inputs(folder))).containsExactly("d.txt");
    }

    @Test
    void other_files_of_a_folder_are_left_alone_and_counted() throws IOException {
        write("a.txt");
        write("notes.md");
        write("table.csv");
        Inputs.Sequence reads = inputs(folder).read();

        assertThat(all(reads)).hasSize(1);
        assertThat(reads.leftAlone()).isEqualTo(2);
    }

    @Test
    void a_forced_format_takes_every_file_of_a_folder() throws IOException {
        write("a.txt");
        write("notes.md");

        assertThat(names(inputs(InputFormat.TEXT, stream(""), folder))).containsExactly("a.txt", "notes.md");
    }

    @Test
    void a_named_file_is_read_whatever_its_name() throws IOException {
        Path file = write("dispatch");

        assertThat(all(inputs(file).read())).hasOnlyElementsOfType(Read.Article.class);
    }

    @Test
    void a_missing_input_is_refused_and_the_rest_goes_on() throws IOException {
        Path there = write("there.txt");

        assertThat(names(inputs(folder.resolve("gone.txt"), there))).containsExactly("gone.txt", "there.txt");
    }

    @Test
    void an_empty_folder_gives_nothing() {
        assertThat(all(inputs(folder).read())).isEmpty();
    }

    @Test
    void the_total_counts_the_files_that_are_read() throws IOException {
        write("a.txt", "12345");
        write("b/c.txt", "678");
        write("notes.md", "not counted");

        assertThat(inputs(folder, folder.resolve("a.txt")).totalBytes()).hasValue(13);
    }

    @Test
    void the_total_is_what_is_read_in_the_end() throws IOException {
        write("a.txt", "12345");
        write("b.jsonl", "{\"content\":\"x\"}\n");
        Inputs inputs = inputs(folder);
        Inputs.Sequence reads = inputs.read();

        all(reads);

        assertThat(inputs.totalBytes()).hasValue(reads.bytesRead());
    }

    @Test
    void the_total_is_unknown_with_standard_input() {
        assertThat(inputs(Path.of("-")).totalBytes()).isEmpty();
    }

    private Path write(String name) throws IOException {
        return write(name, "Some words.");
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static Inputs inputs(Path... paths) {
        return inputs(InputFormat.AUTO, stream(""), paths);
    }

    private static Inputs inputs(InputFormat format, InputStream stdin, Path... paths) {
        return new Inputs(Arrays.asList(paths), format, stdin, new ArticleReader(10_000, Clock.systemUTC()));
    }

    private List<String> names(Inputs inputs) {
        return all(inputs.read()).stream()
                .map(read -> folder.relativize(Path.of(read.place().name())).toString())
                .toList();
    }

    private static List<Read> all(Reads reads) {
        List<Read> all = new ArrayList<>();
        try (reads) {
            reads.forEachRemaining(all::add);
        }
        return all;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
