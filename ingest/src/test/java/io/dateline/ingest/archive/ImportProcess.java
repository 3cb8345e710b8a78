package io.dateline.ingest.archive;

import io.dateline.contract.Topics;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** An import in a process of its own, so that it can be killed. */
final class ImportProcess {

    private ImportProcess() {}

    static Process start(String bootstrapServers, String prefix, Path state, Path file, Path log) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                bootstrapServers,
                prefix,
                state.toString(),
                file.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /**
     * Imports without waiting for anybody.
     *
     * @param arguments the brokers, the prefix of the topics, the folder of the state, the file
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ImportConfig config = config(arguments[0], arguments[1], Path.of(arguments[2]));
        try (Import archives = new Import(config, Clock.systemUTC())) {
            archives.run(List.of(Path.of(arguments[3])), Progress.NONE, note -> {});
        }
    }

    static ImportConfig config(String bootstrapServers, String prefix, Path state) {
        return ImportConfig.of(IngestConfig.of(bootstrapServers, Topics.withPrefix(prefix)), state, prefix + "enrich")
                .withDelay(Duration.ZERO);
    }
}
