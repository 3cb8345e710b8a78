package io.dateline.ingest.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What an input holds. */
public enum InputFormat {
    /** By the file's name ({@code .txt}, {@code .html}, {@code .jsonl} and alike), else by how the content begins. */
    AUTO,
    /** One article in plain text. */
    TEXT,
    /** One article as a page. */
    HTML,
    /** A raw article as a JSON object on each line. */
    JSONL;

    /** The format that a file's name tells; empty when it tells none. */
    public static Optional<InputFormat> ofName(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt", "text" -> Optional.of(TEXT);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "jsonl", "ndjson" -> Optional.of(JSONL);
            default -> Optional.empty();
        };
    }
}
