package io.dateline.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL process that a data directory's {@code postmaster.pid} names. */
final class Postmaster {
    private Postmaster() {}

    /**
     * The living server of a data directory.
     *
     * <p>A pid file that outlived its server may name any process, for process ids are used again. PostgreSQL would
     * refuse to start for such a file, so it is removed once it is certain that its process is another.
     *
     * @throws IOException if the process is a PostgreSQL and this system doesn't tell of which directory
     */
    static Optional<ProcessHandle> living(Path data) throws IOException {
        Path file = pidFile(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Optional<ProcessHandle> named = lines.isEmpty() ? Optional.empty() : process(lines.get(0));
        if (named.isEmpty()) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        ProcessHandle process = named.get();
        List<String> commandLine = commandLine(process);
        if (commandLine.isEmpty()) {
            // A process of somebody else, that this one may not look at: PostgreSQL itself decides.
            return Optional.empty();
        }
        if (!program(commandLine.get(0)).startsWith("postgres") || worksElsewhere(process, data)) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        if (commandLine.size() > 1 && !commandLine.contains(data.toString()) && !worksIn(process, data)) {
            throw new IOException(file + " names process " + process.pid()
                    + ", a PostgreSQL that may serve this directory: stop it, or remove the file if it serves another");
        }
        return named;
    }

    /** The file that a server keeps in its data directory for as long as it runs. */
    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> process(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The program and its arguments; the program alone, or nothing, where the system doesn't tell more. */
    private static List<String> commandLine(ProcessHandle process) {
        try {
            // Open to every user, where the JDK's own way asks for the right to trace the process.
            String words = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            if (!words.isEmpty()) {
                return List.of(words.split("\0", -1));
            }
        } catch (IOException e) {
            // Not Linux, or the process has just ended.
        }
        List<String> commandLine = new ArrayList<>();
        process.info().command().ifPresent(commandLine::add);
        process.info().arguments().ifPresent(arguments -> commandLine.addAll(List.of(arguments)));
        return commandLine;
    }

    /** Whether the process is known to work in the directory, as a server does in its data directory. */
    private static boolean worksIn(ProcessHandle process, Path directory) {
        try {
            return Files.isSameFile(workingDirectory(process), directory);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean worksElsewhere(ProcessHandle process, Path directory) {
        try {
            return !Files.isSameFile(workingDirectory(process), directory);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path workingDirectory(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()), "cwd");
    }

    private static String program(String command) {
        return command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
    }
}
