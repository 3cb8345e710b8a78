package io.dateline.sink;

import static io.dateline.sink.Table.array;
import static io.dateline.sink.Table.column;
import static io.dateline.sink.Table.text;

/** The tables and how a newer record replaces what stands in them. */
final class ArticleTables {

    static final Table ARTICLES = Table.of(
            "articles",
            text("id"),
            column("revision", "int4"),
            text("url"),
            text("title"),
            text("author"),
            text("language"),
            text("content"),
            column("day", "date"),
            text("published_value"),
            text("published_precision"),
            text("published_basis"),
            column("published_earliest", "date"),
            column("published_latest", "date"),
            text("outlet_id"),
            column("outlet_confidence", "float8"),
            text("origin_id"),
            column("origin_confidence", "float8"),
            column("state_media", "bool"),
            text("state_media_state"),
            text("state_media_category"),
            text("state_media_via"),
            column("received_at", "timestamptz"),
            column("enriched_at", "timestamptz"),
            text("enricher"),
            text("registry"),
            text("raw_topic"),
            column("raw_partition", "int4"),
            column("raw_offset", "int8"),
            column("enriched_topic_id", "uuid"),
            column("enriched_partition", "int4"),
            column("enriched_offset", "int8"));

    static final Table REVISIONS = Table.of(
            "revisions",
            text("article_id"),
            column("revision", "int4"),
            text("title"),
            text("text"),
            column("document", "jsonb"),
            column("received_at", "timestamptz"),
            column("enriched_at", "timestamptz"),
            column("enriched_topic_id", "uuid"),
            column("enriched_partition", "int4"),
            column("enriched_offset", "int8"));

    static final Table OUTLETS = Table.of("outlets", text("id"), text("name"), text("country"), text("registry"));

    static final Table ACTORS =
            Table.of("actors", text("id"), text("wikidata"), text("name"), text("kind"), text("registry"));

    static final Table ARTICLE_ACTORS = Table.of(
            "article_actors",
            text("article_id"),
            text("actor_id"),
            column("ordinal", "int4"),
            column("day", "date"),
            text("role"),
            text("affiliation"),
            text("cameo"),
            column("salience", "float8"),
            column("confidence", "float8"),
            array("begins", "int4[]"),
            array("ends", "int4[]"),
            array("words", "text[]"));

    static final Table DATES = Table.of(
            "dates",
            text("article_id"),
            column("ordinal", "int4"),
            text("type"),
            text("value"),
            text("mod"),
            column("starts", "timestamp"),
            column("ends", "timestamp"),
            text("anchor"),
            column("begins_at", "int4"),
            column("ends_at", "int4"),
            text("words"));

    static final Table CONSUMED_OFFSETS = Table.of(
            "consumed_offsets",
            column("topic_id", "uuid"),
            column("partition", "int4"),
            text("topic"),
            column("next_offset", "int8"));

    /** Records that say that an article is to be deleted: no table, only what goes into the statement. */
    static final Table TOMBSTONES = Table.of(
            "tombstones",
            text("id"),
            column("enriched_topic_id", "uuid"),
            column("enriched_partition", "int4"),
            column("enriched_offset", "int8"));

    /** Answers with the ids of the articles that it deletes. */
    static final String DELETE_ARTICLES = "delete from articles using (select * " + TOMBSTONES.unnested()
            + ") as excluded where articles.id = excluded.id and (" + later("articles") + ") returning articles.id";

    /** Answers with the ids of the articles that changed, and whether each was there before. */
    static final String UPSERT_ARTICLES =
            ARTICLES.upsert("id", later("articles")) + " returning id, xmax <> 0 as replaced";

    static final String UPSERT_REVISIONS = REVISIONS.upsert("article_id, revision", later("revisions"));

    static final String UPSERT_OUTLETS = upsertRegistered(OUTLETS);

    static final String UPSERT_ACTORS = upsertRegistered(ACTORS);

    static final String UPSERT_OFFSETS =
            CONSUMED_OFFSETS.upsert("topic_id, partition", "consumed_offsets.next_offset < excluded.next_offset");

    private ArticleTables() {}

    private static String later(String table) {
        return "(" + table + ".enriched_topic_id, " + table + ".enriched_partition)"
                + " <> (excluded.enriched_topic_id, excluded.enriched_partition)"
                + " or " + table + ".enriched_offset < excluded.enriched_offset";
    }

    /**
     * Rows of a registry change with the registry's version alone. Those that stand are passed over before the insert:
     * a conflict would lock them, and instances that store articles on the same actors would wait for each other.
     */
    private static String upsertRegistered(Table table) {
        String passedOver = " where not exists (select from " + table.name()
                + " s where s.id = t.id and s.registry >= t.registry collate \"C\")";
        return table.insert() + passedOver + " on conflict (id) do update set ("
                + table.names("") + ") = row(" + table.names("excluded.") + ") where " + table.name()
                + ".registry < excluded.registry";
    }
}
