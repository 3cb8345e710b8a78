package io.dateline.enrich.outlet;

import java.util.ArrayList;
import java.util.List;

/**
 * A registry file: tab-separated lines under a header line that names the columns.
 *
 * <p>Empty lines and lines that start with {@code #} are comments. Cells hold no tabs and no quoting; a list within a
 * cell is separated by semicolons.
 */
record Table(String file, List<Row> rows) {

    static Table parse(String file, String content, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        boolean header = false;
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    List.of(line.split("\t", -1)).stream().map(String::strip).toList();
            if (!header) {
                if (!cells.equals(columns)) {
                    throw new RegistryException(file, number, "the header must be " + columns + ", not " + cells);
                }
                header = true;
                continue;
            }
            if (cells.size() > columns.size()) {
                throw new RegistryException(
                        file, number, "has " + cells.size() + " cells for " + columns.size() + " columns");
            }
            rows.add(new Row(file, number, columns, cells));
        }
        if (!header) {
            throw new RegistryException(file, "has no header line");
        }
        return new Table(file, List.copyOf(rows));
    }

    /** A line; cells missing at its end are empty. */
    record Row(String file, int line, List<String> columns, List<String> cells) {

        String cell(String column) {
            int at = columns.indexOf(column);
            return at < cells.size() ? cells.get(at) : "";
        }

        String required(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw error(column + " is empty");
            }
            return cell;
        }

        List<String> list(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            List<String> items = new ArrayList<>();
            for (String item : cell.split(";", -1)) {
                if (item.isBlank()) {
                    throw error(column + " has an empty item: \"" + cell + "\"");
                }
                items.add(item.strip());
            }
            return items;
        }

        RegistryException error(String reason) {
            return new RegistryException(file, line, reason);
        }

        String where() {
            return file + ":" + line;
        }
    }
}
