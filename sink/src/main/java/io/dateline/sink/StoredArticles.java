package io.dateline.sink;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What stands in the database, for a table of results. */
public final class StoredArticles {

    private static final String LATEST = """
            select a.id, a.revision, a.title, o.name as outlet, g.name as origin,
                   a.state_media, a.state_media_state, a.state_media_category,
                   a.published_value, a.published_earliest, a.published_latest,
                   array(select n.name from article_actors x join actors n on n.id = x.actor_id
                         where x.article_id = a.id order by x.ordinal) as actors,
                   (select count(*) from dates d where d.article_id = a.id) as dates
            from articles a
            left join outlets o on o.id = a.outlet_id
            left join outlets g on g.id = a.origin_id
            order by a.received_at desc nulls last, a.id
            limit ?
            """;

    private final DataSource database;

    public StoredArticles(DataSource database) {
        this.database = database;
    }

    /**
     * An article in one row.
     *
     * @param outlet name of who published it; null when unknown
     * @param origin name of who wrote it first, where that is another
     * @param stateMedia null: nobody assessed it
     * @param state ISO 3166-1 alpha-2
     * @param published ISO-8601, as precise as known; null when unknown
     * @param earliest first day on which it can have been published
     * @param latest last such day
     * @param actors their names, the most salient first
     * @param dates how many date expressions it has
     */
    public record Row(
            String id,
            int revision,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String origin,
            @Nullable Boolean stateMedia,
            @Nullable String state,
            String category,
            @Nullable String published,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            List<String> actors,
            int dates) {}

    /**
     * How many articles have the same outlet and the same answer.
     *
     * @param outlet id; null when unknown
     * @param stateMedia null: nobody assessed it
     */
    public record OutletCount(
            @Nullable String outlet, @Nullable Boolean stateMedia, long articles) {}

    /** How much there is. */
    public record Counts(long articles, long revisions) {}

    /** The articles received last, the latest first. */
    public List<Row> latest(int limit) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setInt(1, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
        }
        return rows;
    }

    /** All articles by outlet and state-media flag. */
    public List<OutletCount> outlets() throws SQLException {
        List<OutletCount> outlets = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select outlet_id, state_media, count(*) from articles group by 1, 2");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                outlets.add(new OutletCount(row.getString(1), row.getObject(2, Boolean.class), row.getLong(3)));
            }
        }
        return outlets;
    }

    public Counts counts() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select (select count(*) from articles), (select count(*) from revisions)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getInt("revision"),
                row.getString("title"),
                row.getString("outlet"),
                row.getString("origin"),
                row.getObject("state_media", Boolean.class),
                row.getString("state_media_state"),
                row.getString("state_media_category"),
                row.getString("published_value"),
                row.getObject("published_earliest", LocalDate.class),
                row.getObject("published_latest", LocalDate.class),
                strings(row.getArray("actors")),
                row.getInt("dates"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
