package io.dateline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Clients that send bodies to an intake, each the next one as soon as the last is answered. */
final class IntakeLoad {

    private final HttpClient client;
    private final URI articles;
    private final @Nullable String token;
    private final List<String> bodies;
    private final AtomicInteger next = new AtomicInteger();

    /** @param bodies JSON Lines, sent in turn, over and over */
    IntakeLoad(HttpClient client, URI articles, @Nullable String token, List<String> bodies) {
        this.client = client;
        this.articles = articles;
        this.token = token;
        this.bodies = bodies;
    }

    /** Sends for so long, from so many connections. */
    Result run(int connections, int seconds) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Future<Result>> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            running.add(threads.submit(() -> send(end)));
        }
        Result all = new Result(new ArrayList<>(), new TreeMap<>());
        for (Future<Result> one : running) {
            Result result = one.get();
            all.nanos.addAll(result.nanos);
            result.statuses.forEach((status, count) -> all.statuses.merge(status, count, Integer::sum));
        }
        threads.shutdown();
        return all;
    }

    private Result send(long end) throws IOException, InterruptedException {
        Result result = new Result(new ArrayList<>(), new TreeMap<>());
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            int status = client.send(request(), BodyHandlers.discarding()).statusCode();
            result.nanos.add(System.nanoTime() - now);
            result.statuses.merge(status, 1, Integer::sum);
        }
        return result;
    }

    private HttpRequest request() {
        String body = bodies.get(Math.floorMod(next.getAndIncrement(), bodies.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(articles)
                .header("Content-Type", "application/jsonl")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    /**
     * What was answered.
     *
     * @param nanos from sending to the answer
     * @param statuses how often each was given
     */
    record Result(List<Long> nanos, Map<Integer, Integer> statuses) {

        /** How many articles were in the requests with status 202. */
        long accepted(int batch) {
            return (long) statuses.getOrDefault(202, 0) * batch;
        }

        /** In milliseconds; of 0.99: as many of a hundred were no slower. */
        double percentile(double share) {
            List<Long> sorted = nanos.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
        }
    }
}
