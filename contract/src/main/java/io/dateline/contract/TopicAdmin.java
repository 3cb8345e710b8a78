package io.dateline.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics and compares those that stand with what the contract wants. Never changes a topic that stands.
 *
 * <p>Several processes may do so at the same time. Methods throw {@link KafkaException} when the cluster does not answer
 * or refuses, {@link InterruptException} when the thread is interrupted.
 */
public final class TopicAdmin {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;
    private final Duration patience;

    /** The admin client stays the caller's to close. */
    public TopicAdmin(Admin admin) {
        this(admin, Duration.ofSeconds(30));
    }

    /** @param patience how long at most created topics may take until the brokers show them */
    TopicAdmin(Admin admin, Duration patience) {
        this.admin = admin;
        this.patience = patience;
    }

    /**
     * What was found.
     *
     * @param created topics that were not there before
     * @param missing topics that are not there
     * @param differences one readable line for each setting of a topic that is not as the contract wants it
     */
    public record Report(List<String> created, List<String> missing, List<String> differences) {

        public Report {
            created = List.copyOf(created);
            missing = List.copyOf(missing);
            differences = List.copyOf(differences);
        }

        /** Whether all topics are there, as the contract wants them. */
        public boolean isAsWanted() {
            return missing.isEmpty() && differences.isEmpty();
        }
    }

    /** Creates what is missing, waits until the brokers show it, and compares all. */
    public Report ensure(Topics topics) {
        List<String> created = new ArrayList<>();
        Map<String, TopicDescription> standing = describe(topics);
        for (Topic<?> topic : topics.all()) {
            if (!standing.containsKey(topic.name()) && create(topic)) {
                created.add(topic.name());
            }
        }
        long start = System.nanoTime();
        Report report = check(topics);
        while (!report.missing().isEmpty()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new TimeoutException("created, but not to be seen after " + patience.toSeconds() + " s: "
                        + String.join(", ", report.missing()));
            }
            pause();
            report = check(topics);
        }
        return new Report(created, report.missing(), report.differences());
    }

    /** Compares and changes nothing. */
    public Report check(Topics topics) {
        Map<String, TopicDescription> standing = describe(topics);
        Map<String, Map<String, String>> configs = configs(standing);
        List<String> missing = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (Topic<?> topic : topics.all()) {
            TopicDescription description = standing.get(topic.name());
            Map<String, String> config = configs.get(topic.name());
            if (description == null || config == null) {
                missing.add(topic.name());
            } else {
                differences.addAll(TopicDifferences.between(topic, description, config));
            }
        }
        return new Report(List.of(), missing, differences);
    }

    /** False when somebody else was faster. */
    private boolean create(Topic<?> topic) {
        TopicSettings settings = topic.settings();
        Optional<Short> replicas = settings.replicationFactor() == TopicSettings.BROKER_DEFAULT
                ? Optional.empty()
                : Optional.of((short) settings.replicationFactor());
        NewTopic wanted = new NewTopic(topic.name(), Optional.of(settings.partitions()), replicas);
        return await(
                        admin.createTopics(List.of(wanted.configs(settings.config())))
                                .all(),
                        TopicExistsException.class)
                .isPresent();
    }

    private Map<String, TopicDescription> describe(Topics topics) {
        List<String> names = topics.all().stream().<String>map(Topic::name).toList();
        Map<String, TopicDescription> standing = new TreeMap<>();
        admin.describeTopics(names)
                .topicNameValues()
                .forEach((name, description) -> await(description, UnknownTopicOrPartitionException.class)
                        .ifPresent(found -> standing.put(name, found.orElseThrow())));
        return standing;
    }

    private Map<String, Map<String, String>> configs(Map<String, TopicDescription> standing) {
        List<ConfigResource> resources = standing.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Map<String, String>> configs = new TreeMap<>();
        admin.describeConfigs(resources)
                .values()
                .forEach((resource, config) -> await(config, UnknownTopicOrPartitionException.class)
                        .ifPresent(found -> configs.put(resource.name(), values(found.orElseThrow()))));
        return configs;
    }

    private static Map<String, String> values(Config config) {
        Map<String, String> values = new TreeMap<>();
        config.entries().forEach(entry -> {
            if (entry.value() != null) {
                values.put(entry.name(), entry.value());
            }
        });
        return values;
    }

    /** Empty when it failed in the way that is expected; the inner value is empty for a future of nothing. */
    private static <T> Optional<Optional<T>> await(KafkaFuture<T> future, Class<? extends Exception> expected) {
        try {
            return Optional.of(Optional.ofNullable(future.get()));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (expected.isInstance(cause)) {
                return Optional.empty();
            }
            throw cause instanceof KafkaException kafka ? kafka : new KafkaException(cause);
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
