package io.dateline.sink;

import java.util.List;
import java.util.stream.Collectors;

/** A table's columns, and the statements that fill it with one array a column. */
record Table(String name, List<Column> columns) {

    static Table of(String name, Column... columns) {
        return new Table(name, List.of(columns));
    }

    static Column text(String name) {
        return new Column(name, "text", "");
    }

    static Column column(String name, String type) {
        return new Column(name, type, "");
    }

    /** Unnesting would flatten arrays of arrays, so an array travels as its literal. */
    static Column array(String name, String type) {
        return new Column(name, "text", "::" + type);
    }

    String insert() {
        return "insert into " + name + " (" + names("") + ") select " + selected() + " " + unnested();
    }

    /** Inserts rows whose key is new, and replaces those of which {@code guard} is true. */
    String upsert(String key, String guard) {
        return insert() + " on conflict (" + key + ") do update set "
                + columns.stream()
                        .map(Column::name)
                        .filter(column -> !List.of(key.split(", ")).contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "))
                + " where " + guard;
    }

    String names(String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    String selected() {
        return columns.stream()
                .map(column -> "t." + column.name() + column.cast())
                .collect(Collectors.joining(", "));
    }

    String unnested() {
        return "from unnest(" + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ") as t("
                + names("") + ")";
    }

    /**
     * A column.
     *
     * @param type of the array's elements on the way
     * @param cast what makes the column's own type of it
     */
    record Column(String name, String type, String cast) {}
}
