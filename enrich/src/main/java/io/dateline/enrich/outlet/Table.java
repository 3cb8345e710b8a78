package io.dateline.enrich.outlet;

import io.dateline.enrich.registry.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the registry, and a line of one.
 *
 * <p>Tab-separated cells under a header line that names the columns, in any order after the first, which tells the table. A
 * list within a cell is separated by semicolons.
 */
enum Table {
    OUTLETS("id", "name", "country", "kind", "languages", "domains", "names", "handles", "owner", "source"),
    ASSESSMENTS("outlet", "scheme", "category", "state", "source", "from", "to"),
    SCHEMES("scheme", "title", "codes"),
    CUES("subject", "role", "places", "weight", "pattern");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    List<String> columns() {
        return columns;
    }

    /** The table that a header line begins; null when it is no header line. */
    static @Nullable Table begunBy(List<String> cells) {
        for (Table table : values()) {
            if (cells.get(0).equals(table.columns.get(0))) {
                return table;
            }
        }
        return null;
    }

    /** @throws IllegalArgumentException if a column is unknown, or stands twice */
    void check(List<String> header) {
        if (!columns.containsAll(header) || new HashSet<>(header).size() < header.size()) {
            throw new IllegalArgumentException(
                    "the columns of " + name().toLowerCase(Locale.ROOT) + " are " + columns + ", not " + header);
        }
    }

    /** A line; cells missing at its end are empty. */
    record Row(List<String> header, List<String> cells, String where) {

        /** @throws IllegalArgumentException if there are more cells than columns */
        Row {
            if (cells.size() > header.size()) {
                throw new IllegalArgumentException("has " + cells.size() + " cells for " + header.size() + " columns");
            }
        }

        String cell(String column) {
            int at = header.indexOf(column);
            return at >= 0 && at < cells.size() ? cells.get(at) : "";
        }

        String required(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw new IllegalArgumentException(column + " is empty");
            }
            return cell;
        }

        @Nullable String optional(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? null : cell;
        }

        List<String> list(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            List<String> items = new ArrayList<>();
            for (String item : cell.split(";", -1)) {
                if (item.isBlank()) {
                    throw new IllegalArgumentException(column + " has an empty item: \"" + Values.shown(cell) + "\"");
                }
                items.add(item.strip());
            }
            return items;
        }

        @Nullable String country(String column) {
            String code = optional(column);
            if (code != null && !Values.isCountry(code)) {
                throw new IllegalArgumentException(column + " is no ISO 3166-1 code: " + Values.shown(code));
            }
            return code;
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
            return constant(required(column), column, type);
        }

        <E extends Enum<E>> E constant(String code, String column, Class<E> type) {
            for (E constant : type.getEnumConstants()) {
                if (code(constant).equals(code)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(column + " \"" + Values.shown(code) + "\" is none of "
                    + Arrays.stream(type.getEnumConstants()).map(Row::code).toList());
        }

        private static String code(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
