package io.dateline.enrich.actor.registry;

import io.dateline.enrich.registry.Lines;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells with commas or tabs between them (RFC 4180): between commas a cell can stand in quotes and hold commas,
 * line ends and doubled quotes. A quote that is never closed costs one line, not the rest of the file.
 */
final class SeparatedValues {

    /** Most lines that a row goes over. */
    private static final int LINES_MAX = 50;

    /**
     * @param line its first
     * @param fault why it can't be read; null when it can
     */
    record Row(long line, List<String> cells, @Nullable String fault) {
        boolean blank() {
            return cells.size() == 1 && cells.get(0).isBlank();
        }
    }

    private final Lines lines;
    private final char separator;

    /** Lines that were read in vain, to look for the end of a quote. */
    private final Deque<Lines.Line> again = new ArrayDeque<>();

    SeparatedValues(Lines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** The next row; null at the end. */
    @Nullable Row next() throws IOException {
        Lines.Line first = line();
        if (first == null) {
            return null;
        }
        if (first.fault() != null || separator == '\t') {
            return new Row(first.number(), List.of(first.text().split("\t", -1)), first.fault());
        }
        StringBuilder text = new StringBuilder(first.text());
        List<Lines.Line> more = new ArrayList<>();
        while (open(text)) {
            Lines.Line line = more.size() < LINES_MAX && text.length() < Lines.BYTES_MAX ? line() : null;
            if (line == null || line.fault() != null) {
                for (int i = more.size() - 1; i >= 0; i--) {
                    again.addFirst(more.get(i));
                }
                if (line != null) {
                    again.addLast(line);
                }
                return new Row(first.number(), List.of(), "a quote that is not closed");
            }
            more.add(line);
            text.append('\n').append(line.text());
        }
        return new Row(first.number(), split(text), null);
    }

    private Lines.@Nullable Line line() throws IOException {
        return again.isEmpty() ? lines.next() : again.removeFirst();
    }

    /** Whether a quote is open at the end: they come in pairs. */
    private static boolean open(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private List<String> split(CharSequence text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c == '\n' ? ' ' : c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
