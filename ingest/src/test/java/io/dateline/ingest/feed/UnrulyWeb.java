package io.dateline.ingest.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Hosts on loopback whose feeds misbehave in every way that users of feed readers tell of. */
final class UnrulyWeb implements AutoCloseable {

    /** Hosts are told apart by their ports. */
    private static final int HOSTS = 25;

    private static final int ITEMS = 5;
    private static final int BIG = 10 << 20;

    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

    /** What a feed does when it is asked for the n-th time, from 1 on. */
    enum Habit {
        GOOD,
        WRONG_TYPE,
        PAGE_INSTEAD_OF_FEED,
        PAGE_AT_FIRST,
        CUT_OFF_AT_FIRST,
        GZIP,
        GZIP_THAT_IS_NONE,
        GZIP_CUT_OFF_AT_FIRST,
        BOMB,
        MOVED_FOR_GOOD,
        MOVED_FOR_NOW,
        MOVED_IN_A_CIRCLE,
        NOT_MODIFIED,
        NOT_FOUND_AT_FIRST,
        GONE,
        TOO_MANY_REQUESTS_AT_FIRST,
        BROKEN_AT_FIRST,
        SILENT_AT_FIRST,
        SLOW,
        HANGS_UP_AT_FIRST,
        ONE_GUID,
        NEW_GUIDS,
        ONE_DATE,
        NO_DATE,
        COMING_AND_GOING,
        GROWING,
        BIG_FEED,
        OTHER_CHARSET,
        BROKEN_XML,
        EMPTY_AT_FIRST,
        ATOM,
        JSON
    }

