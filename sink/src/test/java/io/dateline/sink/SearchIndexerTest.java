package io.dateline.sink;

import static io.dateline.sink.Samples.at;
import static io.dateline.sink.Samples.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dateline.contract.EnrichedArticle;
import io.dateline.testkit.PostgresExtension;
import io.dateline.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class SearchIndexerTest {

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
    void words_are_found_in_any_of_their_forms_in_the_language_of_the_article() throws SQLException {
        given(Samples.article("en", 1, "Ships were loading.", "en", List.of()));
        given(Samples.article("de", 1, "Die Häfen wurden geöffnet.", "de-AT", List.of()));
        given(Samples.article("xx", 1, "Zorgle blurp.", "tlh", List.of()));
        whenIndexed();

        assertThat(found("'loaded ship'")).containsExactly("en");
        assertThat(found("'Hafen', 'de'")).containsExactly("de");
        assertThat(found("'blurp', 'tlh'")).containsExactly("xx");
        assertThat(found("'\"were loading\" -ships'")).isEmpty();
    }

    @Test
    void a_revision_is_found_by_its_new_words_and_no_longer_by_its_old_ones() throws SQLException {
        given(Samples.article("a", 1, "A whale was seen."));
        whenIndexed();
        given(Samples.article("a", 2, "A dolphin was seen."));
        whenIndexed();

        assertThat(found("'dolphin'")).containsExactly("a");
        assertThat(found("'whale'")).isEmpty();
    }

    @Test
    void an_article_too_large_to_index_does_not_hold_up_the_others() throws SQLException {
        StringBuilder unique = new StringBuilder();
        for (int i = 0; unique.length() < 199_000; i++) {
            unique.append(Character.toString(0x4e00 + (i % 20_000)))
                    .append((char) ('a' + i / 20_000))
                    .append(' ');
        }
        given(Samples.article("a", 1, unique.toString()));
        given(Samples.article("b", 1, "A dolphin was seen."));
        whenIndexed();

        assertThat(found("'dolphin'")).containsExactly("b");
    }

    @Test
    void started_it_works_the_queue_off_by_itself() throws SQLException {
        try (SearchIndexer indexer = new SearchIndexer(pool)) {
            indexer.start();
            given(Samples.article("a", 1, "A dolphin was seen."));
            Eventually.that(() -> assertThat(found("'dolphin'")).containsExactly("a"));
        }
    }

    private long offset;

    private void given(EnrichedArticle article) throws SQLException {
        store.store(List.of(at(article, offset++)), List.of(upTo(offset)));
    }

    private void whenIndexed() throws SQLException {
        SearchIndexer indexer = new SearchIndexer(pool);
        while (indexer.indexSome() > 0) {}
        assertThat(queries.one("select count(*) from search_queue")).isEqualTo("0");
    }

    private List<String> found(String arguments) {
        return queries.rows("select article_id from search_articles(" + arguments + ") order by rank desc");
    }
}
