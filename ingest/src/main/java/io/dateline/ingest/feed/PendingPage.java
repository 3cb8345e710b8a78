package io.dateline.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An item whose page is still to be fetched: a record of the topic {@code ingest.feeds}.
 *
 * @param feed the address of its feed
 * @param identity what the item is known by in the feed
 * @param url where the page stands
 * @param attempts how often it was tried in vain
 * @param notBefore when it may be tried again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PendingPage(String feed, String identity, String url, FeedItem item, int attempts, Instant notBefore) {

    PendingPage failed(Instant again) {
        return new PendingPage(feed, identity, url, item, attempts + 1, again);
    }

    /** The key of its record. */
    FeedKey key() {
        return FeedKey.page(feed, identity);
    }
}
