package io.dateline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dateline.contract.Topics;
import io.dateline.ingest.feed.FeedList;
import io.dateline.ingest.feed.FeedsConfig;
import io.dateline.ingest.feed.Subscription;
import io.dateline.ingest.fetch.FetchConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench feeds}: feeds on loopback for a poller in another process, and how it keeps up. */
@Command(
        name = "feeds",
        description = {
            "Serves feeds on loopback, puts them on the list of feeds, and tells how often they are asked for.",
            "Beside it runs: dateline ingest --feeds --allow-private-addresses --host-gap 0ms --topic-prefix bench --bootstrap-server …"
        },
        mixinStandardHelpOptions = true)
final class FeedsCommand implements Callable<Integer> {

    private static final Duration TOLD = Duration.ofSeconds(30);

    @Option(names = "--bootstrap-server", required = true, paramLabel = "HOST:PORT", description = "Kafka.")
    private String bootstrapServers = "";

    @Option(
            names = "--topic-prefix",
            defaultValue = "bench",
            paramLabel = "PREFIX",
            description = "Of the topics, which must be there (default: ${DEFAULT-VALUE}).")
    private String prefix = "bench";

    @Option(names = "--feeds", defaultValue = "10000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int feeds;

    @Option(names = "--hosts", defaultValue = "100", description = "Told apart by ports (default: ${DEFAULT-VALUE}).")
    private int hosts;

    @Option(names = "--items", defaultValue = "30", description = "Of each feed (default: ${DEFAULT-VALUE}).")
    private int items;

    @Option(names = "--every", defaultValue = "600", description = "Seconds between polls (default: ${DEFAULT-VALUE}).")
    private int everySeconds;

    @Option(names = "--for", defaultValue = "660", description = "Seconds (default: ${DEFAULT-VALUE}).")
    private int seconds;

    private final AtomicLong requests = new AtomicLong();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<HttpServer> servers = new ArrayList<>();
        try {
            for (int i = 0; i < hosts; i++) {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
                server.setExecutor(threads);
                server.createContext("/", this::answer);
                server.start();
                servers.add(server);
            }
            subscribe(servers);
            tell();
        } finally {
            servers.forEach(server -> server.stop(0));
            threads.shutdownNow();
        }
        return 0;
    }

    private void subscribe(List<HttpServer> servers) {
        FeedList list = new FeedList(
                FeedsConfig.of(bootstrapServers, Topics.withPrefix(prefix), FetchConfig.as("dateline-bench")));
        list.add(IntStream.range(0, feeds)
                .mapToObj(i -> "http://127.0.0.1:"
                        + servers.get(i % servers.size()).getAddress().getPort() + "/" + i)
                .map(url -> new Subscription(url, null, Subscription.Pages.NEVER, Duration.ofSeconds(everySeconds)))
                .toList());
    }

    private void tell() throws InterruptedException {
        long before = 0;
        for (long told = 0; told < seconds; told += TOLD.toSeconds()) {
            TimeUnit.SECONDS.sleep(TOLD.toSeconds());
            long now = requests.get();
            System.out.printf(
                    "%4d s: %,d polls, %.1f a second, %,d of %,d feeds%n",
                    told + TOLD.toSeconds(), now, (now - before) / (double) TOLD.toSeconds(), asked.size(), feeds);
            before = now;
        }
    }

    /** Every feed has something new each time it is asked. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/robots.txt")) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            long number = requests.incrementAndGet();
            asked.add(path);
            byte[] feed = feed(path, number).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
        }
        exchange.close();
    }

    private String feed(String path, long number) {
        return IntStream.range(0, items)
                .mapToObj(i -> i == 0 ? "new-" + number : Integer.toString(i))
                .map(id -> "<item><guid>" + path + id
                        + "</guid><title>The bridge over the harbour reopened</title><link>https://news.example"
                        + path + "/" + id + "</link><pubDate>Mon, 21 Oct 2019 09:00:00 GMT</pubDate><description>"
                        + "Traffic returned to the bridge on Monday, the port said. ".repeat(5)
                        + "</description></item>")
                .collect(Collectors.joining(
                        "", "<rss version=\"2.0\"><channel><title>Feed</title>", "</channel></rss>"));
    }
}
