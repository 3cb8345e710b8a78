package io.dateline.cli;

import io.dateline.contract.Topics;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Kafka, and which topics there. */
final class ClusterOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT[,…]",
            description = "Kafka; without it, the one of the `dateline up` that runs on the same --data-dir.")
    private @Nullable String bootstrapServer;

    @Option(
            names = "--command-config",
            paramLabel = "FILE",
            description = "Properties of any Kafka client: TLS, SASL, ….")
    private @Nullable Path commandConfig;

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            description = "Stands before every topic's name, the group's and the application's.",
            defaultValue = "")
    private String topicPrefix = "";

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where data of this machine lies (default: ./.dateline).",
            defaultValue = ".dateline")
    private Path dataDirectory = Path.of(".dateline");

    String bootstrapServers() {
        return bootstrapServer != null ? bootstrapServer : running().bootstrapServers();
    }

    /** Whether the Kafka is the user's, not one of {@code dateline up}. */
    boolean isGiven() {
        return bootstrapServer != null;
    }

    RunningSystem running() {
        return RunningSystem.in(dataDirectory)
                .orElseThrow(() -> new UsageException(
                        "no --bootstrap-server given, and no 'dateline up' runs on " + dataDirectory));
    }

    Topics topics() {
        try {
            return Topics.withPrefix(topicPrefix);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--topic-prefix: " + e.getMessage());
        }
    }

    /** Stands before the names of groups and applications: two systems in one cluster keep apart. */
    String groupPrefix() {
        return topicPrefix.isEmpty() || topicPrefix.endsWith(".") ? topicPrefix : topicPrefix + ".";
    }

    Path dataDirectory() {
        return dataDirectory;
    }

    /** The properties of --command-config. */
    Map<String, String> clientProperties() {
        Map<String, String> settings = new HashMap<>();
        if (commandConfig != null) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(commandConfig, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (NoSuchFileException e) {
                throw new UsageException("--command-config: no file " + commandConfig);
            } catch (IOException | IllegalArgumentException e) {
                throw new UsageException("--command-config: can't read " + commandConfig + ": " + e.getMessage());
            }
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        }
        return settings;
    }

    /** The same, with the address of the cluster. */
    Map<String, Object> connection() {
        Map<String, Object> settings = new HashMap<>(clientProperties());
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    /** The same for an admin client, which gives up in time for a person who waits. */
    Map<String, Object> adminConnection() {
        Map<String, Object> settings = connection();
        settings.putIfAbsent("default.api.timeout.ms", "15000");
        settings.putIfAbsent("request.timeout.ms", "10000");
        return settings;
    }
}
