package io.dateline.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.contract.AlarmKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the poller remembers of a feed: a record of the topic {@code ingest.feeds}.
 *
 * @param status how the last poll ended
 * @param outcome the same in a sentence: why, how many articles
 * @param title the feed's own
 * @param lastPoll when it was asked last; null: never
 * @param lastArticle when it offered something new last; null: never
 * @param nextPoll when it will be asked
 * @param movedTo where permanent redirects lead; null: nowhere else
 * @param etag opaque validators of the last whole answer that was taken whole
 * @param failures the weights of the failures since the last success, summed
 * @param seconds the present interval between polls, before jitter
 * @param polls how many answers with a document there were
 * @param pace the mean time between articles, in seconds; 0: not known
 * @param alarm that was raised and is not over; null: all is well
 * @param seen the items that were taken, those of the last document first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedMemory(
        FeedStatus status,
        String outcome,
        @Nullable String title,
        @Nullable Instant lastPoll,
        @Nullable Instant lastArticle,
        Instant nextPoll,
        @Nullable String movedTo,
        @Nullable String etag,
        @Nullable String lastModified,
        double failures,
        long seconds,
        long polls,
        double pace,
        @Nullable AlarmKind alarm,
        List<Seen> seen) {

    FeedMemory {
        seen = List.copyOf(seen);
    }

    /** The same with an alarm that was raised, or is over. */
    FeedMemory withAlarm(@Nullable AlarmKind raised) {
        return new FeedMemory(
                status,
                outcome,
                title,
                lastPoll,
                lastArticle,
                nextPoll,
                movedTo,
                etag,
                lastModified,
                failures,
                seconds,
                polls,
                pace,
                raised,
                seen);
    }

    /** Of a feed that was never asked: now is the time. */
    static FeedMemory fresh(Instant now) {
        return new FeedMemory(
                FeedStatus.NEVER_POLLED,
                "not polled yet",
                null,
                null,
                null,
                now,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                null,
                List.of());
    }

    /**
     * An item that was taken.
     *
     * @param item its identity, hashed
     * @param version a hash of what was taken of it
     * @param url the address under which it was published, where its identity does not rest on it; null where it does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Seen(String item, String version, @Nullable String url) {}
}
