package io.dateline.ingest.feed;

import io.dateline.contract.Topics;
import io.dateline.ingest.fetch.FetchConfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A poller in a process of its own, to be killed. */
final class FeedProcess {

    private FeedProcess() {}

    static Process start(String bootstrapServers, String prefix, Path log) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                FeedProcess.class.getName(),
                bootstrapServers,
                prefix);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start();
    }

    /**
     * Polls until it is killed.
     *
     * @param arguments the brokers, and the prefix of the topics
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (FeedPoller poller = new FeedPoller(config(arguments[0], arguments[1]), Clock.systemUTC())) {
            poller.start();
            Thread.sleep(Duration.ofMinutes(10).toMillis());
        }
    }

    /** Fast, at loopback. */
    static FeedsConfig config(String bootstrapServers, String prefix) {
        FetchConfig fetch = FetchConfig.as("Dateline-Test/1 (+https://dateline.example)")
                .withPrivateAddresses()
                .withHostGap(Duration.ZERO)
                .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4));
        return FeedsConfig.of(bootstrapServers, Topics.withPrefix(prefix), fetch)
                .inGroup(prefix + FeedsConfig.GROUP)
                .withInterval(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }
}
