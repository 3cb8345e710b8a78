package io.dateline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A real PostgreSQL server on a data directory that lasts, with one database, {@code dateline}.
 *
 * <p>Committed rows survive {@link #close()} and {@code kill -9} of the server or of this process. The server listens
 * on the loopback interface alone and asks for a password that the directory keeps. It is in a session of its own, so
 * that Ctrl-C leaves it to this process when to stop it. It stops when this process ends without {@link #close()} too;
 * should it run on all the same, the next start on its directory stops it first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String USER = "postgres";
    private static final String DATABASE = "dateline";

    private final DirectoryLock lock;
    private final PostgresCluster cluster;
    private final ProcessHandle server;
    private final Optional<OwnerWatch> watch;
    private final Login login;

    private EmbeddedPostgres(
            DirectoryLock lock,
            PostgresCluster cluster,
            ProcessHandle server,
            Optional<OwnerWatch> watch,
            Login login) {
        this.lock = lock;
        this.cluster = cluster;
        this.server = server;
        this.watch = watch;
        this.login = login;
    }

    /** Starts a server with its programs unpacked into the user's cache, as {@link #start(Path, int, Path)}. */
    public static EmbeddedPostgres start(Path directory, int preferredPort) throws InterruptedException {
        Path home = Path.of(System.getProperty("user.home"));
        // Users without a home are common in containers.
        Path binaries = Files.isWritable(home) ? home.resolve(".cache").resolve("dateline") : directory;
        return start(directory, preferredPort, binaries);
    }

    /**
     * Starts a server and waits until it accepts connections: one or two seconds, two minutes at most.
     *
     * @param directory where its data, its log, its port and its password are kept; created where there is none
     * @param preferredPort the port it listens on if the directory is new and the port is free, 1 to 65535, or 0 for
     *     any; a used directory keeps its port as long as nobody else has taken that
     * @param binaries where PostgreSQL's programs (50 MB) are unpacked once; created where there is none
     * @throws EmbeddedStartException if the directory is in use, or the server does not start: with the last lines of
     *     its log
     */
    public static EmbeddedPostgres start(Path directory, int preferredPort, Path binaries) throws InterruptedException {
        Path absolute = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(absolute, "owner.lock", Duration.ZERO);
        try {
            return start(lock, absolute, preferredPort, PostgresBinaries.unpack(binaries.toAbsolutePath()));
        } catch (IOException | SQLException e) {
            lock.close();
            throw new EmbeddedStartException("cannot start PostgreSQL in " + absolute + ": " + e.getMessage(), e);
        } catch (InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(
            DirectoryLock lock, Path directory, int preferredPort, PostgresBinaries binaries)
            throws IOException, SQLException, InterruptedException {
        PostgresCluster cluster = new PostgresCluster(binaries, directory);
        cluster.stop();
        Path passwordFile = directory.resolve("password");
        String password = password(passwordFile);
        cluster.initialize(USER, passwordFile);
        Login login = new Login(new RememberedPorts(directory).choose(preferredPort, "postgres")[0], password);
        try {
            cluster.start(login.port);
            ProcessHandle server =
                    cluster.server().orElseThrow(() -> new IOException("the server ended as soon as it had started"));
            createDatabase(login);
            return new EmbeddedPostgres(lock, cluster, server, cluster.watchOwner(server), login);
        } catch (IOException | SQLException | InterruptedException e) {
            cluster.stop();
            throw e;
        }
    }

    /** The password in the file, made up and written at the first start, readable for its owner alone. */
    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, ownerOnly(file));
        }
        // A start that was cut short leaves an empty file.
        if (Files.size(file) == 0) {
            byte[] secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void createDatabase(Login login) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.jdbcUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** The JDBC URL of the database {@code dateline}, with user and password: nothing else is needed to connect. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The JDBC URL of any of the server's databases, with user and password. */
    public String jdbcUrl(String database) {
        return login.jdbcUrl(database);
    }

    /** The server's superuser, who owns the database. */
    public String user() {
        return USER;
    }

    /** The user's password: hexadecimal digits. */
    public String password() {
        return login.password;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return login.port;
    }

    /** The server's process id. */
    public long pid() {
        return server.pid();
    }

    /** Completes when the server's process has ended, whether asked to or not. */
    public CompletionStage<Void> onExit() {
        return server.onExit().thenAccept(ended -> {});
    }

    /** Stops the server and waits until it has, cutting what connections there are. Does nothing the second time. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new IllegalStateException("cannot stop PostgreSQL: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            watch.ifPresent(OwnerWatch::close);
            lock.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Login(int port, String password) {
        String jdbcUrl(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER + "&password=" + password;
        }
    }
}
