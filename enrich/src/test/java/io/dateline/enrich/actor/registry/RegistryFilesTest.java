package io.dateline.enrich.actor.registry;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.enrich.registry.Refusal;
import io.dateline.enrich.registry.RegistryReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryFilesTest {

    private static final String ACTORS = "id\twikidata\tname\tkind\taffiliation\tcameo\n";
    private static final String ALIASES = "id\talias\tlanguage\tkind\tflags\n";
    private static final String ROLES = "id\toffice\ttitle\taffiliation\tstart\tend\n";
    private static final String JANE = ACTORS + "jane-roe\tQ4711\tJane Roe\tperson\tFR\tFRAGOV\n";

    @TempDir
    private Path directory;

    private final Recorder recorder = new Recorder();

    @Test
    void one_file_holds_all_three_tables() throws IOException {
        FileReport report = read(
                "mine.tsv",
                JANE + "\n# also known as\n" + ALIASES + "jane-roe\tMadame Roe\tfr\tname\t-\n" + ROLES
                        + "jane-roe\tmayor\tMayor of Lyon\t-\t2014\t2019-03\n");

        assertThat(report.format()).isEqualTo(Format.TABLES);
        assertThat(report.refusals()).isEmpty();
        assertThat(recorder.taken)
                .containsExactly(
                        "actor jane-roe Jane Roe PERSON FR FRAGOV",
                        "jane-roe = Jane Roe NAME",
                        "jane-roe = Madame Roe NAME",
                        "jane-roe was Mayor of Lyon 2014-01-01 to 2019-03-31");
        assertThat(report.summary()).isEqualTo(report.name() + ": actor tables; 1 actor, 2 new aliases, 1 new role");
    }

    @Test
    void a_table_needs_no_more_columns_than_say_something() throws IOException {
        read("mine.tsv", "id\tname\njane-roe\tJane Roe\nid\talias\njane-roe\tJ. Roe\n");

        assertThat(recorder.taken)
                .containsExactly(
                        "actor jane-roe Jane Roe null null null", "jane-roe = Jane Roe NAME", "jane-roe = J. Roe NAME");
    }

    @Test
    void a_folder_holds_the_tables_as_files() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.writeString(folder.resolve("actors.tsv"), JANE);
        Files.writeString(
                folder.resolve("aliases.tsv"), ALIASES + "jane-roe\tMadame Roe\tfr\tname\t-\nnobody\tX Y\t-\t-\t-\n");

        FileReport report = RegistryFiles.read(folder, recorder);

        assertThat(report.aliases()).isEqualTo(2);
        assertThat(report.refusals())
                .containsExactly(
                        new Refusal(folder.resolve("aliases.tsv").toString(), 3, "no actor has the id 'nobody'"));
    }

    @Test
    void a_byte_order_mark_and_line_ends_of_other_systems_are_no_fault() throws IOException {
        FileReport report = read("mine.tsv", "\ufeff" + JANE.replace("\n", "\r\n"));

        assertThat(report.refusals()).isEmpty();
        assertThat(report.actors()).isEqualTo(1);
    }

    @Test
    void a_cameo_dictionary_gives_names_synonyms_and_dated_codes() throws IOException {
        FileReport report = read("some.actors.txt", """
                # a comment

                JANE_VAN_DER_ROE_  ; from a list
                +PRESIDENT_ROE_
                +ROE_
                \t[FRAGOV 930120-010120]
                \t[FRAELI >20010121]
                FREEDOM_PARTY_ [FRAPTYGOV]
                """);

        assertThat(report.format()).isEqualTo(Format.CAMEO_ACTORS);
        assertThat(report.refusals()).isEmpty();
        assertThat(recorder.taken)
                .containsExactly(
                        "actor Jane van der Roe Jane van der Roe PERSON FR FRAELI",
                        "Jane van der Roe = Jane van der Roe NAME",
                        "Jane van der Roe = President Roe NAME",
                        "Jane van der Roe = ROE ACRONYM",
                        "Jane van der Roe was Government of France 1993-01-20 to 2001-01-20",
                        "actor Freedom Party Freedom Party ORGANISATION FR FRAPTYGOV",
                        "Freedom Party = Freedom Party NAME");
    }

    @Test
    void wikidata_results_are_taken_in_all_forms() throws IOException {
        String[] expected = {
            "actor Q4711 Jane Roe PERSON FR null",
            "Q4711 = Jane Roe NAME",
            "Q4711 was Mayor of Lyon 2014-03-02 to 2019-12-31",
            "Q4711 = Madame Roe NAME"
        };
        String verbose = """
                {"head": {"vars": ["item", "itemLabel"]}, "results": {"bindings": [
                 {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q4711"},
                  "itemLabel": {"type": "literal", "xml:lang": "en", "value": "Jane Roe"},
                  "alias": {"type": "literal", "xml:lang": "fr", "value": "Madame Roe"},
                  "position": {"type": "uri", "value": "http://www.wikidata.org/entity/Q42"},
                  "positionLabel": {"type": "literal", "value": "Mayor of Lyon"},
                  "countryLabel": {"type": "literal", "value": "Freedonia"},
                  "start": {"type": "literal", "value": "2014-03-02T00:00:00Z"},
                  "end": {"type": "literal", "value": "2019-01-01T00:00:00Z"}}]}}
                """;
        String brief = """
                [{"item": "http://www.wikidata.org/entity/Q4711", "itemLabel": "Jane Roe", "alias": "Madame Roe",
                  "positionLabel": "Mayor of Lyon", "country": "FR", "start": "2014-03-02", "end": "2019"}]
                """;
        String csv = """
                person,personLabel,aliases,positionLabel,country,start,end
                Q4711,Jane Roe,"Madame Roe|Jane Roe",Mayor of Lyon,FR,2014-03-02,2019
                """;
        String tsv = """
                ?item\t?itemLabel\t?alias\t?positionLabel\t?country\t?start\t?end
                <http://www.wikidata.org/entity/Q4711>\t"Jane Roe"@en\t"Madame Roe"@fr\t"Mayor of Lyon"@en\t"FR"\t2014-03-02\t2019
                """;
        assertThat(taken("a.json", verbose)).containsExactly(expected);
        assertThat(taken("b.json", brief)).containsExactly(expected);
        assertThat(taken("c.csv", csv)).containsExactly(expected);
        assertThat(taken("d.tsv", tsv)).containsExactly(expected);
    }

    @Test
    void a_quoted_cell_goes_over_lines_and_one_never_closed_costs_its_line() throws IOException {
        FileReport report = read("c.csv", """
                qid,label,alias
                Q1,"One, ""the first\"""\","The
                First"
                Q2,"Two,never closed
                Q3,Three,Third
                """.replace("\"\"\"\"", "\"\"\""));

        assertThat(recorder.taken)
                .contains("actor Q1 One, \"the first\" null null null", "Q1 = The First NAME", "Q3 = Third NAME");
        assertThat(report.refusals())
                .extracting(Refusal::line, Refusal::reason)
                .containsExactly(tuple(4L, "a quote that is not closed"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a cell too few", JANE + "x-y\t-\tX Y\n", 3, "3 cells, not 6"),
                fault("a cell too many", JANE + "x-y\t-\tX Y\tperson\t-\t-\t-\n", 3, "7 cells, not 6"),
                fault("a kind of actor", JANE + "x-y\t-\tX Y\trobot\t-\t-\n", 3, "unknown kind 'robot'"),
                fault("a kind of alias", JANE + ALIASES + "jane-roe\tJ. Roe\t-\tpet\t-\n", 4, "unknown kind 'pet'"),
                fault("a flag", JANE + ALIASES + "jane-roe\tJ. Roe\t-\tname\tloud\n", 4, "unknown flag in 'loud'"),
                fault("no name", JANE + "x-y\t-\t-\tperson\t-\t-\n", 3, "no name"),
                fault("an empty alias", JANE + ALIASES + "jane-roe\t\t-\tname\t-\n", 4, "no alias"),
                fault("an alias of marks", JANE + ALIASES + "jane-roe\t?!\t-\tname\t-\n", 4, "no letter in '?!'"),
                fault("an alias of a letter", JANE + ALIASES + "jane-roe\tJ\t-\tname\t-\n", 4, "one letter is no name"),
                fault("a long alias", JANE + ALIASES + "jane-roe\t" + "Ja".repeat(200) + "\t-\tname\t-\n", 4, "300"),
                fault("nobody's alias", JANE + ALIASES + "joe\tJoe Roe\t-\tname\t-\n", 4, "no actor has the id 'joe'"),
                fault("an id twice", JANE + "jane-roe\t-\tJane\tperson\t-\t-\n", 3, "id 'jane-roe' stands twice"),
                fault("an id that is no slug", JANE + "Jane Roe\t-\tJane\tperson\t-\t-\n", 3, "is no slug"),
                fault("no id", JANE + "-\t-\tJane\tperson\t-\t-\n", 3, "no id"),
                fault("a Wikidata id", JANE + "x-y\tQ0815\tX Y\tperson\t-\t-\n", 3, "'Q0815' is no Wikidata id"),
                fault("an affiliation", JANE + "x-y\t-\tX Y\tperson\tZZ\t-\n", 3, "affiliation 'ZZ'"),
                fault("a CAMEO code", JANE + "x-y\t-\tX Y\tperson\t-\tgov\n", 3, "'gov' is no CAMEO code"),
                fault("a date", JANE + ROLES + "jane-roe\t-\tMayor\t-\t2014-13\t-\n", 4, "'2014-13' is no date"),
                fault("a day", JANE + ROLES + "jane-roe\t-\tMayor\t-\t2014-02-30\t-\n", 4, "'2014-02-30' is no date"),
                fault("a word for a date", JANE + ROLES + "jane-roe\t-\tMayor\t-\tsoon\t-\n", 4, "'soon' is no date"),
                fault(
                        "time backwards",
                        JANE + ROLES + "jane-roe\t-\tMayor\t-\t2014\t2013\n",
                        4,
                        "ends before it starts"),
                fault("no title", JANE + ROLES + "jane-roe\tmayor\t-\t-\t2014\t-\n", 4, "no title"),
                fault("a column", JANE + "id\tcolour\n", 3, "no table has the columns 'id, colour'"),
                fault("a NUL", JANE + "x-y\t-\tX\0Y\tperson\t-\t-\n", 3, "a control character, 0x0"),
                fault("a bracket", "JANE_ROE_ [FRAGOV]\n\t[FRAGOV\n", 2, "no [CODE]"),
                fault("a code", "JANE_ROE_ [FRAGOV]\n\t[fra]\n", 2, "'fra' is no CAMEO code"),
                fault("a code's date", "JANE_ROE_ [FRAGOV]\n\t[FRAGOV 931320-010120]\n", 2, "'931320' is no date"),
                fault("a code's days", "JANE_ROE_ [FRAGOV]\n\t[FRAGOV 010120-930120]\n", 2, "ends before it starts"),
                fault("no code", "JANE_ROE_ [FRAGOV]\nJOE_ROE_\nJIM_ROE_ [FRAGOV]\n", 2, "no code follows: 'Joe Roe'"),
                fault("small letters", "JANE_ROE_ [FRAGOV]\nwhat is this?\n", 2, "is not in capitals"),
                fault("an item", "item,itemLabel\nQ1,One\nP2,Two\n", 3, "'P2' is no Wikidata item"),
                fault("no item", "item,itemLabel\nQ1,One\n,Two\n", 3, "no item"),
                fault("no label", "item,itemLabel\nQ1,One\nQ2,Q2\n", 3, "no name for Q2"),
                fault("cells of results", "item,itemLabel\nQ1,One\nQ2\n", 3, "1 cells, not 2"),
                fault(
                        "a result's date",
                        "item,itemLabel,positionLabel,start\nQ1,One,,\nQ2,Two,Boss,now\n",
                        3,
                        "'now' is no date"),
                fault("no object", "[{\"item\": \"Q1\", \"itemLabel\": \"One\"},\n 7]", 2, "result 2: no object"),
                fault(
                        "a list for a value",
                        "[{\"item\": \"Q1\", \"itemLabel\": [\"One\"]}]",
                        1,
                        "'itemlabel' has no value"),
                fault("half of a file", "[{\"item\": \"Q1\", \"itemLabel\": \"One\"},\n {\"item\": ", 2, "broken JSON"),
                fault("other JSON", "{\"a\": 1}", 0, "no results"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_refused_with_file_line_and_reason(String name, String content, long line, String reason)
            throws IOException {
        FileReport report = read("mine.txt", content);

        assertThat(report.refused()).as(report.refusals().toString()).isEqualTo(1);
        Refusal refusal = report.refusals().get(0);
        assertThat(refusal.file()).isEqualTo(directory.resolve("mine.txt").toString());
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.reason()).contains(reason);
    }

    static Stream<Arguments> faultsAfterSomethingGood() {
        return faults().filter(fault -> (long) fault.get()[2] > 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsAfterSomethingGood")
    void what_stands_beside_a_fault_is_taken(String name, String content) throws IOException {
        assertThat(read("mine.txt", content).actors()).isPositive();
    }

    @Test
    void bytes_that_are_no_utf_8_cost_their_line() throws IOException {
        Path file = directory.resolve("mine.tsv");
        Files.write(file, (JANE + "z-e\t-\tZoë E\tperson\t-\t-\nx-y\t-\tX Y\tperson\t-\t-\n").getBytes(ISO_8859_1));

        FileReport report = RegistryFiles.read(file, recorder);

        assertThat(report.refusals()).containsExactly(new Refusal(file.toString(), 3, "not UTF-8"));
        assertThat(report.actors()).isEqualTo(2);
    }

    @Test
    void an_endless_line_costs_no_more_than_itself() throws IOException {
        FileReport report = read("mine.tsv", JANE + "x".repeat(1_000_000) + "\nx-y\t-\tX Y\tperson\t-\t-\n");

        assertThat(report.refusals())
                .extracting(Refusal::reason)
                .containsExactly("a line of 1000000 bytes; 65536 is the most");
        assertThat(report.actors()).isEqualTo(2);
    }

    @Test
    void only_the_first_refusals_are_kept_and_all_are_counted() throws IOException {
        FileReport report = read("mine.tsv", JANE + "x\n".repeat(1000));

        assertThat(report.refused()).isEqualTo(1000);
        assertThat(report.refusals()).hasSize(RegistryReport.REFUSALS_MAX);
    }

    @Test
    void a_file_that_is_no_registry_is_refused_as_a_whole() throws IOException {
        assertThat(whole(read("a.txt", ""))).isEqualTo("empty");
        assertThat(whole(read("b.txt", "# nothing\n\n"))).isEqualTo("nothing but comments");
        assertThat(whole(read("c.txt", "Dear reader,\nthis is a letter.\n"))).startsWith("in no format that is known");
        assertThat(whole(read("d.agents.txt", "FARMER [~AGR]\n"))).startsWith("an agent dictionary");
        assertThat(whole(RegistryFiles.read(Files.write(directory.resolve("e.tsv"), JANE.getBytes(UTF_16)), recorder)))
                .startsWith("UTF-16");
        assertThat(whole(RegistryFiles.read(directory, recorder))).startsWith("a folder without actors.tsv");
        assertThat(whole(RegistryFiles.read(directory.resolve("missing.tsv"), recorder)))
                .startsWith("can't be read");
    }

    @Test
    void the_hash_is_that_of_the_contents() throws IOException {
        long one = read("one.tsv", JANE).hash();

        assertThat(read("two.tsv", JANE).hash()).isEqualTo(one);
        assertThat(read("three.tsv", JANE + "#\n").hash()).isNotEqualTo(one);
    }

    private static String whole(FileReport report) {
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.useful()).isFalse();
        assertThat(report.refusals().get(0).line()).isZero();
        return report.refusals().get(0).reason();
    }

    private List<String> taken(String name, String content) throws IOException {
        Recorder fresh = new Recorder();
        FileReport report = RegistryFiles.read(Files.writeString(directory.resolve(name), content), fresh);
        assertThat(report.refusals()).isEmpty();
        return fresh.taken;
    }

    private FileReport read(String name, String content) throws IOException {
        return RegistryFiles.read(Files.writeString(directory.resolve(name), content, UTF_8), recorder);
    }

    private static Arguments fault(String name, String content, int line, String reason) {
        return Arguments.of(name, content, (long) line, reason);
    }
}
