package io.dateline.ingest.feed;

import io.dateline.ingest.charset.TextDecoder;
import io.dateline.ingest.charset.UndecodableException;
import io.dateline.ingest.fetch.FetchConfig;
import io.dateline.ingest.fetch.Fetched;
import io.dateline.ingest.fetch.Fetcher.Ask;
import io.dateline.ingest.fetch.PoliteFetcher;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at an address once, with no memory: what a poll would give, or the feeds that a page names. */
public final class FeedCheck {

    private final FetchConfig config;
    private final Clock clock;

    public FeedCheck(FetchConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param status in the words of the feeds' list
     * @param detail in a sentence
     * @param title the feed's own; null when there is none
     * @param items the first items, one line each
     * @param feeds the feeds that a page names, where the address is that of a page
     */
    public record Found(
            FeedStatus status, String detail, @Nullable String title, List<String> items, List<String> feeds) {

        public Found {
            items = List.copyOf(items);
            feeds = List.copyOf(feeds);
        }
    }

    /** Asks for the address. */
    public Found look(String url) {
        try (PoliteFetcher fetcher = new PoliteFetcher(config, clock)) {
            Fetched fetched = fetcher.get(Ask.of(url, "*/*"));
            if (fetched instanceof Fetched.Document document) {
                return found(document);
            }
            return fetched instanceof Fetched.Failed failed
                    ? new Found(FeedStatus.of(failed), failed.detail(), null, List.of(), List.of())
                    : new Found(FeedStatus.NOT_MODIFIED, "nothing", null, List.of(), List.of());
        }
    }

    private static Found found(Fetched.Document document) {
        try {
            FeedDocument feed = FeedReader.read(document.body(), document.url(), document.contentType());
            return new Found(
                    FeedStatus.WORKING,
                    feed.kind() + ", " + feed.items().size() + " items",
                    feed.title(),
                    feed.items().stream().limit(10).map(FeedCheck::line).toList(),
                    feed.sitemaps());
        } catch (NoFeedException e) {
            return new Found(e.status(), String.valueOf(e.getMessage()), null, List.of(), links(document));
        }
    }

    private static List<String> links(Fetched.Document document) {
        try {
            return FeedLinks.in(
                    TextDecoder.decodePage(document.body(), FeedReader.charset(document.contentType()))
                            .text(),
                    document.url().toString());
        } catch (UndecodableException e) {
            return List.of();
        }
    }

    private static String line(FeedItem item) {
        return (item.publishedAt() == null ? "no date" : item.publishedAt()) + "  "
                + (item.title() == null ? "no title" : item.title()) + "  "
                + (item.url() == null ? "no address" : item.url());
    }
}
