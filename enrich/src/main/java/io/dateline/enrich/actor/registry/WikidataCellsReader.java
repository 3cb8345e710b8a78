package io.dateline.enrich.actor.registry;

import static io.dateline.enrich.actor.registry.Cells.require;

import io.dateline.enrich.registry.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the results of a Wikidata query as CSV or as TSV, under a line that names the columns. */
final class WikidataCellsReader implements FormatReader {

    private final char separator;
    private @Nullable List<String> header;

    WikidataCellsReader(char separator) {
        this.separator = separator;
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        header = null;
        WikidataRows rows = new WikidataRows(intake);
        SeparatedValues values = new SeparatedValues(new Lines(in), separator);
        for (SeparatedValues.Row row = values.next(); row != null; row = values.next()) {
            if (row.fault() != null) {
                intake.refuse(row.line(), row.fault());
            } else if (!row.blank() && !(header == null && row.cells().get(0).startsWith("#"))) {
                List<String> cells = row.cells();
                intake.line(row.line(), () -> take(cells, rows));
            }
        }
    }

    private void take(List<String> cells, WikidataRows rows) {
        List<String> columns = header;
        if (columns == null) {
            require(WikidataRows.recognises(cells), "no header line: %s", String.join(", ", cells));
            header = cells.stream().map(WikidataRows::column).toList();
            return;
        }
        require(cells.size() == columns.size(), cells.size() + " cells, not " + columns.size(), "");
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), separator == '\t' ? term(cells.get(i)) : cells.get(i));
        }
        rows.take(row);
    }

    /** The value of an RDF term: {@code <http://…>}, {@code "Paris"@fr}, {@code "2014-…"^^<…>}; else the cell itself. */
    private static String term(String cell) {
        if (cell.startsWith("<") && cell.endsWith(">")) {
            return cell.substring(1, cell.length() - 1);
        }
        int end = cell.lastIndexOf('"');
        return cell.startsWith("\"") && end > 0
                ? cell.substring(1, end).replace("\\\"", "\"").replace("\\\\", "\\")
                : cell;
    }
}
