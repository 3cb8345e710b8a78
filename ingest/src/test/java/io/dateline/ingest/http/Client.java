package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Json;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.RawTopic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** An intake under test, and a client of it that holds every answer against the OpenAPI document. */
final class Client implements AutoCloseable {

    private final Ingest ingest;
    private final HttpIntake intake;
    private final Documented documented = new Documented();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Client(RawTopic topic, HttpConfig config) {
        this.ingest = new Ingest(IngestConfig.of(topic.bootstrapServers(), topic.topics()), Clock.systemUTC());
        this.intake = ingest.serve(config);
    }

    static Client of(RawTopic topic) {
        return new Client(topic, HttpConfig.local(0));
    }

    static Client of(RawTopic topic, HttpLimits limits) {
        return new Client(topic, new HttpConfig("127.0.0.1", 0, Tokens.NONE, limits));
    }

    static Client of(RawTopic topic, String... tokens) {
        return new Client(
                topic, new HttpConfig("127.0.0.1", 0, Tokens.of(List.of(tokens), "tokens"), HttpLimits.USUAL));
    }

    String address() {
        return intake.address();
    }

    HttpIntake intake() {
        return intake;
    }

    /** Sends a body to /articles; headers are names and values in turn. */
    Answer post(String type, String body, String... headers) {
        return post(type, BodyPublishers.ofString(body), headers);
    }

    Answer post(String type, BodyPublisher body, String... headers) {
        return postTo("/articles", type, body, headers);
    }

    Answer postTo(String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).POST(body).header("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()).build());
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        intake.close();
        ingest.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            Answer answer = new Answer(response);
            documented.check(request.method(), request.uri().getPath(), answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer of the intake. */
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Json.mapper().readTree(response.body());
        }

        /** The status of each article, in the order of the body. */
        List<String> statuses() {
            return json().get("articles")
                    .valueStream()
                    .map(line -> line.get("status").stringValue())
                    .toList();
        }

        /** The reason of each article, empty where there is none. */
        List<String> reasons() {
            return json().get("articles")
                    .valueStream()
                    .map(line -> line.path("reason").asString(""))
                    .toList();
        }

        Answer has(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            return this;
        }
    }
}
