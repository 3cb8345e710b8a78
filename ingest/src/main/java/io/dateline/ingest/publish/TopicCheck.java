package io.dateline.ingest.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the brokers for the topic before the first article: a producer alone can't tell a dead broker from a missing topic. */
final class TopicCheck {

    private TopicCheck() {}

    /** Returns when the topic can be written to, else throws a {@link PublishException} that says why not. */
    static void passes(Map<String, Object> producer, String topic, Duration timeout) {
        String brokers = String.valueOf(producer.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG));
        try (Admin admin = Admin.create(ProducerSettings.admin(producer, (int) timeout.toMillis()))) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
        } catch (ExecutionException e) {
            throw failure(brokers, topic, timeout, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (KafkaException e) {
            throw failure(brokers, topic, timeout, e);
        }
    }

    private static PublishException failure(String brokers, String topic, Duration timeout, Throwable cause) {
        if (cause instanceof UnknownTopicOrPartitionException) {
            return new PublishException(
                    "there is no topic " + topic + " at " + brokers + "; \"dateline topics\" creates it", cause);
        }
        if (cause instanceof TimeoutException) {
            return new PublishException(
                    "no Kafka broker answers at " + brokers + " (waited " + timeout.toSeconds() + " s)", cause);
        }
        return new PublishException("Kafka at " + brokers + " can't be used: " + PublishException.reason(cause), cause);
    }
}
