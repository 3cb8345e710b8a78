package io.dateline.cli;

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
            description = "PostgreSQL, for example jdbc:postgresql://db.example.org/dateline.")
    private @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAME", description = "Its user (default: ${DEFAULT-VALUE}).",
            defaultValue = "postgres")
    private String user = "postgres";

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the user's password.")
    private @Nullable Path passwordFile;

    @Nullable String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        if (passwordFile == null) {
            return "";
        }
        try {
            return Files.readString(passwordFile).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UsageException("--database-password-file: can't read " + passwordFile);
        }
    }
}
