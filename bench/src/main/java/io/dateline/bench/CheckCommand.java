package io.dateline.bench;

import io.dateline.bench.GeneratedArticles.Answer;
import io.dateline.contract.ArticleId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench check}: compares a database with what generated articles must have become. Exit status 1: it differs. */
@Command(
        name = "check",
        description = "Compares the database with what the generated articles must have become.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--articles", defaultValue = "100000", description = "As generated (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(names = "--seed", defaultValue = "1", description = "As generated.")
    private long seed;

    @Option(names = "--database-url", required = true, description = "JDBC URL.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String url;

    @Override
    public Integer call() throws Exception {
        Answer answer = GeneratedArticles.answer(articles);
        GeneratedArticles generated = new GeneratedArticles(seed);
        Set<String> missing = new HashSet<>();
        for (int number = 0; number < articles; number++) {
            missing.add(ArticleId.of(generated.send(number).get(0)));
        }
        int found = 0;
        int unexpected = 0;
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false); // else the driver fetches all rows at once
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(10_000);
                try (ResultSet rows = statement.executeQuery("select id from articles")) {
                    while (rows.next()) {
                        found++;
                        unexpected += missing.remove(rows.getString(1)) ? 0 : 1;
                    }
                }
            }
            long revisions = count(connection, "select count(*) from revisions");
            long revised = count(connection, "select count(*) from articles where revision > 1");
            System.out.printf(
                    "articles %d of %d, missing %d, unexpected %d; revisions %d of %d, revised %d of %d%n",
                    found,
                    answer.articles(),
                    missing.size(),
                    unexpected,
                    revisions,
                    answer.revisions(),
                    revised,
                    answer.revisions() - answer.articles());
            boolean right = missing.isEmpty()
                    && unexpected == 0
                    && revisions == answer.revisions()
                    && revised == answer.revisions() - answer.articles();
            return right ? 0 : 1;
        }
    }

    private static long count(Connection connection, String query) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
