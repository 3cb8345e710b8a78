package io.dateline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedPostgresTest {
    @TempDir
    static Path prepared;

    @TempDir
    static Path programs;

    @TempDir
    Path directory;

    /** Making a database cluster is most of the cost of a first start. */
    @BeforeAll
    static void prepare() throws InterruptedException {
        EmbeddedPostgres.start(prepared, 0, programs).close();
    }

    @BeforeEach
    void copy() throws IOException {
        PathUtils.copyDirectory(prepared, directory, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setPosixFilePermissions(directory.resolve("data"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void rows_and_address_survive_a_restart() throws Exception {
        String address;
        try (EmbeddedPostgres postgres = start()) {
            execute(postgres, "create table article (id text primary key)");
            execute(postgres, "insert into article values ('lasting')");
            address = postgres.jdbcUrl();
        }

        try (EmbeddedPostgres postgres = start()) {
            assertThat(query(postgres, "select id from article")).isEqualTo("lasting");
            assertThat(postgres.jdbcUrl()).isEqualTo(address);
            assertThat(query(
                            postgres,
                            "select string_agg(setting, ' ') from pg_settings"
                                    + " where name in ('fsync', 'synchronous_commit', 'full_page_writes')"))
                    .isEqualTo("on on on");
        }
    }

    @Test
    void rows_survive_a_killed_server() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            execute(postgres, "create table article (id text primary key)");
            execute(postgres, "insert into article values ('lasting')");
            Processes.signal("KILL", postgres.pid());
            postgres.onExit().toCompletableFuture().join();
        }

        try (EmbeddedPostgres postgres = start()) {
            assertThat(query(postgres, "select id from article")).isEqualTo("lasting");
        }
    }

    @Test
    void a_server_ends_by_itself_when_its_owner_is_killed() throws Exception {
        try (OtherOwner other = OtherOwner.ofPostgres(directory)) {
            other.kill();

            assertThat(Processes.endsWithin(other.serverPid(), 60)).isTrue();
        }
    }

    @Test
    void a_server_that_was_left_running_is_stopped_first() throws Exception {
        PostgresCluster cluster = new PostgresCluster(PostgresBinaries.unpack(programs), directory);
        cluster.start(new RememberedPorts(directory).choose(0, "postgres")[0]);
        long leftPid = cluster.server().orElseThrow().pid();

        try (EmbeddedPostgres postgres = start()) {
            assertThat(postgres.pid()).isNotEqualTo(leftPid);
            assertThat(Processes.endsWithin(leftPid, 10)).isTrue();
        }
    }

    @Test
    void a_directory_in_use_is_refused() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessage(directory + " is already in use by this process");
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_pid_file_that_names_a_stranger_is_no_hindrance() throws Exception {
        Files.writeString(
                Postmaster.pidFile(directory.resolve("data")),
                ProcessHandle.current().pid() + "\n" + directory.resolve("data") + "\n");

        try (EmbeddedPostgres postgres = start()) {
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_that_cannot_start_says_why() throws Exception {
        Files.writeString(directory.resolve("data").resolve("postgresql.conf"), "no_such_setting = 7\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("cannot start PostgreSQL in " + directory)
                .hasMessageContaining("no_such_setting");
    }

    private EmbeddedPostgres start() throws InterruptedException {
        return EmbeddedPostgres.start(directory, 0, programs);
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
