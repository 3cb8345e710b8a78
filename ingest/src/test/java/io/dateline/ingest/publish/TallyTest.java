package io.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void all_refusals_are_counted_and_the_first_hundred_kept() {
        for (int line = 1; line <= 250; line++) {
            refuse(line, Reason.BROKEN_JSON);
        }

        Summary summary = tally.summary(0, Duration.ZERO);
        assertThat(summary.refused()).isEqualTo(250);
        assertThat(summary.refusals()).hasSize(100);
    }

    @Test
    void the_summary_is_one_line_for_people() {
        tally.acknowledged(1_234_567);
        tally.acknowledged(1);
        refuse(1, Reason.BROKEN_JSON);
        refuse(2, Reason.EMPTY);
        refuse(3, Reason.BROKEN_JSON);

        assertThat(tally.summary(1, Duration.ofMillis(2345)).text())
                .isEqualTo("published 2 articles (1.2 MB) in 2.3 s; refused 3 (1 empty, 2 broken JSON);"
                        + " left 1 other file alone");
    }

    @Test
    void a_summary_without_refusals_is_complete() {
        tally.acknowledged(10);

        assertThat(tally.summary(0, Duration.ZERO).complete()).isTrue();
    }

    @Test
    void a_summary_with_a_refusal_is_not() {
        refuse(1, Reason.EMPTY);

        assertThat(tally.summary(0, Duration.ZERO).complete()).isFalse();
    }

    private void refuse(long line, Reason reason) {
        tally.refused(new Read.Refused(new Place("a.jsonl", line), reason, "why"));
    }
}
