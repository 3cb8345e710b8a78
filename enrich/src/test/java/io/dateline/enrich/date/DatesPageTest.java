package io.dateline.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/dates.md to the examples that the tagger is tested with; rewrites it when told to. */
class DatesPageTest {

    private static final Path PAGE = Path.of("../docs/dates.md");
    private static final Path EXAMPLES = Path.of("src/test/resources/io/dateline/enrich/date/expressions.csv");
    private static final String BEGIN = "<!-- begin of the table generated from expressions.csv -->\n";
    private static final String END = "<!-- end of the generated table -->";
    private static final String REWRITE = "dateline.rewritePages";

    private record Example(String sentence, List<String> values) {

        static Example of(String sentence, String expected) {
            StringBuilder marked = new StringBuilder(sentence);
            List<String> values = new ArrayList<>();
            int from = 0;
            for (String expression : expected.split("; ", -1)) {
                int equals = expression.lastIndexOf(" = ");
                String words = expression.substring(0, equals);
                String[] value = expression.substring(equals + 3).split(" ", 2);
                int at = marked.indexOf(words, from);
                marked.insert(at + words.length(), "**").insert(at, "**");
                from = at + words.length() + 4;
                values.add(value[0] + " `" + value[1].replaceFirst("/([A-Z_]{3,})$", "` `$1") + "`");
            }
            return new Example(marked.toString(), values);
        }

        String row() {
            return "| " + sentence + " | " + String.join(", ", values) + " |\n";
        }
    }

    @Test
    void the_table_shows_the_examples_of_the_tests() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String table = table();
        if (System.getProperty(REWRITE) != null) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }

        assertThat(page.substring(begin, end))
                .as("docs/dates.md differs from expressions.csv; this rewrites it: mvn -q -Dquick -pl enrich -am test"
                        + " -Dtest=DatesPageTest -Dsurefire.failIfNoSpecifiedTests=false -D" + REWRITE)
                .isEqualTo(table);
    }

    private static String table() throws IOException {
        Map<String, List<Example>> kinds = new LinkedHashMap<>();
        for (String line : Files.readAllLines(EXAMPLES, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(" \\| ", -1);
                kinds.computeIfAbsent(cells[0].strip(), kind -> new ArrayList<>())
                        .add(Example.of(cells[1].strip(), cells[2].strip()));
            }
        }
        StringBuilder table = new StringBuilder();
        kinds.forEach((kind, examples) -> {
            table.append("\n### ")
                    .append(kind.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(kind.substring(1));
            table.append("\n\n| Example | Type, value, modifier |\n|---|---|\n");
            examples.forEach(example -> table.append(example.row()));
        });
        return table.append('\n').toString();
    }
}
