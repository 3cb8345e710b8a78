package io.dateline.sink;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a table. */
final class Rows {

    private final Table table;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Rows(Table table) {
        this.table = table;
    }

    /** Adds a row; strings are made storable. */
    void add(@Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(values.length + " values for the columns of " + table.name());
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                values[i] = Storable.text(text);
            }
        }
        rows.add(values);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Sets the statement's parameters, one array a column. */
    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int column = 0; column < table.columns().size(); column++) {
            @Nullable Object[] values = new Object[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row)[column];
            }
            Array array = connection.createArrayOf(table.columns().get(column).type(), values);
            statement.setArray(column + 1, array);
        }
    }

    void execute(Connection connection, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement);
            statement.executeUpdate();
        }
    }
}
