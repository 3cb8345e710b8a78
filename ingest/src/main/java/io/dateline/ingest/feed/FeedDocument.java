package io.dateline.ingest.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param title the feed's own
 * @param items in the document's order
 * @param sitemaps addresses of further sitemaps, of a sitemap index
 * @param every how often it changes, by {@code ttl} or the syndication module; null when it does not say
 */
record FeedDocument(
        Kind kind,
        @Nullable String title,
        List<FeedItem> items,
        List<String> sitemaps,
        @Nullable Duration every) {

    FeedDocument {
        items = List.copyOf(items);
        sitemaps = List.copyOf(sitemaps);
    }

    /** The formats. */
    enum Kind {
        RSS,
        ATOM,
        RDF,
        JSON_FEED,
        NEWS_SITEMAP,
        SITEMAP_INDEX
    }
}
