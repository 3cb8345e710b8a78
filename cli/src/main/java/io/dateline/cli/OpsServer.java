package io.dateline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dateline.contract.Json;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The metrics of this process for Prometheus, and its health: {@code /metrics}, {@code /liveness}, {@code /readiness} and
 * {@code /health}. Nothing that it serves can change anything.
 */
final class OpsServer implements AutoCloseable {

    private static final int THREADS = 2;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "dateline-ops");
        thread.setDaemon(true);
        return thread;
    });
    private final PrometheusMeterRegistry meters;
    private final Map<String, Supplier<Optional<String>>> parts;

    /**
     * Serves at once.
     *
     * @param parts by name: the reason why it does not work, empty when it does
     * @throws IOException when the address can't be listened on
     */
    OpsServer(InetSocketAddress address, PrometheusMeterRegistry meters, Map<String, Supplier<Optional<String>>> parts)
            throws IOException {
        this.meters = meters;
        this.parts = Map.copyOf(parts);
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            send(exchange, 405, "text/plain", "only GET and HEAD\n");
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/metrics" -> send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape());
            case "/liveness", "/healthz" -> send(exchange, 200, "text/plain", "alive\n");
            case "/readiness", "/readyz" -> {
                Map<String, String> health = health();
                boolean ready = isWell(health);
                send(exchange, ready ? 200 : 503, "text/plain", ready ? "ready\n" : words(health));
            }
            case "/health" -> {
                Map<String, String> health = health();
                String json = Json.mapper()
                        .writeValueAsString(
                                new TreeMap<>(Map.of("status", isWell(health) ? "up" : "down", "parts", health)));
                send(exchange, isWell(health) ? 200 : 503, "application/json", json);
            }
            default -> send(exchange, 404, "text/plain", "there are /metrics, /liveness, /readiness and /health\n");
        }
    }

    private Map<String, String> health() {
        Map<String, String> health = new TreeMap<>();
        parts.forEach((name, trouble) -> health.put(name, trouble.get().orElse("up")));
        return health;
    }

    private static boolean isWell(Map<String, String> health) {
        return health.values().stream().allMatch("up"::equals);
    }

    private static String words(Map<String, String> health) {
        StringBuilder words = new StringBuilder();
        health.forEach(
                (name, state) -> words.append(name).append(": ").append(state).append('\n'));
        return words.toString();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop((int) Duration.ZERO.toSeconds());
        threads.shutdownNow();
    }
}
