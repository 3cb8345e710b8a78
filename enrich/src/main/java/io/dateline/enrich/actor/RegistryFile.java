package io.dateline.enrich.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table of the registry: tab-separated, one header line, {@code #} begins a comment line, {@code -} is an empty cell. */
final class RegistryFile {

    /** Takes the cells of one line; refuses them with an {@link IllegalArgumentException}. */
    interface Line {
        void take(String[] cells);
    }

    private final String name;

    RegistryFile(String name) {
        this.name = name;
    }

    /** Reads a bundled table. */
    void read(List<String> header, Line line) {
        InputStream stream = RegistryFile.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + ": not bundled");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            read(reader, header, line);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Reads a table; the first bad line is refused with file, line and reason. */
    void read(BufferedReader reader, List<String> header, Line line) throws IOException {
        int number = 0;
        boolean headed = header.size() == 1;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            String[] cells = text.split("\t", -1);
            try {
                if (!headed) {
                    require(Arrays.asList(cells).equals(header), "the header must be " + String.join(", ", header));
                    headed = true;
                    continue;
                }
                require(cells.length == header.size(), cells.length + " cells, not " + header.size());
                line.take(cells);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
            }
        }
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
