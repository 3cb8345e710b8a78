package io.dateline.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * A note in the data directory of a {@code dateline up} that runs, so that other commands find it.
 *
 * @param databaseUrl JDBC URL, with user and password
 */
record RunningSystem(String bootstrapServers, String databaseUrl) {

    private static final String FILE = "running.properties";

    /** The system that runs on the directory. A killed one leaves its note; a connection then finds nobody. */
    static Optional<RunningSystem> in(Path dataDirectory) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(dataDirectory.resolve(FILE), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String bootstrapServers = properties.getProperty("bootstrap-server");
        String url = properties.getProperty("database-url");
        return bootstrapServers == null || url == null
                ? Optional.empty()
                : Optional.of(new RunningSystem(bootstrapServers, url));
    }

    void noteIn(Path dataDirectory) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("bootstrap-server", bootstrapServers);
        properties.setProperty("database-url", databaseUrl);
        Path draft = dataDirectory.resolve(FILE + ".new");
        try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
            properties.store(writer, "The dateline up that runs on this directory");
        }
        Files.move(
                draft,
                dataDirectory.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    static void forget(Path dataDirectory) throws IOException {
        Files.deleteIfExists(dataDirectory.resolve(FILE));
    }
}
