package io.dateline.ingest.feed;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * The key of a record of the topic {@code ingest.feeds}. All records of a feed stand in one partition, so that one instance
 * has them all.
 *
 * @param feed the feed's address
 * @param identity of a pending page's item; null for the other kinds
 */
record FeedKey(Kind kind, String feed, @Nullable String identity) {

    /** What the record's value is. */
    enum Kind {
        /** A {@link Subscription}. */
        FEED,
        /** A {@link FeedMemory}. */
        MEMORY,
        /** A {@link PendingPage}. */
        PAGE
    }

    static FeedKey feed(String url) {
        return new FeedKey(Kind.FEED, url, null);
    }

    static FeedKey memory(String url) {
        return new FeedKey(Kind.MEMORY, url, null);
    }

    static FeedKey page(String url, String identity) {
        return new FeedKey(Kind.PAGE, url, identity);
    }

    /** The key as it was written; null when it is none. */
    static @Nullable FeedKey parse(String text) {
        String[] words = text.split(" ", 3);
        return switch (words.length < 2 ? "" : words[0]) {
            case "feed" -> feed(words[1]);
            case "memory" -> memory(words[1]);
            case "page" -> words.length == 3 ? page(words[1], words[2]) : null;
            default -> null;
        };
    }

    int partition(int partitions) {
        return Utils.toPositive(Utils.murmur2(feed.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** As it is written; addresses have no blanks. */
    @Override
    public String toString() {
        return switch (kind) {
            case FEED -> "feed " + feed;
            case MEMORY -> "memory " + feed;
            case PAGE -> "page " + feed + " " + identity;
        };
    }
}
