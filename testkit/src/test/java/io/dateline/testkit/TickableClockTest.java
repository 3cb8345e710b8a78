package io.dateline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TickableClockTest {
    private final TickableClock clock = TickableClock.at("2020-02-21T19:53:00Z");

    @Test
    void it_stands_still_until_told() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2020-02-21T19:53:00Z"));
    }

    @Test
    void it_moves_by_what_it_is_told() {
        clock.tick(Duration.ofMinutes(7));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2020-02-21T20:00:00Z"));
    }

    @Test
    void its_copy_in_another_zone_moves_with_it() {
        TickableClock other = clock.withZone(ZoneOffset.ofHours(3));

        clock.tick(Duration.ofHours(1));

        assertThat(other.instant()).isEqualTo(clock.instant());
    }
}
