package io.dateline.testkit;

import io.dateline.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link TestDatabase}: {@code @ExtendWith(PostgresExtension.class)} and a parameter of that type.
 *
 * <p>One server serves the whole run; it starts when a test first asks. A test and its {@code @BeforeEach} get the
 * same database, which is dropped after the test. A class that asks in {@code @BeforeAll} gets one database for all of
 * its tests.
 */
public final class PostgresExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Server server = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Server.class, key -> Server.start(), Server.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Database.class, key -> Database.create(server.postgres), Database.class)
                .given();
    }

    /** The run's server and its directory, which JUnit closes at the end of the run. */
    private record Server(EmbeddedPostgres postgres, Path directory) implements AutoCloseable {
        static Server start() {
            Path directory = Scratch.directory("postgres");
            try {
                return new Server(EmbeddedPostgres.start(directory, 0), directory);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while PostgreSQL started", e);
            }
        }

        @Override
        public void close() {
            postgres.close();
            Scratch.delete(directory);
        }
    }

    /** A database of one test or one class, which JUnit closes with that. */
    private record Database(EmbeddedPostgres postgres, String name) implements AutoCloseable {
        static Database create(EmbeddedPostgres postgres) {
            Database database = new Database(postgres, Scratch.name());
            database.administer("create database " + database.name);
            return database;
        }

        TestDatabase given() {
            return new TestDatabase(postgres.jdbcUrl(name), postgres.user(), postgres.password());
        }

        @Override
        public void close() {
            administer("drop database " + name + " with (force)");
        }

        private void administer(String sql) {
            try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL refused: " + sql, e);
            }
        }
    }
}
