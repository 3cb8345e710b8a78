package io.dateline.sink;

import io.dateline.contract.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The articles in PostgreSQL, together with how far the topic has been read.
 *
 * <p>A record replaces what stands only if it is a later one of the same partition, or from another partition or topic:
 * storing something twice, or storing again what has been replaced since, changes no row.
 */
public final class PostgresArticleStore {

    private final DataSource database;
    private final WireNames names = new WireNames(Json.mapper());
    private final DocumentWriter documents = new DocumentWriter(Json.mapper());

    /** @param database one that {@link Database#migrate} has seen */
    public PostgresArticleStore(DataSource database) {
        this.database = database;
    }

    /**
     * What a call changed.
     *
     * @param added articles that were not there
     * @param replaced articles of which another state was there
     * @param unchanged deliveries that were stored before, or that a later one of the same call replaces
     */
    public record Stored(int added, int replaced, int deleted, int unchanged) {}

    /**
     * Stores all in one transaction, or nothing.
     *
     * @param deliveries in the order of their topic's partitions: the last of an article wins
     * @param places how far the partitions have been read with these deliveries; a place never moves back
     */
    public Stored store(List<Delivery> deliveries, Collection<ReadUpTo> places) throws SQLException {
        Batch batch = new Batch(deliveries, names, documents);
        Rows articles = batch.articles();
        Rows revisions = batch.revisions();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Set<String> added = new HashSet<>();
                Set<String> replaced = new HashSet<>();
                int deleted = delete(connection, batch.tombstones());
                upsertArticles(connection, articles, added, replaced);
                revisions.execute(connection, ArticleTables.UPSERT_REVISIONS);
                Set<String> changed = new HashSet<>(added);
                changed.addAll(replaced);
                storeParts(connection, batch, changed, replaced);
                places(places).execute(connection, ArticleTables.UPSERT_OFFSETS);
                connection.commit();
                int unchanged = deliveries.size() - changed.size() - deleted;
                return new Stored(added.size(), replaced.size(), deleted, unchanged);
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    /** Where to read on in a partition; empty when nothing of it has been stored. */
    public OptionalLong nextOffset(UUID topicId, int partition) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select next_offset from consumed_offsets where topic_id = ? and partition = ?")) {
            select.setObject(1, topicId);
            select.setInt(2, partition);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static void upsertArticles(Connection connection, Rows articles, Set<String> added, Set<String> replaced)
            throws SQLException {
        if (articles.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(ArticleTables.UPSERT_ARTICLES)) {
            articles.bind(connection, upsert);
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    (row.getBoolean("replaced") ? replaced : added).add(row.getString("id"));
                }
            }
        }
    }

    private static void storeParts(Connection connection, Batch batch, Set<String> changed, Set<String> replaced)
            throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        batch.outlets(changed).execute(connection, ArticleTables.UPSERT_OUTLETS);
        batch.actors(changed).execute(connection, ArticleTables.UPSERT_ACTORS);
        if (!replaced.isEmpty()) {
            withIds(connection, "delete from article_actors where article_id = any (?)", replaced);
            withIds(connection, "delete from dates where article_id = any (?)", replaced);
        }
        batch.articleActors(changed).execute(connection, ArticleTables.ARTICLE_ACTORS.insert());
        batch.dates(changed).execute(connection, ArticleTables.DATES.insert());
        withIds(connection, "insert into search_queue (article_id) select unnest(?)", changed);
    }

    private static int delete(Connection connection, Rows tombstones) throws SQLException {
        if (tombstones.isEmpty()) {
            return 0;
        }
        Set<String> ids = new HashSet<>();
        try (PreparedStatement delete = connection.prepareStatement(ArticleTables.DELETE_ARTICLES)) {
            tombstones.bind(connection, delete);
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString("id"));
                }
            }
        }
        withIds(connection, "delete from article_actors where article_id = any (?)", ids);
        withIds(connection, "delete from dates where article_id = any (?)", ids);
        withIds(connection, "delete from article_search where article_id = any (?)", ids);
        withIds(connection, "delete from revisions where article_id = any (?)", ids);
        return ids.size();
    }

    private static void withIds(Connection connection, String sql, Set<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private static Rows places(Collection<ReadUpTo> places) {
        Rows rows = new Rows(ArticleTables.CONSUMED_OFFSETS);
        places.stream()
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .forEach(place -> rows.add(place.topicId(), place.partition(), place.topic(), place.nextOffset()));
        return rows;
    }

    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
