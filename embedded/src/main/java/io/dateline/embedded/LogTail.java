package io.dateline.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of log files: what an error message quotes. */
final class LogTail {
    private static final int LINES = 15;
    private static final int MAX_BYTES = 8 * 1024;

    private LogTail() {}

    /** The last lines of each file that is there and not empty, under its name; empty if none is. */
    static String of(Path... files) {
        StringBuilder quoted = new StringBuilder();
        for (Path file : files) {
            String tail = tail(file);
            if (!tail.isBlank()) {
                quoted.append("\nLast lines of ").append(file).append(":\n").append(tail);
            }
        }
        return quoted.toString();
    }

    private static String tail(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(in.length(), MAX_BYTES)];
            in.seek(in.length() - bytes.length);
            in.readFully(bytes);
            List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                    .stripTrailing()
                    .lines()
                    .toList();
            return lines.stream().skip(Math.max(0, lines.size() - LINES)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }
}
