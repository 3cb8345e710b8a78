package io.dateline.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A test's own, empty database on the run's PostgreSQL.
 *
 * @param jdbcUrl its URL, user and password included
 * @param user the database's owner
 * @param password the user's password
 */
public record TestDatabase(String jdbcUrl, String user, String password) {
    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }
}
