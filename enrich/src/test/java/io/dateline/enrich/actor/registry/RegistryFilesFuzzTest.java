package io.dateline.enrich.actor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RegistryFilesFuzzTest {

    private static final List<String> BEGINNINGS = List.of(
            "",
            "id\tname\n",
            "id\talias\n",
            "id\tname\njane-roe\tJane Roe\nid\ttitle\tstart\tend\n",
            "JANE_ROE_ [FRAGOV]\n",
            "item,itemLabel,alias,positionLabel,start,end\n",
            "item\titemLabel\talias\n",
            "[{\"item\": \"Q1\", \"itemLabel\": ",
            "{\"results\": {\"bindings\": [");

    private static final List<String> PIECES = List.of(
            "\t",
            "\n",
            "\r\n",
            ",",
            "\"",
            "[",
            "]",
            "{",
            "}",
            ":",
            "+",
            "_",
            ";",
            "#",
            "-",
            "|",
            "\0",
            "\ufeff",
            "\ufffd",
            "id",
            "jane-roe",
            "JANE_ROE_",
            "[FRAGOV 930120-010120]",
            "[FRAGOV >]",
            ">20010120",
            "Q1",
            "Q",
            "item",
            "\"item\"",
            "\"value\"",
            "\"Q7\"",
            "http://www.wikidata.org/entity/Q7",
            "2014-01-01T00:00:00Z",
            "-0044-03-15",
            "99999999",
            "name",
            "Jane Roe",
            "ı",
            "😀",
            "\ud83d",
            "null",
            "1e999",
            "\\u0000",
            "\\");

    @Property(tries = 3000)
    void reading_refuses_and_never_fails(@ForAll("files") String content) throws IOException {
        read(content.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void bytes_of_any_kind_are_refused_and_never_fail(@ForAll byte[] bytes) throws IOException {
        read(bytes);
    }

    private static void read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("registry", ".txt");
        try {
            Files.write(file, bytes);
            FileReport report = RegistryFiles.read(file, new Recorder());
            assertThat(report.refused())
                    .isGreaterThanOrEqualTo(report.refusals().size());
            assertThat(report.summary()).doesNotContain("\n");
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> pieces = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(PIECES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(8)));
        Arbitrary<String> rest = pieces.list().ofMaxSize(40).map(list -> String.join("", list));
        return Combinators.combine(Arbitraries.of(BEGINNINGS), rest).as((begin, end) -> begin + end);
    }
}
