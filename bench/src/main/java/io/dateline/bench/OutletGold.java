package io.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an index says of an article. What it does not say is not measured.
 *
 * @param file html, html.gz or text
 * @param url null when it has none
 * @param outlets ids that are right, any of them; empty when it is not measured
 * @param origins the same of the first writer; {@code -} alone: there is none but the outlet
 * @param flag {@code true}, {@code false} or {@code unknown}; null when it is not measured
 * @param published ISO-8601 day; null when it is left to the tagger
 */
record OutletGold(
        Path file,
        @Nullable String url,
        Set<String> outlets,
        Set<String> origins,
        @Nullable String flag,
        @Nullable String published) {

    private static final List<String> COLUMNS = List.of("file", "url", "outlet", "origin", "flag", "published");
    private static final Set<String> FLAGS = Set.of("true", "false", "unknown");

    /** Reads an index: tab-separated, with a header line. */
    static List<OutletGold> read(Path index) throws IOException {
        List<OutletGold> all = new ArrayList<>();
        List<String> header = List.of();
        int number = 0;
        for (String line : Files.readAllLines(index)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (header.isEmpty()) {
                if (!cells.contains("file") || !COLUMNS.containsAll(cells)) {
                    throw new IOException(index + ":" + number + ": the columns are " + COLUMNS + ", not " + cells);
                }
                header = cells;
            } else if (cells.size() > header.size()) {
                throw new IOException(index + ":" + number + ": more cells than columns");
            } else {
                all.add(of(index, number, header, cells));
            }
        }
        return all;
    }

    private static OutletGold of(Path index, int number, List<String> header, List<String> cells) throws IOException {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                row.put(header.get(i), cells.get(i).strip());
            }
        }
        String file = row.get("file");
        String flag = row.get("flag");
        if (file == null || (flag != null && !FLAGS.contains(flag))) {
            throw new IOException(
                    index + ":" + number + ": " + (file == null ? "no file" : "flag is none of " + FLAGS));
        }
        return new OutletGold(
                index.resolveSibling(file),
                row.get("url"),
                ids(row.get("outlet")),
                ids(row.get("origin")),
                flag,
                row.get("published"));
    }

    private static Set<String> ids(@Nullable String cell) {
        return cell == null ? Set.of() : Set.of(cell.split("\\|"));
    }
}
