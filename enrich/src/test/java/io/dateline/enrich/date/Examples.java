package io.dateline.enrich.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The examples of expressions.csv. */
final class Examples {

    private static final Path FILE = Path.of("src/test/resources/io/dateline/enrich/date/expressions.csv");

    private Examples() {}

    /** @param expected {@code words = TYPE value}, with {@code /MOD} behind it, for each expression; parted by "; " */
    record Example(String kind, String sentence, String expected) {}

    static List<Example> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Example(cells[0].strip(), cells[1].strip(), cells[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE.toString(), e);
        }
    }

    static List<String> sentences() {
        return all().stream().map(Example::sentence).toList();
    }
}
