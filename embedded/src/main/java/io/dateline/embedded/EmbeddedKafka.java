package io.dateline.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real Kafka broker of one node, in a child process, on a data directory that lasts.
 *
 * <p>Acknowledged records survive {@link #close()} and {@code kill -9} of the broker or of this process; like any Kafka
 * without replicas it may lose the last seconds when the machine itself loses power. The broker
 * listens on the loopback interface alone, with no authentication. It ends with this process, however that ends; it
 * ignores Ctrl-C, so that this process can finish its work first.
 */
public final class EmbeddedKafka implements AutoCloseable {
    /** An option of the broker's JVM that nearly halves the cost of a start, for brokers that live for a test. */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(35);

    private final DirectoryLock lock;
    private final Process process;
    private final String bootstrapServers;

    private EmbeddedKafka(DirectoryLock lock, Process process, String bootstrapServers) {
        this.lock = lock;
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and waits until it serves: some seconds, two minutes at most.
     *
     * @param directory where its data, its log and its ports are kept; created where there is none
     * @param preferredPort the port it listens on if the directory is new and the port is free, 1 to 65535, or 0 for
     *     any; a used directory keeps its port as long as nobody else has taken that
     * @param jvmOptions options of the broker's JVM, after its own, which are a largest heap of 256 MiB
     *     ({@code -Xmx256m}) and the serial collector
     * @throws EmbeddedStartException if the directory is in use, or the broker does not start: with the last lines
     *     of its log
     */
    public static EmbeddedKafka start(Path directory, int preferredPort, String... jvmOptions)
            throws InterruptedException {
        Path absolute = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(absolute, "owner.lock", Duration.ZERO);
        try {
            Process process = launch(absolute, preferredPort, jvmOptions);
            try {
                return new EmbeddedKafka(lock, process, awaitReady(absolute, process));
            } catch (InterruptedException | RuntimeException e) {
                process.destroyForcibly().onExit().join();
                throw e;
            }
        } catch (IOException e) {
            lock.close();
            throw new EmbeddedStartException("cannot start Kafka in " + absolute + ": " + e.getMessage(), e);
        } catch (InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Process launch(Path directory, int preferredPort, String... jvmOptions) throws IOException {
        Path logs = Files.createDirectories(directory.resolve("logs"));
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        List<String> options = new ArrayList<>(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + logs.resolve("crash-%p.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Dlog4j2.configurationFile=classpath:io/dateline/embedded/broker-log4j2.xml",
                "-Ddateline.broker.log=" + logFile(directory)));
        options.addAll(List.of(jvmOptions));
        return ChildJvm.of(BrokerMain.class, options, directory.toString(), Integer.toString(preferredPort))
                .redirectError(errorFile(directory).toFile())
                .start();
    }

    private static String awaitReady(Path directory, Process process) throws InterruptedException {
        CompletableFuture<String> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, address), "kafka-output");
        reader.setDaemon(true);
        reader.start();
        String failure;
        try {
            return address.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            failure = "it was not ready after " + START_LIMIT.toSeconds() + " s";
        } catch (ExecutionException e) {
            failure = "its process ended";
        }
        throw new EmbeddedStartException("Kafka did not start in " + directory + ": " + failure + "."
                + LogTail.of(logFile(directory), errorFile(directory)));
    }

    /** Reads the broker's output to its end, so that it can never block on it. */
    private static void read(Process process, CompletableFuture<String> address) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(BrokerMain.READY + " ")) {
                    address.complete(line.substring(BrokerMain.READY.length() + 1));
                }
            }
            address.completeExceptionally(new IOException("end of output"));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    /** The address for clients, as {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The broker's process id. */
    public long pid() {
        return process.pid();
    }

    /** Completes with the exit status when the broker's process has ended, whether asked to or not. */
    public CompletionStage<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Stops the broker and waits until it has: about a second. Does nothing the second time. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        boolean interrupted = false;
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        process.onExit().join();
        lock.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path logFile(Path directory) {
        return directory.resolve("logs").resolve("kafka.log");
    }

    private static Path errorFile(Path directory) {
        return directory.resolve("logs").resolve("kafka.err");
    }
}
