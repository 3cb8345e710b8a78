package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Alarm;
import io.dateline.contract.AlarmKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedAlarmsTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final String FEED = "https://herald.example/feed";
    private static final double HOURLY = 3_600;

    @Test
    void a_feed_that_used_to_bring_something_every_hour_is_silent_after_a_day_and_a_half() {
        assertThat(after(hours(35), HOURLY, null, 0, 0)).isEmpty();
        assertThat(after(hours(37), HOURLY, null, 0, 0)).hasValueSatisfying(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.SILENT);
            assertThat(alarm.detail()).isEqualTo("nothing new for 37 hours, some 37 articles were to be expected");
        });
    }

    @Test
    void a_weekly_feed_may_be_quiet_for_months() {
        assertThat(after(hours(24 * 90), HOURLY * 24 * 7, null, 0, 0)).isEmpty();
    }

    @Test
    void an_alarm_is_raised_once() {
        assertThat(after(hours(50), HOURLY, AlarmKind.SILENT, 0, 0)).isEmpty();
    }

    @Test
    void news_end_the_silence() {
        assertThat(after(hours(50), HOURLY, AlarmKind.SILENT, 1, 0))
                .hasValueSatisfying(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.RECOVERED));
    }

    @Test
    void many_times_as_much_as_usual_is_a_flood() {
        assertThat(after(hours(1), HOURLY, null, 49, 0)).isEmpty();
        assertThat(after(hours(1), HOURLY, null, 60, 0))
                .hasValueSatisfying(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.FLOOD));
        assertThat(after(hours(60), HOURLY, null, 60, 0)).isEmpty();
    }

    @Test
    void failures_are_told_and_their_end_too() {
        assertThat(after(hours(1), HOURLY, null, 0, 5))
                .hasValueSatisfying(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.FAILING));
        assertThat(after(hours(1), HOURLY, AlarmKind.FAILING, 0, 6)).isEmpty();
        assertThat(after(hours(1), HOURLY, AlarmKind.FAILING, 0, 0))
                .hasValueSatisfying(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.RECOVERED));
    }

    @Test
    void the_pace_follows_what_the_feed_does() {
        assertThat(FeedAlarms.pace(0, NOW.minus(hours(2)), NOW, 2)).isEqualTo(HOURLY);
        assertThat(FeedAlarms.pace(HOURLY, NOW.minus(hours(2)), NOW, 1)).isEqualTo(1.2 * HOURLY);
        assertThat(FeedAlarms.pace(HOURLY, NOW.minus(hours(2)), NOW, 0)).isEqualTo(HOURLY);
    }

    private static Optional<Alarm> after(
            Duration quiet, double pace, @Nullable AlarmKind standing, int news, double failures) {
        FeedMemory before = memory(NOW.minus(quiet), pace, standing, 0);
        return FeedAlarms.after(FEED, before, memory(NOW, pace, standing, failures), news, NOW);
    }

    private static FeedMemory memory(Instant last, double pace, @Nullable AlarmKind standing, double failures) {
        return new FeedMemory(
                FeedStatus.WORKING,
                "",
                null,
                last,
                last,
                NOW,
                null,
                null,
                null,
                failures,
                600,
                10,
                pace,
                standing,
                List.of());
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
