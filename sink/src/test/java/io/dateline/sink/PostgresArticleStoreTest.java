package io.dateline.sink;

import static io.dateline.sink.Samples.at;
import static io.dateline.sink.Samples.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.dateline.contract.Actor;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Json;
import io.dateline.testkit.PostgresExtension;
import io.dateline.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(PostgresExtension.class)
class PostgresArticleStoreTest {

    private HikariDataSource pool;
    private PostgresArticleStore store;
    private Queries queries;

    @BeforeEach
    void migrate(TestDatabase database) throws SQLException {
        pool = new Database(database.jdbcUrl(), database.user(), database.password()).pool("test", 3);
        Database.migrate(pool);
        store = new PostgresArticleStore(pool);
        queries = new Queries(database);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void migrating_again_changes_nothing() throws SQLException {
        Database.migrate(pool);

        assertThat(queries.one("select count(*) from dateline_schema_history where version <> '0'"))
                .isEqualTo("3");
    }

    @Test
    void an_article_is_stored_with_all_its_tags() throws SQLException {
        store.store(List.of(at(Samples.article("a"), 7)), List.of(upTo(8)));

        assertThat(queries.one(
                        "select revision, title, content, day, published_value, published_precision, published_basis,"
                                + " outlet_id, origin_id, state_media, state_media_state, state_media_category, state_media_via,"
                                + " raw_partition, raw_offset, enriched_offset from articles"))
                .isEqualTo(
                        "1|Harbours reopened|paywalled|2021-05-04|2021-05-04T10:15|minute|byline|herald.example|wire.example"
                                + "|t|NO|state-controlled|origin|2|17|7");
        assertThat(queries.rows("select o.name, o.country from outlets o order by id"))
                .containsExactly("The Herald|NO", "The Wire|NO");
        assertThat(queries.rows("select x.ordinal, n.name, n.kind, x.day, x.role, x.affiliation, x.cameo, x.salience"
                        + " from article_actors x join actors n on n.id = x.actor_id order by x.ordinal"))
                .containsExactly(
                        "0|Ada Lund|person|2021-05-04|Mayor of Vik|NO|NORGOV|0.5",
                        "1|Port of Vik|organisation|2021-05-04|null|NO|NORBUS|0.2");
        assertThat(queries.rows("select * from mentions order by actor_id, begin"))
                .containsExactly(
                        "a|ada-lund|0|4|Lund",
                        "a|ada-lund|100|104|Lund",
                        "a|ada-lund|200|204|Lund",
                        "a|port-of-vik|20|31|Port of Vik");
        assertThat(queries.rows(
                        "select ordinal, type, value, starts, ends, anchor, begins_at, ends_at, words from dates"))
                .containsExactly(
                        "0|DATE|2021-05-03|2021-05-03 00:00:00|2021-05-04 00:00:00|absolute|40|50|3 May 2021",
                        "1|DURATION|P3D|null|null|absolute|40|50|3 May 2021");
    }

    @Test
    void the_document_and_the_text_are_the_whole_article() throws SQLException {
        EnrichedArticle article = Samples.article("a");
        store.store(List.of(at(article, 0)), List.of(upTo(1)));

        JsonNode document = Json.mapper().readTree(queries.one("select document from revisions"));
        ((ObjectNode) document).put("text", queries.one("select text from revisions"));
        assertThat(Json.mapper().treeToValue(document, EnrichedArticle.class)).isEqualTo(article);
    }

    @Test
    void a_redelivery_changes_no_row() throws SQLException {
        List<Delivery> deliveries = List.of(at(Samples.article("a"), 0), at(Samples.article("b"), 1));
        store.store(deliveries, List.of(upTo(2)));
        List<String> before = queries.everything();

        PostgresArticleStore.Stored again = store.store(deliveries, List.of(upTo(2)));

        assertThat(again).isEqualTo(new PostgresArticleStore.Stored(0, 0, 0, 2));
        assertThat(queries.everything()).isEqualTo(before);
    }

    @Test
    void a_revision_replaces_the_tags_and_keeps_the_earlier_text() throws SQLException {
        store.store(List.of(at(Samples.article("a", 1, "First."), 0)), List.of(upTo(1)));
        PostgresArticleStore.Stored second = store.store(
                List.of(at(Samples.article("a", 2, "Second.", "en", List.of(Samples.PORT)), 1)), List.of(upTo(2)));

        assertThat(second).isEqualTo(new PostgresArticleStore.Stored(0, 1, 0, 0));
        assertThat(queries.rows("select revision, text from revisions order by revision"))
                .containsExactly("1|First.", "2|Second.");
        assertThat(queries.one("select revision from articles")).isEqualTo("2");
        assertThat(queries.rows("select actor_id from article_actors")).containsExactly("port-of-vik");
        assertThat(queries.one("select count(*) from dates")).isEqualTo("2");
    }

    @Test
    void two_revisions_in_one_batch_are_both_kept_and_the_last_wins() throws SQLException {
        store.store(
                List.of(at(Samples.article("a", 1, "First."), 0), at(Samples.article("a", 2, "Second."), 1)),
                List.of(upTo(2)));

        assertThat(queries.one("select revision from articles")).isEqualTo("2");
        assertThat(queries.one("select count(*) from revisions")).isEqualTo("2");
    }

    @Test
    void an_older_record_of_the_same_partition_replaces_nothing() throws SQLException {
        store.store(List.of(at(Samples.article("a", 2, "Second."), 5)), List.of(upTo(6)));
        List<String> before = queries.everything();

        store.store(List.of(at(Samples.article("a", 2, "Older."), 4)), List.of(upTo(5)));

        assertThat(queries.everything()).isEqualTo(before);
    }

    @Test
    void a_record_of_a_topic_created_anew_replaces_what_stands() throws SQLException {
        store.store(List.of(at(Samples.article("a", 1, "First."), 5)), List.of(upTo(6)));
        store.store(
                List.of(Delivery.of(
                        Samples.article("a", 1, "Anew."), new Delivery.Position(Samples.OTHER_TOPIC, 0, 0))),
                List.of(new ReadUpTo(Samples.OTHER_TOPIC, "articles.enriched", 0, 1)));

        assertThat(queries.one("select text from revisions")).isEqualTo("Anew.");
        assertThat(store.nextOffset(Samples.TOPIC, 0)).hasValue(6);
        assertThat(store.nextOffset(Samples.OTHER_TOPIC, 0)).hasValue(1);
        assertThat(store.nextOffset(Samples.TOPIC, 1)).isEmpty();
    }

    @Test
    void a_tombstone_deletes_the_article_and_all_of_it() throws SQLException {
        store.store(List.of(at(Samples.article("a"), 0), at(Samples.article("b"), 1)), List.of(upTo(2)));

        PostgresArticleStore.Stored stored = store.store(
                List.of(new Delivery("a", null, new Delivery.Position(Samples.TOPIC, 0, 2))), List.of(upTo(3)));

        assertThat(stored).isEqualTo(new PostgresArticleStore.Stored(0, 0, 1, 0));
        assertThat(queries.rows("select id from articles union select article_id from revisions"
                        + " union select article_id from article_actors union select article_id from dates"))
                .containsExactly("b");
    }

    @Test
    void what_the_database_refuses_leaves_neither_rows_nor_place() throws SQLException {
        EnrichedArticle good = Samples.article("a");
        EnrichedArticle endless = Samples.article(Samples.UNSTORABLE_ID);

        assertThatThrownBy(() -> store.store(List.of(at(good, 0), at(endless, 1)), List.of(upTo(2))))
                .isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(StoreFailure.of(e)).isEqualTo(StoreFailure.DATA));
        assertThat(queries.everything()).isEmpty();
    }

