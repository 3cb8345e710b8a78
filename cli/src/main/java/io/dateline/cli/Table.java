package io.dateline.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, each column as wide as its widest cell up to a limit. */
final class Table {

    private final List<String> headings;
    private final int widest;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param widest characters of the widest cell; what is longer is cut and marked with an ellipsis
     */
    Table(int widest, String... headings) {
        this.widest = widest;
        this.headings = List.of(headings);
    }

    void row(String... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headings.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    String render() {
        int[] widths = new int[headings.size()];
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings);
        lines.addAll(rows);
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(cut(line.get(i))));
            }
        }
        StringBuilder page = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = cut(line.get(i));
                text.append(cell).append(" ".repeat(widths[i] - length(cell) + 2));
            }
            page.append(text.toString().stripTrailing()).append('\n');
        }
        return page.toString();
    }

    /** On one line, and without control characters: an article's title may not steer the terminal. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
    }

    private String cut(String cell) {
        String line = printable(cell);
        if (length(line) <= widest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, widest - 1)) + "…";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
