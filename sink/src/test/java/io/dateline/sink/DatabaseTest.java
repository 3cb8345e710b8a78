package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.dateline.testkit.PostgresExtension;
import io.dateline.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class DatabaseTest {

    private static final int PROCESSES = 8;

    @RepeatedTest(5)
    void several_processes_may_bring_the_schema_up_to_date_at_the_same_time(TestDatabase given) {
        ExecutorService processes = Executors.newFixedThreadPool(PROCESSES);
        try {
            List<CompletableFuture<Void>> migrations = new ArrayList<>();
            for (int process = 0; process < PROCESSES; process++) {
                Duration later = Duration.ofMillis(15L * process);
                migrations.add(CompletableFuture.runAsync(() -> migrate(given, later), processes));
            }
            assertThat(migrations)
                    .allSatisfy(migration -> assertThat(migration).succeedsWithin(Duration.ofSeconds(60)));
        } finally {
            processes.shutdownNow();
        }
    }

    private static void migrate(TestDatabase given, Duration later) {
        LockSupport.parkNanos(later.toNanos());
        try (HikariDataSource pool = new Database(given.jdbcUrl(), given.user(), given.password()).pool("test", 3)) {
            Database.migrate(pool);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }
}
