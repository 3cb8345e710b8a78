package io.dateline.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL process that a data directory's {@code postmaster.pid} names. */
final class Postmaster {
    private Postmaster() {}

    /**
     * The living server of a data directory.
     *
     * <p>A pid file that outlived its server may name any process, for pids are used again; such a file is removed,
     * because PostgreSQL would refuse to start for it.
     */
    static Optional<ProcessHandle> living(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Optional<ProcessHandle> process =
                lines.isEmpty() ? Optional.empty() : handle(lines.get(0)).filter(candidate -> serves(candidate, data));
        if (process.isEmpty()) {
            Files.deleteIfExists(file);
        }
        return process;
    }

    private static Optional<ProcessHandle> handle(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        // Where the system doesn't tell arguments (Windows), the program's name has to do.
        return isPostgres
                && process.info()
                        .arguments()
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(true);
    }
}
