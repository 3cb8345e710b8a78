package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Topics;
import io.dateline.ingest.RawTopic;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever the body, the answer is a documented one: {@link Client} holds each against the document. There is no broker,
 * so that no article gets further than 503.
 */
class HttpAnyBytesTest {

    private static final RawTopic NOWHERE = new RawTopic("127.0.0.1:9", Topics.withPrefix(""));
    private static final HttpLimits IMPATIENT = HttpLimits.USUAL
            .withPatience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(30))
            .withRate(0, 1);
    private static final Client CLIENT = Client.of(NOWHERE, IMPATIENT);

    @AfterContainer
    static void stop() {
        CLIENT.close();
    }

    @Property(tries = 400)
    void any_bytes_get_a_documented_answer(@ForAll byte[] body, @ForAll("types") String type, @ForAll boolean gzip) {
        answer(body, type, gzip ? "gzip" : "identity");
    }

    @Property(tries = 400)
    void anything_like_json_gets_a_documented_answer(@ForAll("jsonLike") String body, @ForAll("types") String type) {
        answer(body.getBytes(StandardCharsets.UTF_8), type, "identity");
    }

    @Property(tries = 100)
    void anything_compressed_gets_a_documented_answer(@ForAll byte[] body, @ForAll("types") String type) {
        answer(Client.gzip(body), type, "gzip");
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(
                "application/json",
                "application/jsonl",
                "application/x-ndjson",
                "text/html",
                "text/html; charset=utf-16",
                "text/html; charset=no-such-thing",
                "application/cloudevents+json",
                "application/cloudevents-batch+json",
                "text/plain",
                ";");
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\"",
                        "\"content\"",
                        "\"x\"",
                        "\"data\"",
                        "null",
                        "1e999",
                        "-",
                        "\\u",
                        "\\ud800",
                        "\n",
                        " ",
                        "\uFEFF",
                        "\u0000",
                        "\"specversion\":\"1.0\"",
                        "\"id\":\"1\"",
                        "\"source\":\"s\"",
                        "\"type\":\"dateline.article.raw.v1\"",
                        "\"data_base64\":\"!\"",
                        "[[[[[[[[[[[[[[[[[[[[[[",
                        "\"via\":{}")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static void answer(byte[] body, String type, String encoding) {
        Client.Answer answer = CLIENT.post(type, BodyPublishers.ofByteArray(body), "Content-Encoding", encoding);
        assertThat(answer.status()).isNotIn(202, 500);
    }
}
