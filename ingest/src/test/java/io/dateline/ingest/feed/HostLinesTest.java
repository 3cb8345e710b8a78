package io.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostLinesTest {

    private static final Instant NOW = Instant.EPOCH;
    private static final Duration GAP = Duration.ofSeconds(5);

    private final HostLines<String> lines = new HostLines<>();

    @Test
    void a_host_is_asked_one_thing_at_a_time_with_a_gap() {
        lines.add("a", "a1", NOW);
        lines.add("a", "a2", NOW);

        assertThat(lines.next(NOW)).isEqualTo("a1");
        assertThat(lines.next(NOW)).isNull();
        lines.release("a", NOW, GAP);
        assertThat(lines.next(NOW.plusSeconds(4))).isNull();
        assertThat(lines.next(NOW.plusSeconds(5))).isEqualTo("a2");
    }

    @Test
    void hosts_do_not_wait_for_each_other() {
        lines.add("a", "a1", NOW);
        lines.add("a", "a2", NOW);
        lines.add("b", "b1", NOW);

        assertThat(lines.next(NOW)).isEqualTo("a1");
        assertThat(lines.next(NOW)).isEqualTo("b1");
    }

    @Test
    void a_gap_lasts_when_the_line_was_empty_between() {
        lines.add("a", "a1", NOW);
        lines.next(NOW);
        lines.release("a", NOW, GAP);
        lines.tidy(NOW);
        lines.add("a", "a2", NOW.plusSeconds(1));

        assertThat(lines.next(NOW.plusSeconds(1))).isNull();
        assertThat(lines.next(NOW.plusSeconds(5))).isEqualTo("a2");
    }

    @Test
    void hosts_with_nothing_to_do_are_forgotten() {
        lines.add("a", "a1", NOW);
        lines.next(NOW);
        lines.release("a", NOW, GAP);

        lines.tidy(NOW.plusSeconds(5));

        assertThat(lines.hosts()).isZero();
    }
}
