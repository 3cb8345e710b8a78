package io.dateline.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked next: the sooner the more it brings, never sooner than it or its server wishes, later and later while
 * it fails, never not at all.
 *
 * @param least the shortest interval that a feed gets by itself
 * @param most the longest one
 * @param chance a number in [0, 1), for the jitter that keeps feeds from being asked in step
 */
record Schedule(Duration least, Duration most, DoubleSupplier chance) {

    private static final double SOONER = 0.7;
    private static final double LATER = 1.3;
    private static final double JITTER = 0.1;

    /** However long a server wants to be left alone, people want to see a feed come back. */
    private static final Duration WISH_MAX = Duration.ofDays(7);

    private static final int DOUBLINGS_MAX = 10;

    /** Ten minutes to a day. */
    static Schedule usual(DoubleSupplier chance) {
        return new Schedule(Duration.ofMinutes(10), Duration.ofHours(24), chance);
    }

    /**
     * The interval after a poll that went well.
     *
     * @param before the one before, in seconds; 0: there was none
     * @param news whether there was something new
     */
    Duration interval(Subscription subscription, long before, boolean news) {
        Duration fixed = subscription.every();
        if (fixed != null) {
            return fixed;
        }
        double seconds = before == 0 ? least.toSeconds() : before * (news ? SOONER : LATER);
        return clamp(Duration.ofSeconds(Math.round(seconds)));
    }

    /**
     * When to ask again after a poll that went well.
     *
     * @param wishes of the feed and its server; null: none
     */
    Instant afterSuccess(Instant now, Subscription subscription, Duration interval, @Nullable Duration... wishes) {
        Duration wait = interval;
        if (subscription.every() == null) {
            for (Duration wish : wishes) {
                if (wish != null && wish.compareTo(wait) > 0) {
                    wait = wish.compareTo(most) > 0 ? most : wish;
                }
            }
        }
        return now.plus(jittered(wait));
    }

    /**
     * When to ask again after a failure.
     *
     * @param failures the weights of the failures in a row, this one included
     * @param retryAfter the server's wish, which counts for feeds with a fixed interval too
     */
    Instant afterFailure(Instant now, Duration interval, double failures, @Nullable Duration retryAfter) {
        double doublings = Math.min(DOUBLINGS_MAX, Math.max(0, failures - 1));
        Duration wait = clamp(Duration.ofSeconds(Math.round(interval.toSeconds() * Math.pow(2, doublings))));
        Duration longer = wait.compareTo(interval) < 0 ? interval : wait;
        if (retryAfter != null && retryAfter.compareTo(longer) > 0) {
            longer = retryAfter.compareTo(WISH_MAX) > 0 ? WISH_MAX : retryAfter;
        }
        return now.plus(jittered(longer));
    }

    private Duration clamp(Duration wanted) {
        return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
    }

    private Duration jittered(Duration wait) {
        return wait.plusMillis(Math.round(wait.toMillis() * JITTER * chance.getAsDouble()));
    }
}
