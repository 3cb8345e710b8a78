package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.RawArticle;
import io.dateline.contract.Via;
import io.dateline.ingest.RawTopic;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(KafkaExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class HttpIntakeTest {

    private static final String EVENT = """
            {"specversion":"1.0","id":"1","source":"/me","type":"%s","datacontenttype":"application/json",%s}""";

    private RawTopic topic;
    private Client client;

    @BeforeEach
    void start(TestKafka kafka) {
        topic = RawTopic.create(kafka);
        client = Client.of(topic);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void an_article_is_in_the_topic_when_the_answer_comes() {
        Client.Answer answer = client.post(
                        "application/json", "{\"url\":\"https://example.com/1\",\"content\":\"Ships left port.\"}")
                .has(202);

        ConsumerRecord<String, RawArticle> record = topic.records().get(0);
        assertThat(answer.json().toString())
                .isEqualTo("{\"accepted\":1,\"refused\":0,\"articles\":[{\"line\":1,\"id\":\"" + record.key()
                        + "\",\"status\":\"accepted\"}]}");
        assertThat(record.value().content()).isEqualTo("Ships left port.");
        assertThat(record.value().via()).isEqualTo(new Via(Via.Kind.HTTP, null));
        assertThat(record.value().retrievedAt()).isNotNull();
        assertThat(new String(record.headers().lastHeader("ce_source").value(), StandardCharsets.UTF_8))
                .isEqualTo("/ingest/http");
    }

    @Test
    void an_array_is_reported_by_the_number_of_the_element() {
        String last = "{\"content\":\"Корабли вышли \\\\ \\\"]\\\" 🚢.\"}";
        Client.Answer answer = client.post(
                        "application/json",
                        " [{\"content\":\"One.\"}, 7, \"x\", {\"title\":\"no content\"},\n" + last + "]")
                .has(202);

        assertThat(answer.statuses()).containsExactly("accepted", "refused", "refused", "refused", "accepted");
        assertThat(answer.json().at("/articles/1").toString())
                .isEqualTo("{\"line\":2,\"status\":\"refused\",\"reason\":\"no-article\","
                        + "\"detail\":\"a JSON number, not an object\"}");
        assertThat(topic.contents()).containsExactly("One.", "Корабли вышли \\ \"]\" 🚢.");
    }

    @Test
    void of_an_array_that_breaks_off_nothing_is_sent() {
        client.post("application/json", "[{\"content\":\"One.\"},{\"content\":").has(400);
        client.post("application/json", "[{\"content\":\"One.\"}] []").has(400);

        assertThat(topic.contents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/jsonl", "application/x-ndjson", "Application/JSONL; charset=utf-8"})
    void json_lines_pass_line_by_line(String type) {
        Client.Answer answer = client.post(type, "{\"content\":\"One.\"}\n\noops\r\n{\"content\":\"Four.\"}")
                .has(202);

        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/articles/1/line").asInt()).isEqualTo(3);
        assertThat(answer.reasons()).containsExactly("", "broken-json", "");
        assertThat(topic.contents()).containsExactly("One.", "Four.");
    }

    @Test
    void a_large_array_is_cut_where_its_elements_end() {
        String text = "ж".repeat(50_000);
        client.post("application/json", "[{\"content\":\"" + text + "1\"},{\"content\":\"" + text + "2\"}]")
                .has(202);

        assertThat(topic.contents()).containsExactly(text + "1", text + "2");
    }

    @Test
    void a_page_has_its_url_from_the_query() {
        client.postTo(
                        "/articles?url=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1",
                        "text/html", BodyPublishers.ofString("<p>Ships left port."))
                .has(202);

        RawArticle page = topic.records().get(0).value();
        assertThat(page.url()).isEqualTo("https://example.com/a?b=1");
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(page.content()).isEqualTo("<p>Ships left port.");
    }

    @Test
    void a_page_has_its_url_from_content_location_too() {
        client.post("text/html", "<p>Ships left port.", "Content-Location", "https://example.com/b")
                .has(202);

        assertThat(topic.records().get(0).value().url()).isEqualTo("https://example.com/b");
    }

    @Test
    void a_page_has_its_charset_from_the_header() {
        byte[] page = "<p>Мост через реку открыт.".getBytes(Charset.forName("KOI8-R"));

        client.post("text/html; charset=\"koi8-r\"", BodyPublishers.ofByteArray(page))
                .has(202);

        assertThat(topic.contents()).containsExactly("<p>Мост через реку открыт.");
    }

    @Test
    void a_page_has_its_charset_from_itself() {
        byte[] page = "<meta charset=windows-1251><p>Мост".getBytes(Charset.forName("windows-1251"));

        client.post("text/html", BodyPublishers.ofByteArray(page)).has(202);

        assertThat(topic.contents()).containsExactly("<meta charset=windows-1251><p>Мост");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/relative", "ftp://example.com/x", "javascript:alert(1)", ""})
    void a_page_with_a_url_that_is_none_is_refused(String url) {
        client.postTo("/articles?url=" + url, "text/html", BodyPublishers.ofString("<p>x"))
                .has(422);
    }

    @Test
    void a_cloudevent_in_structured_mode_is_an_article() {
        String base64 = Base64.getEncoder().encodeToString("{\"content\":\"Two.\"}".getBytes(StandardCharsets.UTF_8));

        client.post("application/cloudevents+json", event("\"data\":{\"content\":\"One.\"}"))
                .has(202);
        client.post("application/cloudevents+json", event("\"data_base64\":\"" + base64 + "\""))
                .has(202);

        assertThat(topic.contents()).containsExactly("One.", "Two.");
    }

    @Test
    void a_batch_of_cloudevents_is_several() {
        String other = String.format(EVENT, "com.example.other", "\"data\":{}");
        Client.Answer answer = client.post(
                        "application/cloudevents-batch+json",
                        "[" + event("\"data\":{\"content\":\"One.\"}") + "," + other + ",{}]")
                .has(202);

        assertThat(answer.reasons()).containsExactly("", "no-article", "no-article");
        assertThat(answer.text()).contains("another type than dateline.article.raw.v1", "has no specversion");
    }

    @Test
    void a_cloudevent_in_binary_mode_is_an_article() {
        String[] headers = {"ce-specversion", "1.0", "ce-id", "1", "ce-source", "/me", "ce-type", RawArticle.TYPE};
        client.post("application/json", "{\"content\":\"One.\"}", headers).has(202);

        headers[7] = "com.example.other";
        client.post("application/json", "{\"content\":\"Two.\"}", headers).has(422);
        client.post("application/json", "{\"content\":\"Two.\"}", "ce-id", "1").has(422);
        client.post("text/html", "<p>Two.", headers).has(415);

        assertThat(topic.contents()).containsExactly("One.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | `` | 400",
                "application/json | ` ` | 400",
                "application/json | {\"content\": | 400",
                "application/json | [] | 400",
                "application/json | {\"content\":\" \"} | 400",
                "application/json | {\"content\":1} | 422",
                "application/json | {} | 422",
                "application/json | null | 422",
                "application/json | [1,2] | 422",
                "application/jsonl | `` | 400",
                "application/jsonl | oops | 400",
                "application/jsonl | {} | 422",
                "text/html | `` | 400",
                "application/cloudevents+json | {} | 422",
                "application/cloudevents+json | {\"specversion\":\"1.0\" | 400",
                "application/cloudevents-batch+json | [] | 400",
                "text/plain | Ships left port. | 415",
                "application/x-www-form-urlencoded | content=x | 415",
                "nonsense | x | 415"
            })
    void when_nothing_is_accepted_the_status_says_why(String type, String body, int status) {
        Client.Answer answer = client.post(type, body).has(status);

        assertThat(answer.json().get("accepted").asInt()).isZero();
        assertThat(answer.json().get("articles").isArray()).isTrue();
    }

    @Test
    void bytes_that_are_not_utf_8_are_no_json() {
        byte[] utf16 = "{\"content\":\"x\"}".getBytes(StandardCharsets.UTF_16);

        Client.Answer answer = client.post("application/json", BodyPublishers.ofByteArray(utf16))
                .has(400);

        assertThat(answer.reasons()).containsExactly("undecodable");
    }

    @Test
    void what_an_article_says_of_its_way_stays() {
        client.post("application/json", "{\"content\":\"x\",\"via\":{\"kind\":\"feed\",\"name\":\"f\"}}")
                .has(202);

        assertThat(topic.records().get(0).value().via()).isEqualTo(new Via(Via.Kind.FEED, "f"));
    }

    @Test
    void gzip_is_understood_and_nothing_else() {
        byte[] json = "{\"content\":\"One.\"}".getBytes(StandardCharsets.UTF_8);

        client.post("application/json", BodyPublishers.ofByteArray(Client.gzip(json)), "Content-Encoding", "gzip")
                .has(202);
        client.post("application/json", BodyPublishers.ofByteArray(json), "Content-Encoding", "gzip")
                .has(400);
        assertThat(client.post("application/json", BodyPublishers.ofByteArray(json), "Content-Encoding", "br")
                        .has(415)
                        .header("Accept-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void other_methods_and_paths_are_refused_with_what_is_right() {
        assertThat(client.get("/articles").has(405).header("Allow")).contains("POST");
        client.method("DELETE", "/articles").has(405);
        client.method("PUT", "/openapi.json").has(405);
        client.get("/").has(404);
        client.get("/articles/1").has(404);
    }

    @Test
    void probes_and_the_document_answer() {
        client.get("/liveness").has(200);
        client.get("/healthz").has(200);
        client.get("/readiness").has(200);
        client.get("/readyz").has(200);
        assertThat(client.get("/openapi.json").has(200).json().get("openapi").stringValue())
                .startsWith("3.1");
    }

    private static String event(String data) {
        return String.format(EVENT, RawArticle.TYPE, data);
    }
}
