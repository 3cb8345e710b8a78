package io.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where {@code --errors} goes. */
final class ErrorList {

    private ErrorList() {}

    /** Writes to the file, or to {@code out} when it is {@code -}. */
    static void write(Path file, List<String> lines, PrintWriter out) throws IOException {
        if (file.toString().equals("-")) {
            lines.forEach(out::println);
        } else {
            Files.write(file, lines);
        }
    }
}
