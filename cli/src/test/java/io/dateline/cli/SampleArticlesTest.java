package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Actor;
import io.dateline.contract.DateExpression;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Json;
import io.dateline.contract.Outlet;
import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.stream.Enrich;
import io.dateline.enrich.stream.EnrichConfig;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.Progress;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.source.InputFormat;
import io.dateline.sink.Database;
import io.dateline.sink.Sink;
import io.dateline.sink.SinkConfig;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.PostgresExtension;
import io.dateline.testkit.TestDatabase;
import io.dateline.testkit.TestKafka;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sample articles, through a real broker into a real database, have the tags that stand beside them. */
@ExtendWith({KafkaExtension.class, PostgresExtension.class})
class SampleArticlesTest {

    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static TestDatabase database;
    private static Summary first;
    private static Summary second;
    private static List<String> rowsAfterFirst;
    private static List<String> rowsAfterSecond;
    private static Map<String, EnrichedArticle> stored;

    @BeforeAll
    static void runThePipelineTwice(TestKafka kafka, TestDatabase given, @TempDir Path state) throws Exception {
        database = given;
        Topics topics = Topics.withPrefix(kafka.topicPrefix());
        Map<String, Object> connection = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(connection)) {
            new TopicAdmin(admin).ensure(topics);
        }
        String enrichGroup = kafka.topicPrefix() + "dateline-enrich";
        EnrichConfig enrichConfig = new EnrichConfig(kafka.bootstrapServers(), topics, enrichGroup, state, 1, Map.of());
        String sinkGroup = kafka.topicPrefix() + SinkConfig.GROUP_ID;
        SinkConfig sinkConfig = SinkConfig.of(connection, new Database(database.jdbcUrl(), null, null), topics)
                .inGroup(sinkGroup);
        Drain drain = new Drain(connection, topics, enrichGroup, sinkGroup);
        try (Enrich enrich = new Enrich(enrichConfig, 6, Enricher.bundled(), Clock.systemUTC(), outcome -> {});
                Sink sink = new Sink(sinkConfig);
                Ingest ingest = new Ingest(IngestConfig.of(kafka.bootstrapServers(), topics), Clock.systemUTC())) {
            enrich.start();
            sink.start();
            first = publish(ingest);
            assertThat(drain.await(PATIENCE, () -> true)).isTrue();
            rowsAfterFirst = rows();
            second = publish(ingest);
            assertThat(drain.await(PATIENCE, () -> true)).isTrue();
            rowsAfterSecond = rows();
        }
        stored = articles();
    }

    @TestFactory
    Stream<DynamicTest> each_sample_has_the_tags_beside_it() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList()) {
                for (JsonNode expected : Json.mapper().readTree(Files.readAllBytes(file))) {
                    tests.add(DynamicTest.dynamicTest(
                            file.getFileName() + ": " + expected.get("title").asString(), () -> check(expected)));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void nothing_is_stored_that_no_sample_asks_for() throws IOException {
        int expected = 0;
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".expected.json"))
                    .toList()) {
                expected += Json.mapper().readTree(Files.readAllBytes(file)).size();
            }
        }
        assertThat(stored).hasSize(expected);
    }

    @Test
    void every_sample_is_published() {
        assertThat(first.refusals()).isEmpty();
        assertThat(second.published()).isEqualTo(first.published());
    }

    @Test
    void a_second_ingest_of_the_same_files_changes_no_row() {
        assertThat(rowsAfterSecond).isEqualTo(rowsAfterFirst);
    }

    private static void check(JsonNode expected) {
        String title = expected.get("title").asString();
        assertThat(stored).containsKey(title);
        EnrichedArticle article = Objects.requireNonNull(stored.get(title));
        assertThat(article.revision())
                .as("revision")
                .isEqualTo(expected.get("revision").asInt());
        assertThat(id(article.outlet())).as("outlet").isEqualTo(text(expected.get("outlet")));
        assertThat(id(article.origin())).as("origin").isEqualTo(text(expected.get("origin")));
        JsonNode tag = expected.get("stateMedia");
        assertThat(article.stateMedia().flag())
                .as("state media")
                .isEqualTo(tag.get("flag").isNull() ? null : tag.get("flag").asBoolean());
        assertThat(article.stateMedia().category().code())
                .as("category")
                .isEqualTo(tag.get("category").asString());
        assertThat(article.stateMedia().state()).as("state").isEqualTo(text(tag.get("state")));
        checkPublished(article, expected.get("published"));
        assertThat(article.actors().stream().map(Actor::id)).as("actors").containsAll(strings(expected.get("actors")));
        assertThat(article.dates().stream().map(DateExpression::value))
                .as("dates")
                .containsAll(strings(expected.get("dates")));
        assertThat(article.actors())
                .allSatisfy(actor -> assertThat(actor.mentions())
                        .allSatisfy(mention -> assertThat(article.text()
                                        .substring(
                                                article.text().offsetByCodePoints(0, mention.begin()),
                                                article.text().offsetByCodePoints(0, mention.end())))
                                .isEqualTo(mention.text())));
    }

    private static void checkPublished(EnrichedArticle article, JsonNode expected) {
        if (expected.has("value")) {
            assertThat(article.published().value())
                    .as("published")
                    .isEqualTo(expected.get("value").asString());
            return;
        }
        // The text does not settle the day: the bounds must not exclude it.
        LocalDate day = LocalDate.parse(expected.get("contains").asString());
        LocalDate earliest = article.published().earliest();
        LocalDate latest = article.published().latest();
        assertThat(earliest == null || !earliest.isAfter(day))
                .as("earliest " + earliest)
                .isTrue();
        assertThat(latest == null || !latest.isBefore(day))
                .as("latest " + latest)
                .isTrue();
    }

    private static Summary publish(Ingest ingest) {
        return ingest.publish(List.of(SEEDS), InputFormat.AUTO, InputStream.nullInputStream(), Progress.NONE);
    }

    private static Map<String, EnrichedArticle> articles() throws SQLException {
        Map<String, EnrichedArticle> articles = new HashMap<>();
        for (String document : query("select jsonb_set(r.document, '{text}', to_jsonb(r.text)) from articles a"
                + " join revisions r on (r.article_id, r.revision) = (a.id, a.revision)")) {
            EnrichedArticle article = Json.mapper().readValue(document, EnrichedArticle.class);
            articles.put(String.valueOf(article.title()), article);
        }
        return articles;
    }

    /** All rows, with the transaction that wrote each. */
    private static List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("articles", "revisions", "article_actors", "dates", "outlets", "actors")) {
            rows.addAll(query("select '" + table + " ' || t.xmin || ' ' || t.* from " + table + " t order by 1"));
        }
        return rows;
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }

    private static @Nullable String id(@Nullable Outlet outlet) {
        return outlet == null ? null : outlet.id();
    }
}
