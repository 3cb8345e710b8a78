package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.testkit.TickableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private static final String WIPE = "\r\u001b[K";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream screen = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final TickableClock clock = TickableClock.at("2026-03-01T10:00:00Z");

    @Test
    void a_bar_shows_share_rate_and_remaining_time() {
        Progress progress = TerminalProgress.on(screen, true, clock);

        progress.begin(OptionalLong.of(1_000_000));
        clock.tick(Duration.ofSeconds(30));
        progress.at(250_000, 1_500, 2);

        assertThat(screen())
                .isEqualTo(WIPE + "[======                  ]  25 %  1,500 articles, 50/s, 2 refused  1:30 left");
    }

    @Test
    void without_a_total_there_is_no_bar() {
        Progress progress = TerminalProgress.on(screen, true, clock);

        progress.begin(OptionalLong.empty());
        clock.tick(Duration.ofSeconds(2));
        progress.at(2_500_000, 100, 0);

        assertThat(screen()).isEqualTo(WIPE + "2.5 MB  100 articles, 50/s");
    }

    @Test
    void it_is_drawn_ten_times_a_second_at_most() {
        Progress progress = TerminalProgress.on(screen, true, clock);

        progress.begin(OptionalLong.empty());
        for (int i = 0; i < 100_000; i++) {
            progress.at(i, i, 0);
        }

        assertThat(screen()).isEmpty();
    }

    @Test
    void the_line_is_wiped_at_the_end() {
        Progress progress = TerminalProgress.on(screen, true, clock);

        progress.begin(OptionalLong.empty());
        progress.end();

        assertThat(screen()).isEqualTo(WIPE);
    }

    @Test
    void what_is_no_terminal_stays_clean() {
        Progress progress = TerminalProgress.on(screen, false, clock);

        progress.begin(OptionalLong.of(100));
        clock.tick(Duration.ofSeconds(30));
        progress.at(50, 1, 0);
        progress.end();

        assertThat(screen()).isEmpty();
    }

    private String screen() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
