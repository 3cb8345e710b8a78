package io.dateline.sink;

import io.dateline.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks a database. */
final class Queries {

    private final TestDatabase database;

    Queries(TestDatabase database) {
        this.database = database;
    }

    /** Rows, their columns joined by a bar. */
    List<String> rows(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String one(String sql) {
        List<String> rows = rows(sql);
        if (rows.size() != 1) {
            throw new AssertionError(sql + ": " + rows);
        }
        return rows.get(0);
    }

    /** Every row of every table, with the transaction that wrote it. */
    List<String> everything() {
        List<String> all = new ArrayList<>();
        for (String table :
                List.of("articles", "revisions", "outlets", "actors", "article_actors", "dates", "consumed_offsets")) {
            all.addAll(rows("select '" + table + "', xmin, t::text from " + table + " t order by t::text"));
        }
        return all;
    }
}
