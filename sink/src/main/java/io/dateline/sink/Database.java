package io.dateline.sink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL database to store articles in.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/name}; tables stand in the schema that the connection creates in:
 *     {@code public} unless the URL says {@code ?currentSchema=…}
 * @param user null when the URL names the user
 * @param password null when none is needed or the URL holds it
 */
public record Database(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    private static final String MIGRATIONS = "classpath:io/dateline/sink/migrations";
    private static final long CONNECT_TIMEOUT_MS = 5_000;

    /** A server that is gone without a word is given up after this; no statement takes so long. */
    private static final long ANSWER_TIMEOUT_S = 120;

    /** Any number, so long as it is the same in all processes. */
    private static final long MIGRATION_LOCK = 0x6461_7465_6c69_6e66L;

    /**
     * Connections to the database, opened when first asked for: the database need not be there yet.
     *
     * @param connections at most; 3 or more where {@link #migrate} is to use them
     */
    public HikariDataSource pool(String name, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_TIMEOUT_MS);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT_MS / 1_000);
        config.addDataSourceProperty("socketTimeout", ANSWER_TIMEOUT_S);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    /**
     * Brings the schema to the state that this version needs; does nothing when it is there. Several processes may do so
     * at the same time.
     *
     * @throws SQLException if the database can't be reached
     * @throws org.flywaydb.core.api.FlywayException if it is that of a later version
     */
    public static void migrate(DataSource database) throws SQLException {
        // Flyway locks once its table is there: two that both find none get in each other's way.
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, MIGRATION_LOCK);
                lock.execute();
                migrateAlone(database);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void migrateAlone(DataSource database) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(database)
                .locations(MIGRATIONS)
                .table("dateline_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbcUrl.replaceAll("password=[^&]*", "password=…") + (user == null ? "" : " as " + user);
    }
}
