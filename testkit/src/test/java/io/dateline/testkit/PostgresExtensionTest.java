package io.dateline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresExtensionTest {
    @RepeatedTest(2)
    void each_test_gets_a_database_without_tables(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table article (id text primary key)");

            try (ResultSet tables = statement.executeQuery(
                    "select count(*) from information_schema.tables where table_schema = 'public'")) {
                assertThat(tables.next()).isTrue();
                assertThat(tables.getInt(1)).isOne();
            }
        }
    }

    @Test
    void a_test_gets_a_database_that_orders_by_bytes_and_knows_letters(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 'b' < 'ä', upper('çavuşoğlu')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getString(2)).isEqualTo("ÇAVUŞOĞLU");
        }
    }
}
