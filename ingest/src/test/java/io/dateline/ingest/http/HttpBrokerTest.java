package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.embedded.EmbeddedKafka;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.RawTopic;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the intake when its broker or itself goes away. */
@ExtendWith(KafkaExtension.class)
class HttpBrokerTest {

    private static final HttpLimits IMPATIENT =
            HttpLimits.USUAL.withPatience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(1500));

    @Test
    void without_its_broker_it_says_so_and_afterwards_it_goes_on(@TempDir Path directory) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, EmbeddedKafka.SHORT_LIVED);
        RawTopic topic = topic(kafka.bootstrapServers());
        try (Client client = Client.of(topic, IMPATIENT)) {
            acknowledged.addAll(
                    ids(client.post("application/jsonl", lines("before", 50)).has(202)));

            kafka.close();
            Client.Answer failed =
                    client.post("application/jsonl", lines("while", 3)).has(503);
            assertThat(failed.statuses()).containsOnly("unknown, send it again").hasSize(3);
            assertThat(failed.json().get("unknown").asInt()).isEqualTo(3);
            assertThat(client.post("application/jsonl", "oops\n" + lines("while", 1))
                            .has(503)
                            .statuses())
                    .containsExactly("refused", "unknown, send it again");
            assertThat(client.get("/readiness").has(503).text()).contains("no Kafka broker answers");
            client.get("/liveness").has(200);

            kafka = EmbeddedKafka.start(directory, 0, EmbeddedKafka.SHORT_LIVED);
            Client.Answer again = client.post("application/jsonl", lines("while", 3));
            for (Instant end = Instant.now().plusSeconds(60);
                    again.status() != 202 && Instant.now().isBefore(end); ) {
                again = client.post("application/jsonl", lines("while", 3));
            }
            acknowledged.addAll(ids(again.has(202)));
        } finally {
            assertThat(topic.records()).extracting(ConsumerRecord::key).containsAll(acknowledged);
            kafka.close();
        }
        assertThat(acknowledged).hasSize(53);
    }

    @Test
    void it_starts_without_a_broker_too() {
        RawTopic nowhere = new RawTopic("127.0.0.1:9", Topics.withPrefix(""));
        try (Client client = Client.of(nowhere, IMPATIENT)) {
            client.get("/readiness").has(503);
            client.post("application/json", "{\"content\":\"x\"}").has(503);
            client.post("application/json", "oops").has(400);
        }
    }

    @Test
    void closing_finishes_what_is_under_way(TestKafka kafka) throws IOException {
        RawTopic topic = RawTopic.create(kafka);
        Client client = Client.of(topic);
        String article = "{\"content\":\"Ships left port.\"}";
        try (RawSocket socket = new RawSocket(client.address())) {
            // The first answer shows that the second request is let in before the closing begins.
            socket.head(
                            "POST /articles HTTP/1.1",
                            "Host: localhost",
                            "Expect: 100-continue",
                            "Content-Type: application/json",
                            "Content-Length: " + article.length())
                    .awaitSome();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(client::close);
            Client.Answer refused = client.post("application/json", article);
            while (refused.status() == 202) {
                refused = client.post("application/json", article);
            }
            refused.has(503);
            client.get("/readiness").has(503);
            assertThat(closing).isNotDone();

            assertThat(socket.send(article).answer()).contains("HTTP/1.1 202 ");
            closing.join();
        }
        assertThat(topic.contents()).contains("Ships left port.");
    }

    @Test
    void an_address_that_is_taken_is_named(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);
        try (Client client = Client.of(topic);
                Ingest second =
                        new Ingest(IngestConfig.of(topic.bootstrapServers(), topic.topics()), Clock.systemUTC())) {
            int port = Integer.parseInt(client.address().replaceAll(".*:", ""));

            assertThatThrownBy(() -> second.serve(HttpConfig.local(port)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("can't listen on 127.0.0.1:" + port + ": ");
        }
    }

    private static RawTopic topic(String bootstrapServers) {
        Topics topics = Topics.withPrefix("").withPartitions(1).withReplicationFactor(1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new TopicAdmin(admin).ensure(topics);
        }
        return new RawTopic(bootstrapServers, topics);
    }

    private static String lines(String what, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"content\":\"").append(what).append(' ').append(i).append("\"}\n");
        }
        return lines.toString();
    }

    private static List<String> ids(Client.Answer answer) {
        return answer.json()
                .get("articles")
                .valueStream()
                .map(line -> line.get("id").stringValue())
                .toList();
    }
}
