package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dateline.contract.FeedEntry;
import io.dateline.contract.RawArticle;
import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.ingest.fetch.PoliteFetcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedWorkTest {

    private static final String LONG = "The bridge over the harbour reopened. ".repeat(50);

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final PoliteFetcher fetcher;
    private final FeedWork work;

    private record Answer(int status, String type, String body, Map<String, String> headers) {}

    FeedWorkTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fetcher = new PoliteFetcher(
                FetchConfig.as("Dateline-Test/1 (+https://dateline.example)")
                        .withPrivateAddresses()
                        .withHostGap(Duration.ZERO),
                Clock.systemUTC());
        work = new FeedWork(fetcher::get, Schedule.usual(() -> 0), Clock.systemUTC());
    }

    @BeforeEach
    void serve() {
        server.createContext("/", this::answer);
        server.start();
        put("/robots.txt", 200, "text/plain", "User-agent: dateline-test\nDisallow: /private/\nCrawl-delay: 7\n");
    }

    @AfterEach
    void close() {
        fetcher.close();
        server.stop(0);
    }

    @Test
    void validators_of_a_whole_answer_are_sent_back_as_they_came() {
        put("/feed", 200, "text/xml", rss(item(1, LONG)), Map.of("ETag", "W/\"a b\"", "Last-Modified", "some day"));

        FeedMemory memory = poll(FeedMemory.fresh(Instant.now()));
        poll(memory);

        assertThat(asked).last().isEqualTo("/feed W/\"a b\" some day");
    }

    @Test
    void validators_of_a_document_that_is_no_feed_are_forgotten() {
        put("/feed", 200, "text/xml", rss(item(1, LONG)), Map.of("ETag", "\"1\""));
        FeedMemory memory = poll(FeedMemory.fresh(Instant.now()));
        put("/feed", 200, "text/html", "<html>Back soon", Map.of("ETag", "\"2\""));

        memory = poll(memory);
        poll(memory);

        assertThat(memory.status()).isEqualTo(FeedStatus.HTML_NOT_FEED);
        assertThat(asked).last().isEqualTo("/feed null null");
    }

    @Test
    void a_permanent_redirect_is_remembered_until_it_fails() {
        put("/feed", 301, "text/plain", "", Map.of("Location", "/new"));
        put("/new", 200, "text/xml", rss(item(1, LONG)));
        FeedMemory memory = poll(FeedMemory.fresh(Instant.now()));
        assertThat(memory.movedTo()).isEqualTo(url("/new"));
        put("/new", 410, "text/plain", "");

        for (int i = 0; i < 4; i++) {
            memory = poll(memory);
        }

        assertThat(memory.movedTo()).isNull();
    }

    @Test
    void what_a_page_in_the_feeds_place_names_is_told() {
        put(
                "/feed",
                200,
                "text/html",
                "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss.xml\"></head></html>");

        assertThat(poll(FeedMemory.fresh(Instant.now())).outcome())
                .isEqualTo("an HTML page, not a feed; it names " + url("/rss.xml"));
    }

    @Test
    void an_article_that_the_feed_carries_whole_is_published_at_once() {
        put("/feed", 200, "text/xml", rss(item(1, LONG)));

        Done done = work.done(new Job.Poll(subscription(), FeedMemory.fresh(Instant.now())));

        assertThat(done.articles()).singleElement().satisfies(article -> {
            assertThat(article.content()).isEqualTo(LONG.strip());
            assertThat(article.title()).isEqualTo("T1");
            assertThat(article.publishedAt()).isEqualTo("2019-10-21T09:00Z");
            assertThat(feed(article).page()).isEqualTo(FeedEntry.Page.UNWANTED);
        });
    }

    @Test
    void of_a_teaser_the_page_is_fetched_and_the_feeds_words_are_kept_beside_it() {
        put("/feed", 200, "text/xml", rss(item(1, "Teaser.")));
        put("/1", 200, "text/html; charset=utf-8", "<html><p>" + LONG);

        Done done = work.done(pendingPage());

        assertThat(done.articles()).singleElement().satisfies(article -> {
            assertThat(article.content()).startsWith("<html><p>The bridge");
            assertThat(article.contentType()).isEqualTo("text/html");
            assertThat(article.title()).isEqualTo("T1");
            assertThat(article.publishedAt()).isEqualTo("2019-10-21T09:00Z");
            assertThat(feed(article).summary()).isEqualTo("Teaser.");
            assertThat(feed(article).page()).isEqualTo(FeedEntry.Page.TAKEN);
        });
        assertThat(done.records()).containsValue(Optional.empty());
    }

    @Test
    void a_page_that_fails_is_tried_three_times_and_then_the_feeds_words_are_published() {
        put("/feed", 200, "text/xml", rss(item(1, "Teaser.")));
        put("/1", 503, "text/plain", "");

        Done first = work.done(pendingPage());
        Done second = work.done(again(first));
        Done third = work.done(again(second));

        assertThat(first.articles()).isEmpty();
        assertThat(second.articles()).isEmpty();
        assertThat(third.articles()).singleElement().satisfies(article -> {
            assertThat(article.content()).isEqualTo("Teaser.");
            assertThat(feed(article).page()).isEqualTo(FeedEntry.Page.FAILED);
            assertThat(feed(article).trouble()).startsWith("HTTP 503");
        });
    }

    @Test
    void a_page_that_robots_txt_refuses_is_never_asked_for() {
        put("/feed", 200, "text/xml", rss(item(1, "Teaser.").replace("/1</link>", "/private/1</link>")));

        Done done = work.done(pendingPage());

        assertThat(done.articles())
                .singleElement()
                .satisfies(article -> assertThat(feed(article).trouble()).contains("robots.txt"));
        assertThat(asked).noneMatch(request -> request.startsWith("/private"));
    }

    @Test
    void a_host_that_asks_for_more_time_gets_it() {
        assertThat(fetcher.gap(URI.create(url("/feed")))).isEqualTo(Duration.ofSeconds(7));
    }

    private Job.Page pendingPage() {
        Done poll = work.done(new Job.Poll(subscription(), FeedMemory.fresh(Instant.now())));
        assertThat(poll.articles()).isEmpty();
        return again(poll);
    }

    private static Job.Page again(Done done) {
        byte[] pending = done.records().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == FeedKey.Kind.PAGE)
                .findFirst()
                .orElseThrow()
                .getValue()
                .orElseThrow();
        return new Job.Page(Objects.requireNonNull(FeedRecords.read(pending, PendingPage.class)));
    }

    private FeedMemory poll(FeedMemory memory) {
        Job.Poll job = new Job.Poll(subscription(), memory);
        byte[] record =
                Objects.requireNonNull(work.done(job).records().get(job.key())).orElseThrow();
        return Objects.requireNonNull(FeedRecords.read(record, FeedMemory.class));
    }

    private static FeedEntry feed(RawArticle article) {
        return Objects.requireNonNull(article.feed());
    }

    private Subscription subscription() {
        return Subscription.to(url("/feed"));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String rss(String... items) {
        return "<rss><channel><title>F</title>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(int number, String description) {
        return "<item><guid>g" + number + "</guid><title>T" + number + "</title><link>/" + number
                + "</link><pubDate>Mon, 21 Oct 2019 09:00:00 GMT</pubDate><description>" + description
                + "</description></item>";
    }

    private void put(String path, int status, String type, String body) {
        put(path, status, type, body, Map.of());
    }

    private void put(String path, int status, String type, String body, Map<String, String> headers) {
        answers.put(path, new Answer(status, type, body, headers));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
        String modified = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        if (!path.equals("/robots.txt")) {
            asked.add(path + " " + etag + " " + modified);
        }
        Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "", Map.of()));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