    UnrulyWeb() {
        try {
            for (int i = 0; i < HOSTS; i++) {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
                server.setExecutor(threads);
                server.createContext("/", this::answer);
                server.start();
                servers.add(server);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many feeds, of all habits in turn; big ones are few. */
    List<String> feeds(int number) {
        Habit[] habits = Habit.values();
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    Habit habit = habits[i % habits.length];
                    boolean spared = (habit == Habit.BIG_FEED || habit == Habit.SLOW) && i > 2 * habits.length;
                    return url(i % HOSTS, "/" + (spared ? Habit.GOOD : habit) + "/" + i);
                })
                .toList();
    }

    /** The addresses of all articles that these feeds offer, sooner or later. */
    static List<String> articles(List<String> feeds) {
        return feeds.stream().flatMap(feed -> articles(feed).stream()).sorted().toList();
    }

    /** How the feed of this address behaves. */
    static Habit habit(String feed) {
        return Habit.valueOf(words(feed).get(3));
    }

    private static List<String> words(String path) {
        return List.of(path.split("/", -1));
    }

    private static List<String> articles(String feed) {
        int items = switch (habit(feed)) {
            case PAGE_INSTEAD_OF_FEED, MOVED_IN_A_CIRCLE, GONE, SLOW, BOMB -> 0;
            default -> ITEMS;
        };
        return IntStream.range(0, items)
                .mapToObj(i -> article(words(feed).get(4), i))
                .toList();
    }

    int requests(String feed) {
        AtomicInteger count = requests.get(feed.substring(feed.indexOf('/', "http://".length())));
        return count == null ? 0 : count.get();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private String url(int host, String path) {
        return "http://127.0.0.1:" + servers.get(host).getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/robots.txt")) {
            send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        List<String> words = words(path);
        int count = requests.computeIfAbsent(path, name -> new AtomicInteger()).incrementAndGet();
        try {
            behave(exchange, Habit.valueOf(words.get(1)), words.get(2), count, path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void behave(HttpExchange exchange, Habit habit, String name, int count, String path)
            throws IOException, InterruptedException {
        byte[] feed = feed(habit, name, count).getBytes(StandardCharsets.UTF_8);
        boolean first = count == 1;
        switch (habit) {
            case WRONG_TYPE -> send(exchange, 200, "image/png", feed);
            case PAGE_INSTEAD_OF_FEED -> send(exchange, 200, "application/rss+xml", page());
            case PAGE_AT_FIRST -> send(exchange, 200, "text/html", first ? page() : feed);
            case CUT_OFF_AT_FIRST -> cutOff(exchange, feed, first);
            case GZIP -> gzip(exchange, zipped(feed));
            case GZIP_THAT_IS_NONE -> gzip(exchange, feed);
            case GZIP_CUT_OFF_AT_FIRST -> {
                byte[] zipped = zipped(feed);
                gzip(exchange, first ? Arrays.copyOf(zipped, zipped.length / 2) : zipped);
            }
            case BOMB -> gzip(exchange, zipped(new byte[64 << 20]));
            case MOVED_FOR_GOOD, MOVED_FOR_NOW -> {
                if (name.startsWith("new-")) {
                    send(
                            exchange,
                            200,
                            "text/xml",
                            feed(Habit.GOOD, name.substring(4), count).getBytes(StandardCharsets.UTF_8));
                } else {
                    exchange.getResponseHeaders().set("Location", path.replace("/" + name, "/new-" + name));
                    send(exchange, habit == Habit.MOVED_FOR_GOOD ? 301 : 302, "text/plain", new byte[0]);
                }
            }
            case MOVED_IN_A_CIRCLE -> {
                exchange.getResponseHeaders().set("Location", path);
                send(exchange, 302, "text/plain", new byte[0]);
            }
            case NOT_MODIFIED -> {
                String tag = "W/\"" + Math.min(count, ITEMS) / ITEMS + "\"";
                exchange.getResponseHeaders().set("ETag", tag);
                boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                send(exchange, same ? 304 : 200, "text/xml", same ? new byte[0] : feed);
            }
            case NOT_FOUND_AT_FIRST -> send(exchange, first ? 404 : 200, "text/xml", feed);
            case GONE -> send(exchange, 410, "text/plain", new byte[0]);
            case TOO_MANY_REQUESTS_AT_FIRST -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, first ? 429 : 200, "text/xml", feed);
            }
            case BROKEN_AT_FIRST -> send(exchange, first ? 500 : 200, "text/xml", feed);
            case SILENT_AT_FIRST -> {
                if (first) {
                    Thread.sleep(3_000);
                }
                send(exchange, 200, "text/xml", feed);
            }
            case SLOW -> drip(exchange);
            case HANGS_UP_AT_FIRST -> {
                if (!first) {
                    send(exchange, 200, "text/xml", feed);
                }
            }
            case OTHER_CHARSET ->
                send(
                        exchange,
                        200,
                        "text/xml",
                        ("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + feed(habit, name, count))
                                .getBytes(Charset.forName("windows-1251")));
            case EMPTY_AT_FIRST -> send(exchange, 200, "text/xml", first ? new byte[0] : feed);
            case JSON -> send(exchange, 200, "application/feed+json", feed);
            default -> send(exchange, 200, "application/rss+xml; charset=utf-8", feed);
        }
    }

    private static String feed(Habit habit, String name, int count) {
        List<Integer> numbers = IntStream.range(0, ITEMS).boxed().collect(Collectors.toCollection(ArrayList::new));
        switch (habit) {
            case COMING_AND_GOING -> numbers.removeIf(i -> i % 2 == count % 2);
            case GROWING, NOT_MODIFIED -> numbers.removeIf(i -> i > count);
            case GOOD -> Collections.reverse(numbers);
            default -> {
                // All at once.
            }
        }
        if (habit == Habit.JSON) {
            return numbers.stream()
                    .map(i -> "{\"id\":\"" + i + "\",\"url\":\"" + article(name, i) + "\",\"content_text\":\"Text " + i
                            + "\"}")
                    .collect(Collectors.joining(
                            ",", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "]}"));
        }
        if (habit == Habit.ATOM) {
            return numbers.stream()
                    .map(i -> "<entry><id>" + i + "</id><link href=\"" + article(name, i)
                            + "\"/><title>T</title><summary>Text</summary></entry>")
                    .collect(Collectors.joining("", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>"));
        }
        String padding = habit == Habit.BIG_FEED ? "x".repeat(BIG / ITEMS) : "Мост " + name;
        return numbers.stream()
                .map(i -> "<item><title>T" + (habit == Habit.BROKEN_XML ? " & <b>" : "") + "</title><link>"
                        + article(name, i) + "</link>" + guid(habit, name, i, count) + date(habit, i) + "<description>"
                        + padding + "</description></item>")
                .collect(Collectors.joining("", "<rss version=\"2.0\"><channel><title>F</title>", "</channel></rss>"));
    }

    private static String article(String name, int number) {
        return "https://news.example/" + name + "/" + number;
    }

    private static String guid(Habit habit, String name, int number, int count) {
        return switch (habit) {
            case ONE_GUID -> "<guid>same</guid>";
            case NEW_GUIDS -> "<guid>" + name + "-" + number + "-" + count + "</guid>";
            default -> "<guid>" + name + "-" + number + "</guid>";
        };
    }

    private static String date(Habit habit, int number) {
        return switch (habit) {
            case NO_DATE -> "";
            case ONE_DATE -> "<pubDate>Mon, 21 Oct 2019 00:00:00 GMT</pubDate>";
            default -> "<pubDate>Mon, 21 Oct 2019 0" + number + ":00:00 GMT</pubDate>";
        };
    }

    private static byte[] page() {
        return "<!doctype html><html><head><title>Down</title></head><body>Back soon.</body></html>"
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static void gzip(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, 200, "text/xml", bytes);
    }

    private static void cutOff(HttpExchange exchange, byte[] feed, boolean cut) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"never to be believed\"");
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, feed.length);
        OutputStream out = exchange.getResponseBody();
        out.write(feed, 0, cut ? feed.length / 2 : feed.length);
        out.flush();
    }

    private static void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 600; i++) {
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            Thread.sleep(100);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
