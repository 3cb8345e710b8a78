package io.dateline.sink;

import static io.dateline.sink.Samples.at;
import static io.dateline.sink.Samples.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dateline.contract.EnrichedArticle;
import io.dateline.testkit.PostgresExtension;
import io.dateline.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the queries of docs/store.md. */
@ExtendWith(PostgresExtension.class)
class StoreGuideTest {

    private static final Pattern QUERY = Pattern.compile("```sql\\n([^`]+)```");

    private static final String TEXT = "The mayor of the Port of Vik opened the harbour on 3 May 2021.";

    @Test
    void every_query_of_the_guide_finds_the_articles_that_it_asks_for(TestDatabase database)
            throws IOException, SQLException {
        try (HikariDataSource pool =
                new Database(database.jdbcUrl(), database.user(), database.password()).pool("test", 3)) {
            Database.migrate(pool);
            EnrichedArticle article = Samples.article(
                    "a", 1, TEXT, "en", List.of(Samples.actor("ada-lund", "Ada Lund", "The mayor", 1), Samples.PORT));
            new PostgresArticleStore(pool).store(List.of(at(article, 0)), List.of(upTo(1)));
            assertThat(new SearchIndexer(pool).indexSome()).isEqualTo(1);
        }
        Queries queries = new Queries(database);
        List<String> answers = QUERY.matcher(Files.readString(Path.of("../docs/store.md")))
                .results()
                .map((MatchResult query) -> String.valueOf(queries.rows(query.group(1))))
                .toList();

        assertThat(answers)
                .containsExactly(
                        "[2021-05-04|NO|1]",
                        "[2021-05-04|The Herald|Harbours reopened|Mayor of Vik|0.50]",
                        "[Ada Lund|1|1, Port of Vik|1|1]",
                        "[2021-05-04|3 May 2021|2021-05-03|Harbours reopened]",
                        "[Harbours reopened|Ada Lund|" + TEXT + ", Harbours reopened|Port of Vik|" + TEXT + "]");
    }
}
