package io.dateline.enrich.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    private static final String BEGIN = "<!-- begin of the table generated from expressions.csv -->\n";
    private static final String END = "<!-- end of the generated table -->";
    private static final String REWRITE = "dateline.rewritePages";

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

    private static String table() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (Examples.Example example : Examples.all()) {
            kinds.computeIfAbsent(example.kind(), kind -> new ArrayList<>()).add(row(example));
        }
        StringBuilder table = new StringBuilder();
        kinds.forEach((kind, rows) -> {
            table.append("\n### ")
                    .append(kind.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(kind.substring(1));
            table.append("\n\n| Example | Type, value, modifier |\n|---|---|\n");
            rows.forEach(table::append);
        });
        return table.append('\n').toString();
    }

    /** The sentence with its expressions in bold, and what they are. */
    private static String row(Examples.Example example) {
        StringBuilder marked = new StringBuilder(example.sentence());
        List<String> values = new ArrayList<>();
        int from = 0;
        for (String expression : example.expected().split("; ", -1)) {
            int equals = expression.lastIndexOf(" = ");
            String words = expression.substring(0, equals);
            String[] value = expression.substring(equals + 3).split(" ", 2);
            int at = marked.indexOf(words, from);
            marked.insert(at + words.length(), "**").insert(at, "**");
            from = at + words.length() + 4;
            values.add(value[0] + " `" + value[1].replaceFirst("/([A-Z_]{3,})$", "` `$1") + "`");
        }
        return "| " + marked + " | " + String.join(", ", values) + " |\n";
    }
}
