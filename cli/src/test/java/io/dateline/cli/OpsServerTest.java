package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpsServerTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());
    private OpsServer server;

    @BeforeEach
    void start() throws IOException {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = new OpsServer(anywhere, meters, Map.of("sink", trouble::get));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void metrics_are_in_prometheus_s_format() throws Exception {
        meters.counter("dateline.articles", "outcome", "enriched").increment(3);

        assertThat(ask("GET", "/metrics").body()).contains("dateline_articles_total{outcome=\"enriched\"} 3.0");
    }

    @Test
    void a_part_that_works_is_ready_and_healthy() throws Exception {
        assertThat(ask("GET", "/readiness").statusCode()).isEqualTo(200);
        assertThat(ask("GET", "/health").body())
                .isEqualToIgnoringWhitespace("{\"parts\":{\"sink\":\"up\"},\"status\":\"up\"}");
    }

    @Test
    void a_part_that_does_not_work_gives_its_reason_and_the_process_is_alive() throws Exception {
        trouble.set(Optional.of("waiting: no connection"));

        HttpResponse<String> readiness = ask("GET", "/readiness");

        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(readiness.body()).isEqualTo("sink: waiting: no connection\n");
        assertThat(ask("GET", "/health").statusCode()).isEqualTo(503);
        assertThat(ask("GET", "/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void other_paths_and_methods_are_refused() throws Exception {
        assertThat(ask("GET", "/nothing").statusCode()).isEqualTo(404);
        assertThat(ask("POST", "/metrics").statusCode()).isEqualTo(405);
    }
}
