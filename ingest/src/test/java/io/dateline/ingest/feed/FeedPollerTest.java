package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.TopicAdmin;
import io.dateline.contract.Topics;
import io.dateline.ingest.PublishedArticles;
import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.testkit.KafkaExtension;
import io.dateline.testkit.TestKafka;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(KafkaExtension.class)
@Timeout(240)
class FeedPollerTest {

    private static final int FEEDS = 500;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_article_of_unruly_feeds_is_published_once_though_one_of_two_processes_is_killed(TestKafka kafka)
            throws Exception {
        createTopics(kafka);
        try (UnrulyWeb web = new UnrulyWeb();
                PublishedArticles articles = new PublishedArticles(kafka)) {
            List<String> feeds = web.feeds(FEEDS);
            FeedList list = new FeedList(FeedProcess.config(kafka.bootstrapServers(), kafka.topicPrefix()));
            list.add(feeds.stream().map(FeedPollerTest::withoutPages).toList());
            Process first = FeedProcess.start(kafka.bootstrapServers(), kafka.topicPrefix(), folder.resolve("1.log"));
            Process second = FeedProcess.start(kafka.bootstrapServers(), kafka.topicPrefix(), folder.resolve("2.log"));
            try {
                articles.await(found -> found.size() > FEEDS, Duration.ofSeconds(90));
                first.destroyForcibly().waitFor();
                List<String> wanted = UnrulyWeb.articles(feeds);
                articles.await(found -> found.size() >= wanted.size(), Duration.ofMinutes(2));
                awaitTwoMorePolls(web, feeds);

                assertThat(articles.now().stream()
                                .map(article -> String.valueOf(article.url()))
                                .sorted()
                                .toList())
                        .isEqualTo(wanted);
            } finally {
                first.destroyForcibly();
                second.destroyForcibly();
                second.waitFor();
            }
        }
    }

    @Test
    void how_each_feed_fares_is_told_in_words(TestKafka kafka) throws Exception {
        createTopics(kafka);
        try (UnrulyWeb web = new UnrulyWeb()) {
            Map<UnrulyWeb.Habit, String> feeds = web.feeds(UnrulyWeb.Habit.values().length).stream()
                    .collect(Collectors.toMap(url -> UnrulyWeb.habit(url), url -> url));
            Map<UnrulyWeb.Habit, FeedStatus> lasting = Map.of(
                    UnrulyWeb.Habit.GOOD, FeedStatus.WORKING,
                    UnrulyWeb.Habit.PAGE_INSTEAD_OF_FEED, FeedStatus.HTML_NOT_FEED,
                    UnrulyWeb.Habit.GONE, FeedStatus.HTTP_ERROR,
                    UnrulyWeb.Habit.MOVED_IN_A_CIRCLE, FeedStatus.TOO_MANY_REDIRECTS,
                    UnrulyWeb.Habit.BOMB, FeedStatus.TOO_LARGE,
                    UnrulyWeb.Habit.SLOW, FeedStatus.READ_TIMEOUT,
                    UnrulyWeb.Habit.NOT_MODIFIED, FeedStatus.NOT_MODIFIED);
            FeedsConfig config = FeedProcess.config(kafka.bootstrapServers(), kafka.topicPrefix());
            FeedList list = new FeedList(config);
            list.add(lasting.keySet().stream()
                    .map(habit -> withoutPages(Objects.requireNonNull(feeds.get(habit))))
                    .toList());
            try (FeedPoller poller = new FeedPoller(config, Clock.systemUTC())) {
                poller.start();
                AtomicReference<Map<UnrulyWeb.Habit, FeedStatus>> seen = new AtomicReference<>(Map.of());
                await(Duration.ofSeconds(60), () -> {
                    seen.set(statuses(list));
                    return lasting.equals(seen.get());
                });

                assertThat(seen).hasValue(lasting);
            }
        }
    }

    @Test
    void private_addresses_are_not_asked(TestKafka kafka) throws Exception {
        createTopics(kafka);
        try (UnrulyWeb web = new UnrulyWeb()) {
            String feed = web.feeds(1).get(0);
            FeedsConfig allowed = FeedProcess.config(kafka.bootstrapServers(), kafka.topicPrefix());
            FeedsConfig config = FeedsConfig.of(
                            allowed.bootstrapServers(), allowed.topics(), FetchConfig.as("Dateline-Test/1"))
                    .inGroup(allowed.group());
            FeedList list = new FeedList(config);
            list.add(List.of(Subscription.to(feed), Subscription.to(feed.replace("127.0.0.1", "localhost"))));
            try (FeedPoller poller = new FeedPoller(config, Clock.systemUTC())) {
                poller.start();
                await(
                        Duration.ofSeconds(60),
                        () -> list.entries().stream().allMatch(entry -> entry.lastPoll() != null));
            }
            assertThat(list.entries()).extracting(FeedList.Entry::status).containsOnly(FeedStatus.REFUSED_ADDRESS);
            assertThat(web.requests(feed)).isZero();
        }
    }

    private static Map<UnrulyWeb.Habit, FeedStatus> statuses(FeedList list) {
        return list.entries().stream()
                .collect(Collectors.toMap(
                        entry -> UnrulyWeb.habit(entry.subscription().url()), FeedList.Entry::status));
    }

    private static Subscription withoutPages(String url) {
        return new Subscription(url, null, Subscription.Pages.NEVER, null);
    }

    private static void createTopics(TestKafka kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicAdmin(admin).ensure(Topics.withPrefix(kafka.topicPrefix()).withReplicationFactor(1));
        }
    }

    /** What was published twice would be by now. */
    private static void awaitTwoMorePolls(UnrulyWeb web, List<String> feeds) throws IOException, InterruptedException {
        List<String> working = feeds.stream()
                .filter(feed -> UnrulyWeb.habit(feed) == UnrulyWeb.Habit.GOOD)
                .toList();
        Map<String, Integer> before = working.stream().collect(Collectors.toMap(feed -> feed, web::requests));
        await(
                Duration.ofSeconds(60),
                () -> working.stream()
                        .allMatch(feed -> web.requests(feed) >= Objects.requireNonNull(before.get(feed)) + 2));
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Duration most, Condition condition) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(most);
        while (!condition.holds() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }
}
