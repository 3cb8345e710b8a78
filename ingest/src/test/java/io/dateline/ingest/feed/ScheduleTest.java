package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Subscription FEED = Subscription.to("https://herald.example/feed");

    private final Schedule schedule = Schedule.usual(() -> 0);

    @Test
    void a_feed_that_brings_news_is_asked_sooner_and_a_quiet_one_later() {
        assertThat(schedule.interval(FEED, 3600, true)).isEqualTo(Duration.ofMinutes(42));
        assertThat(schedule.interval(FEED, 3600, false)).isEqualTo(Duration.ofMinutes(78));
    }

    @Test
    void intervals_stay_within_the_bounds() {
        assertThat(schedule.interval(FEED, 600, true)).isEqualTo(Duration.ofMinutes(10));
        assertThat(schedule.interval(FEED, 86_400, false)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void a_fixed_interval_is_kept() {
        Subscription fixed = new Subscription(FEED.url(), null, Subscription.Pages.NEVER, Duration.ofMinutes(3));

        assertThat(schedule.interval(fixed, 600, false)).isEqualTo(Duration.ofMinutes(3));
        assertThat(schedule.afterSuccess(NOW, fixed, Duration.ofMinutes(3), Duration.ofHours(1)))
                .isEqualTo(NOW.plus(Duration.ofMinutes(3)));
    }

    @Test
    void the_wish_of_the_feed_or_its_server_is_respected_up_to_the_bound() {
        Duration ten = Duration.ofMinutes(10);

        assertThat(schedule.afterSuccess(NOW, FEED, ten, Duration.ofHours(1), null))
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(schedule.afterSuccess(NOW, FEED, ten, null, Duration.ofDays(365)))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void failures_make_it_later_and_later_and_never_never() {
        Duration ten = Duration.ofMinutes(10);

        assertThat(schedule.afterFailure(NOW, ten, 0.25, null)).isEqualTo(NOW.plus(ten));
        assertThat(schedule.afterFailure(NOW, ten, 2, null)).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(schedule.afterFailure(NOW, ten, 1_000, null)).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void retry_after_is_kept_for_a_week_at_most() {
        Duration ten = Duration.ofMinutes(10);

        assertThat(schedule.afterFailure(NOW, ten, 1, Duration.ofHours(2))).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(schedule.afterFailure(NOW, ten, 1, Duration.ofDays(900))).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void jitter_is_a_tenth_at_most() {
        Schedule late = Schedule.usual(() -> 1);

        assertThat(late.afterSuccess(NOW, FEED, Duration.ofMinutes(10))).isEqualTo(NOW.plus(Duration.ofMinutes(11)));
    }
}
