package io.dateline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;

/** A PostgreSQL data directory and the programs that make, start and stop its server. */
final class PostgresCluster {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final long LARGE_LOG_BYTES = 5L * 1024 * 1024;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            // A socket file would be open to every user of the machine, and its path is short of letters.
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC");

    private final PostgresBinaries binaries;
    private final Path data;
    private final Path serverLog;
    private final Path programLog;

    PostgresCluster(PostgresBinaries binaries, Path directory) throws IOException {
        this.binaries = binaries;
        this.data = directory.resolve("data");
        Path logs = Files.createDirectories(directory.resolve("logs"));
        this.serverLog = logs.resolve("postgres.log");
        this.programLog = logs.resolve("postgres-programs.log");
    }

    /** Makes the data directory if there is none yet. An attempt that was cut short leaves nothing that counts. */
    void initialize(String user, Path passwordFile) throws IOException, InterruptedException {
        if (Files.exists(data)) {
            return;
        }
        Path fresh = data.resolveSibling("data.new");
        if (Files.exists(fresh)) {
            PathUtils.deleteDirectory(fresh);
        }
        List<String> arguments = new ArrayList<>(List.of("-D", fresh.toString(), "-U", user));
        arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile, "-E", "UTF8"));
        arguments.addAll(locale());
        run("initdb", arguments, Duration.ofMinutes(5));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Byte order for collation and Unicode for letters, wherever the server runs. */
    private static List<String> locale() {
        return System.getProperty("os.name").startsWith("Linux")
                ? List.of("--locale=C.UTF-8")
                : List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
    }

    /** Starts the server and waits until it accepts connections. */
    void start(int port) throws IOException, InterruptedException {
        if (Files.exists(serverLog) && Files.size(serverLog) > LARGE_LOG_BYTES) {
            Files.move(serverLog, serverLog.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        String options = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
        List<String> arguments = new ArrayList<>(List.of("start", "-D", data.toString()));
        arguments.addAll(List.of("-l", serverLog.toString(), "-o", options));
        arguments.addAll(List.of("-w", "-t", Long.toString(START_LIMIT.toSeconds())));
        run("pg_ctl", arguments, START_LIMIT.plusSeconds(10));
    }

    /** Stops the server if one runs, whoever started it: connections are cut, what is committed stays. */
    void stop() throws IOException, InterruptedException {
        // The second way is like a crash: the next start recovers from the log.
        for (String mode : List.of("fast", "immediate")) {
            if (server().isEmpty()) {
                return;
            }
            try {
                stop(mode);
            } catch (IOException e) {
                if (mode.equals("immediate") && server().isPresent()) {
                    throw e;
                }
            }
        }
    }

    private void stop(String mode) throws IOException, InterruptedException {
        run(
                "pg_ctl",
                List.of("stop", "-D", data.toString(), "-m", mode, "-w", "-t", Long.toString(STOP_LIMIT.toSeconds())),
                STOP_LIMIT.plusSeconds(10));
    }

    /** The server's process, where it runs. */
    Optional<ProcessHandle> server() throws IOException {
        return Postmaster.living(data);
    }

    /** Sees to it that the server stops when this process ends, however that ends. */
    Optional<OwnerWatch> watchOwner(ProcessHandle server) throws IOException {
        return OwnerWatch.start(Postmaster.pidFile(data), server.pid());
    }

    private void run(String program, List<String> arguments, Duration limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(binaries.command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(programLog.toFile()))
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(
                        program + " took longer than " + limit.toSeconds() + " s" + LogTail.of(programLog, serverLog));
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    program + " failed with exit status " + process.exitValue() + LogTail.of(programLog, serverLog));
        }
    }
}
