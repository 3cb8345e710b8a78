package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.RawTopic;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KafkaExtension.class)
class HttpLimitsTest {

    private static final String ARTICLE = "{\"content\":\"Ships left port.\"}";
    private static final HttpLimits SMALL = HttpLimits.USUAL.withSizes(100_000, 3, 200_000);

    @Test
    void a_body_above_the_limit_is_refused_however_it_is_sent(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);
        byte[] large = ("{\"content\":\"" + "x".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        try (Client client = Client.of(topic, SMALL)) {
            client.post("application/json", BodyPublishers.ofByteArray(large)).has(413);
            client.post("application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                    .has(413);
            client.post("application/json", ARTICLE).has(202);
        }

        assertThat(topic.contents()).hasSize(1);
    }

    @Test
    void a_gzip_bomb_is_refused(TestKafka kafka) {
        byte[] bomb = Client.gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        try (Client client = Client.of(RawTopic.create(kafka), SMALL)) {
            client.post("application/json", BodyPublishers.ofByteArray(bomb), "Content-Encoding", "gzip")
                    .has(413);
            client.get("/liveness").has(200);
        }
    }

    @Test
    void too_many_articles_are_refused_before_one_is_sent(TestKafka kafka) {
        RawTopic topic = RawTopic.create(kafka);
        try (Client client = Client.of(topic, SMALL)) {
            client.post("application/jsonl", (ARTICLE + "\n").repeat(4)).has(413);
            client.post("application/json", "[1,2,3,4]").has(413);
            client.post("application/jsonl", (ARTICLE + "\n").repeat(3)).has(202);
        }

        assertThat(topic.contents()).hasSize(3);
    }

    @Test
    void a_rate_is_kept_and_the_answer_says_when_to_come_again(TestKafka kafka) {
        try (Client client = Client.of(RawTopic.create(kafka), HttpLimits.USUAL.withRate(1, 2))) {
            client.post("application/jsonl", (ARTICLE + "\n").repeat(60)).has(202);

            Client.Answer answer = client.post("application/json", ARTICLE).has(429);

            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(30, 60);
            client.get("/liveness").has(200);
        }
    }

    @Test
    void each_client_has_a_bucket_of_its_own_that_fills_again() {
        AtomicLong now = new AtomicLong();
        RateLimit rate = new RateLimit(10, 20, now::get);

        rate.pay("a", 30);
        assertThat(rate.wait("a")).isEqualTo(2);
        assertThat(rate.wait("b")).isZero();

        now.addAndGet(Duration.ofMillis(1_100).toNanos());
        assertThat(rate.wait("a")).isZero();
        now.addAndGet(Duration.ofHours(1).toNanos());
        rate.pay("a", 20);
        assertThat(rate.wait("a")).isEqualTo(1);
    }

    @Test
    void a_lease_gives_back_what_it_took() {
        Budget budget = new Budget(100);
        try (Budget.Lease one = budget.lease();
                Budget.Lease two = budget.lease()) {
            assertThat(one.growTo(60)).isTrue();
            assertThat(two.growTo(41)).isFalse();
            assertThat(two.add(40)).isTrue();
            assertThat(one.add(1)).isFalse();
            assertThat(one.growTo(60)).isTrue();
        }
        assertThat(budget.used()).isZero();
    }

    @Test
    void a_budget_that_is_spent_is_an_answer_and_comes_back(TestKafka kafka) {
        HttpLimits tight = HttpLimits.USUAL.withSizes(1000, 10, 1000);
        try (Client client = Client.of(RawTopic.create(kafka), tight)) {
            // Two lines cost more than a thousand bytes until they are answered.
            client.post("application/jsonl", ARTICLE + "\n" + ARTICLE).has(503);
            client.post("application/json", ARTICLE).has(202);
        }
    }

    @Test
    void large_headers_are_refused_as_a_problem(TestKafka kafka) throws IOException {
        try (Client client = Client.of(RawTopic.create(kafka));
                RawSocket socket = new RawSocket(client.address())) {
            String answer = socket.head("GET /liveness HTTP/1.1", "Host: localhost", "X: " + "x".repeat(9000))
                    .answer();

            assertThat(answer).startsWith("HTTP/1.1 431 ").contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "\u0000\u0001\r\n\r\n"
            })
    void what_is_no_request_is_refused_as_a_problem(String request, TestKafka kafka) throws IOException {
        try (Client client = Client.of(RawTopic.create(kafka));
                RawSocket socket = new RawSocket(client.address())) {
            assertThat(socket.send(request).answer())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json");
        }
    }

    @Test
    void a_query_that_is_not_encoded_is_refused(TestKafka kafka) throws IOException {
        try (Client client = Client.of(RawTopic.create(kafka));
                RawSocket socket = new RawSocket(client.address())) {
            socket.head(
                    "POST /articles?url=%zz HTTP/1.1",
                    "Host: localhost", "Connection: close", "Content-Type: text/html", "Content-Length: 4");

            assertThat(socket.send("<p>x").answer()).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        }
    }

    @Test
    void a_silent_client_is_let_go(TestKafka kafka) throws IOException {
        HttpLimits patience =
                HttpLimits.USUAL.withPatience(Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(10));
        try (Client client = Client.of(RawTopic.create(kafka), patience);
                RawSocket head = new RawSocket(client.address());
                RawSocket body = new RawSocket(client.address())) {
            head.send("POST /articles HTTP/1.1\r\nHost: local");
            body.head(
                    "POST /articles HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: 100");
            body.send("{");

            head.answer();
            assertThat(body.answer()).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
        }
    }

    @Test
    void a_slow_client_is_let_go(TestKafka kafka) throws IOException {
        HttpLimits patience =
                HttpLimits.USUAL.withPatience(Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofSeconds(10));
        try (Client client = Client.of(RawTopic.create(kafka), patience);
                RawSocket slow = new RawSocket(client.address())) {
            slow.head(
                    "POST /articles HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: 1000000");
            String answer = "";
            for (int i = 0; i < 900_000 && answer.isEmpty(); i++) {
                slow.send(" ");
                answer = slow.available();
            }
            assertThat(answer + slow.answer()).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
        }
    }

    @Test
    void a_name_that_is_not_this_machines_is_refused_without_a_token(TestKafka kafka) throws IOException {
        try (Client client = Client.of(RawTopic.create(kafka));
                RawSocket socket = new RawSocket(client.address())) {
            String answer = socket.head(
                            "POST /articles HTTP/1.1",
                            "Host: rebound.example:80",
                            "Connection: close",
                            "Content-Type: application/json",
                            "Content-Length: " + ARTICLE.length())
                    .send(ARTICLE)
                    .answer();

            assertThat(answer).startsWith("HTTP/1.1 403 ");
        }
    }

    @Test
    void limits_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> HttpLimits.USUAL.withSizes(10, 1, 9))
                .hasMessageContaining("must be enough for one body");
        assertThatThrownBy(() -> HttpLimits.USUAL.withSizes(0, 1, 9)).hasMessage("bodyBytes must be above 0: 0");
        assertThatThrownBy(() -> HttpLimits.USUAL.withRate(-1, 1)).hasMessageContaining("articlesPerSecond");
    }
}
