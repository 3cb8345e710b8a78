package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.RawArticle;
import io.dateline.ingest.RawTopic;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The document says no more than what is so; that it says no less, {@link Client} checks at each answer. */
@ExtendWith(KafkaExtension.class)
class OpenApiTest {

    private static final String ARTICLE = "{\"content\":\"Ships left port.\"}";

    private final Documented documented = new Documented();

    @Test
    void every_documented_status_is_given(TestKafka kafka) throws IOException {
        RawTopic topic = RawTopic.create(kafka);
        Set<String> given = new TreeSet<>();
        HttpLimits tight = HttpLimits.USUAL
                .withSizes(1000, 10, 1000)
                .withPatience(Duration.ofSeconds(1), Duration.ofSeconds(9), Duration.ofSeconds(9));
        try (Client client = Client.of(topic, HttpLimits.USUAL.withRate(1, 50));
                Client small = Client.of(topic, tight);
                Client closed = Client.of(topic, "name:0123456789abcdef")) {
            given.add(rawStatus(small, "localhost", 900, ""));
            given.add(rawStatus(client, "rebound.example", ARTICLE.length(), ARTICLE));
            given.add(status(client.post("application/json", "oops")));
            given.add(status(client.post("application/json", "{}")));
            given.add(status(client.post("text/plain", "x")));
            given.add(status(small.post("application/json", " ".repeat(1001))));
            given.add(status(small.post("application/jsonl", (ARTICLE + "\n").repeat(2))));
            given.add(status(closed.post("application/json", ARTICLE)));
            given.add(status(client.post("application/jsonl", (ARTICLE + "\n").repeat(100))));
            given.add(status(client.post("application/json", ARTICLE)));
        }

        assertThat(given).isEqualTo(documented.statuses("POST", "/articles"));
    }

    @Test
    void every_documented_media_type_is_taken(TestKafka kafka) {
        try (Client client = Client.of(RawTopic.create(kafka))) {
            for (String type : documented.requestTypes()) {
                assertThat(client.post(type, "").status()).as(type).isEqualTo(400);
            }
            assertThat(Set.of(
                            client.post("text/plain", "").header("Accept-Post").split(", ", -1)))
                    .isEqualTo(documented.requestTypes());
        }
    }

    @Test
    void every_other_documented_path_is_there(TestKafka kafka) {
        try (Client client = Client.of(RawTopic.create(kafka))) {
            documented.document().get("paths").propertyNames().stream()
                    .filter(path -> !path.equals("/articles"))
                    .forEach(path -> client.get(path).has(200));
        }
    }

    @Test
    void an_article_of_the_document_is_one_of_the_contract(TestKafka kafka) {
        String example = documented
                .document()
                .at("/paths/~1articles/post/requestBody/content/application~1json/example")
                .toString();
        try (Client client = Client.of(RawTopic.create(kafka))) {
            client.postTo("/articles", "application/json", BodyPublishers.ofString(example))
                    .has(202);
        }
        assertThat(documented
                        .document()
                        .at("/components/schemas/RawArticle/$id")
                        .stringValue())
                .isEqualTo("urn:dateline:schema:" + RawArticle.TYPE);
    }

    private static String status(Client.Answer answer) {
        return Integer.toString(answer.status());
    }

    /** Of a request by a name, whose body may be shorter than it says. */
    private static String rawStatus(Client client, String host, int length, String body) throws IOException {
        try (RawSocket socket = new RawSocket(client.address())) {
            socket.head(
                    "POST /articles HTTP/1.1",
                    "Host: " + host,
                    "Connection: close",
                    "Content-Type: application/json",
                    "Content-Length: " + length);
            socket.send(body);
            return socket.answer().substring("HTTP/1.1 ".length()).substring(0, 3);
        }
    }
}