    @Test
    void characters_that_postgresql_refuses_are_replaced_one_for_one() throws SQLException {
        Actor odd = Samples.actor("odd", "A\0\"{},\\B \ud800 😀", "a\0\",{}\\ ", 1);
        store.store(
                List.of(at(Samples.article("a\0", 1, "x\0y\\u0000\udc00z😀", "en", List.of(odd)), 0)),
                List.of(upTo(1)));

        assertThat(queries.one("select text from revisions")).isEqualTo("x\uFFFDy\\u0000\uFFFDz😀");
        assertThat(queries.one("select name from actors")).isEqualTo("A\uFFFD\"{},\\B \uFFFD 😀");
        assertThat(queries.one("select words from mentions")).isEqualTo("a\uFFFD\",{}\\ ");
        assertThat(queries.one("select document #>> '{actors,0,name}' from revisions"))
                .isEqualTo("A\uFFFD\"{},\\B \uFFFD 😀");
    }

    @Test
    void ten_thousand_mentions_are_ten_thousand_rows_of_the_view() throws SQLException {
        Actor everywhere = Samples.actor("ada-lund", "Ada Lund", "Lund", 10_000);
        store.store(List.of(at(Samples.article("a", 1, "Text.", "en", List.of(everywhere)), 0)), List.of(upTo(1)));

        assertThat(queries.one("select count(*), max(begin) from mentions")).isEqualTo("10000|999900");
    }

    @Test
    void an_actor_changes_with_a_later_registry_alone() throws SQLException {
        Actor renamed = Samples.actor("ada-lund", "Ada Lund-Vik", "Lund", 1);
        store.store(List.of(at(Samples.article("a"), 0)), List.of(upTo(1)));
        store.store(List.of(at(Samples.article("b", 1, "Text.", "en", List.of(renamed)), 1)), List.of(upTo(2)));

        assertThat(queries.one("select name from actors where id = 'ada-lund'")).isEqualTo("Ada Lund");
    }

    @Test
    void the_latest_articles_make_a_table() throws SQLException {
        store.store(List.of(at(Samples.article("a"), 0), at(Samples.article("a", 2, "Text."), 1)), List.of(upTo(2)));

        StoredArticles stored = new StoredArticles(pool);
        assertThat(stored.counts()).isEqualTo(new StoredArticles.Counts(1, 2));
        assertThat(stored.latest(10)).singleElement().satisfies(row -> {
            assertThat(row.outlet()).isEqualTo("The Herald");
            assertThat(row.origin()).isEqualTo("The Wire");
            assertThat(row.actors()).containsExactly("Ada Lund", "Port of Vik");
            assertThat(row.dates()).isEqualTo(2);
            assertThat(row.stateMedia()).isTrue();
            assertThat(row.published()).isEqualTo("2021-05-04T10:15");
        });
    }
}
