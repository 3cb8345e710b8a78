package io.dateline.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes the words of stored articles for full-text search, after the fact and in a thread of its own.
 *
 * <p>Of several indexers on a database one works at a time. It rests as long as it worked, so that storing articles,
 * which it must never hold up, gets at least its share of the database.
 */
public final class SearchIndexer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexer.class);

    private static final int BATCH = 50;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    /** PostgreSQL holds at most 1 MiB of words an article: what comes after this many characters isn't indexed. */
    private static final int CHARACTERS_MAX = 200_000;

    /** Any number, so long as it is the same in all instances. */
    private static final long LOCK = 0x6461_7465_6c69_6e65L;

    private static final String TAKE = "select position, article_id from search_queue order by position limit ?";

    private static final String INDEX = "insert into article_search (article_id, words)"
            + " select a.id, setweight(to_tsvector(c.config, coalesce(a.title, '')), 'A')"
            + " || to_tsvector(c.config, left(r.text, " + CHARACTERS_MAX + "))"
            + " from articles a join revisions r on r.article_id = a.id and r.revision = a.revision"
            + " cross join lateral (select search_configuration(a.language) as config) c"
            + " where a.id = any (?)"
            + " on conflict (article_id) do update set words = excluded.words"
            + " where article_search.words is distinct from excluded.words";

    private final DataSource database;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    public SearchIndexer(DataSource database) {
        this.database = database;
    }

    /** Works the queue off until {@link #close()}. */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("started before");
        }
        thread = new Thread(this::run, "search-indexer");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Indexes some of the articles that wait.
     *
     * @return how many were taken from the queue; 0 when it is empty or another indexer is at work
     */
    public int indexSome() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int taken = locked(connection) ? indexSome(connection) : 0;
                connection.commit();
                return taken;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Finishes the batch at hand. */
    @Override
    public void close() {
        closed.countDown();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            try {
                running.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        boolean failing = false;
        Duration rest = Duration.ZERO;
        while (!waitFor(rest)) {
            try {
                long start = System.nanoTime();
                int taken = indexSome();
                rest = taken == 0 ? IDLE : Duration.ofNanos(System.nanoTime() - start);
                failing = false;
            } catch (SQLException | RuntimeException e) {
                if (!failing) {
                    LOG.warn(
                            "Words can't be indexed for now, searches miss the latest articles: {}",
                            StoreFailure.reason(e));
                }
                failing = true;
                rest = AFTER_FAILURE;
            }
        }
    }

    private boolean waitFor(Duration rest) {
        try {
            return closed.await(rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static int indexSome(Connection connection) throws SQLException {
        List<Long> positions = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, BATCH);
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong(1));
                    ids.add(row.getString(2));
                }
            }
        }
        if (ids.isEmpty()) {
            return 0;
        }
        // Lost on a crash, this is done again: the queue's entries are lost with it.
        execute(connection, "set local synchronous_commit = off");
        index(connection, ids);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from search_queue where position = any (?)")) {
            delete.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            delete.executeUpdate();
        }
        return ids.size();
    }

    private static void index(Connection connection, List<String> ids) throws SQLException {
        execute(connection, "savepoint words");
        try (PreparedStatement index = connection.prepareStatement(INDEX)) {
            index.setArray(1, connection.createArrayOf("text", ids.toArray()));
            index.executeUpdate();
        } catch (SQLException e) {
            if (StoreFailure.of(e) != StoreFailure.DATA) {
                throw e;
            }
            execute(connection, "rollback to savepoint words");
            if (ids.size() == 1) {
                LOG.warn("Article {} can't be found by its words: {}", ids.get(0), e.getMessage());
                return;
            }
            int middle = ids.size() / 2;
            index(connection, ids.subList(0, middle));
            index(connection, ids.subList(middle, ids.size()));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
