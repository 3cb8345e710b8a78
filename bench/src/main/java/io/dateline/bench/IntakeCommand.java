package io.dateline.bench;

import io.dateline.contract.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench intake}: how many articles a second a running HTTP intake takes, and how long each answer needs. */
@Command(
        name = "intake",
        description =
                "Sends generated articles of 4 KB to a running HTTP intake (dateline ingest --http, or up --http).",
        mixinStandardHelpOptions = true)
final class IntakeCommand implements Callable<Integer> {

    private static final int DIFFERENT = 5_000;

    @Parameters(paramLabel = "URL", description = "Such as http://127.0.0.1:8080")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private URI url;

    @Option(names = "--connections", defaultValue = "16", description = "At a time (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--batch",
            split = ",",
            defaultValue = "1,50",
            description = "Articles in a request, one run each (default: ${DEFAULT-VALUE}).")
    private List<Integer> batches = List.of();

    @Option(names = "--seconds", defaultValue = "20", description = "Of a run (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--token", description = "The bearer token.")
    private @Nullable String token;

    @Override
    public Integer call() throws Exception {
        GeneratedArticles generated = new GeneratedArticles(1);
        List<String> lines = IntStream.range(0, DIFFERENT)
                .mapToObj(number ->
                        Json.mapper().writeValueAsString(generated.send(number).get(0)))
                .toList();
        double bytes = lines.stream().mapToInt(String::length).average().orElse(0);
        System.out.printf("articles of %.0f bytes, %d connections, %d s a run%n", bytes, connections, seconds);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int batch : batches) {
            List<String> bodies = IntStream.range(0, lines.size() / batch)
                    .mapToObj(from -> String.join("\n", lines.subList(from * batch, (from + 1) * batch)))
                    .toList();
            IntakeLoad load = new IntakeLoad(client, url.resolve("/articles"), token, bodies);
            IntakeLoad.Result result = load.run(connections, seconds);
            System.out.printf(
                    "batches of %d: %.0f articles/s, p50 %.1f ms, p99 %.1f ms, statuses %s%n",
                    batch,
                    result.accepted(batch) / (double) seconds,
                    result.percentile(0.50),
                    result.percentile(0.99),
                    result.statuses().entrySet().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return 0;
    }
}
