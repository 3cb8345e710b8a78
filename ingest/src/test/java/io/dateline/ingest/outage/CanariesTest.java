package io.dateline.ingest.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dateline.contract.Alarm;
import io.dateline.contract.AlarmKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CanariesTest {

    private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Canaries canaries = new Canaries("articles.raw", 2, MINUTE, START);

    private static Instant after(int minutes) {
        return START.plus(MINUTE.multipliedBy(minutes));
    }

    @Test
    void a_partition_whose_canaries_come_is_well() {
        for (int minute = 1; minute < 10; minute++) {
            canaries.came(0, after(minute), after(minute));
            canaries.came(1, after(minute), after(minute));

            assertThat(canaries.tick(after(minute))).isEmpty();
        }
    }

    @Test
    void a_partition_without_canaries_is_told_once() {
        canaries.came(0, after(4), after(4));

        assertThat(canaries.tick(after(4)))
                .extracting(Alarm::kind, Alarm::subject, Alarm::since)
                .containsExactly(tuple(AlarmKind.STALLED, "articles.raw-1", START));
        assertThat(canaries.tick(after(5))).isEmpty();
    }

    @Test
    void it_is_over_when_a_canary_comes_in_time_and_not_with_one_that_waited() {
        canaries.tick(after(9));

        assertThat(canaries.came(1, after(1), after(10))).isEmpty();
        assertThat(canaries.came(1, after(9), after(10)))
                .get()
                .extracting(Alarm::kind)
                .isEqualTo(AlarmKind.RECOVERED);
        assertThat(canaries.stalled()).isEqualTo(1);
    }

    @Test
    void the_age_is_that_of_the_partition_that_lags_most() {
        canaries.came(0, after(4), after(5));

        assertThat(canaries.age(after(5))).isEqualTo(Duration.ofMinutes(5));
    }
}
