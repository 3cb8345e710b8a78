package io.dateline.cli;

import io.dateline.sink.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which PostgreSQL. */
final class DatabaseOptions {

    @Option(
            names = "--database-url",
            paramLabel = "JDBC-URL",
            description =
                    "PostgreSQL, for example jdbc:postgresql://db.example.org/dateline; without it, the one of the"
                            + " `dateline up` that runs on the same --data-dir.")
    private @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAME", description = "Its user, unless the URL names it.")
    private @Nullable String user;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the user's password.")
    private @Nullable Path passwordFile;

    /** The database of the options, else that of the {@code dateline up} that runs on the same directory. */
    Database database(ClusterOptions cluster) {
        if (url != null) {
            return new Database(url, user, password());
        }
        if (cluster.isGiven()) {
            throw new UsageException("--database-url is missing");
        }
        RunningSystem running = cluster.running();
        return new Database(running.databaseUrl(), null, null);
    }

    private @Nullable String password() {
        if (passwordFile == null) {
            return null;
        }
        try {
            return Files.readString(passwordFile).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UsageException("--database-password-file: can't read " + passwordFile);
        }
    }
}
