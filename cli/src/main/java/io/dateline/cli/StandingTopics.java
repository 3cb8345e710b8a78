package io.dateline.cli;

import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;

/** The topics as they stand in a cluster. */
final class StandingTopics {

    private StandingTopics() {}

    /**
     * How many partitions {@code articles.raw} has.
     *
     * @throws IllegalStateException when topics are missing: names them
     */
    static int partitionsOfRaw(Map<String, Object> connection, Topics topics)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            List<String> missing = new TopicAdmin(admin).check(topics).missing();
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        "topics are missing: " + String.join(", ", missing) + "; 'dateline topics' creates them");
            }
            String raw = topics.raw().name();
            TopicDescription description =
                    admin.describeTopics(List.of(raw)).allTopicNames().get().get(raw);
            return Objects.requireNonNull(description, raw).partitions().size();
        }
    }
}
