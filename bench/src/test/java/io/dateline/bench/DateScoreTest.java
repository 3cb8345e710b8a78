package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.bench.DateScore.Fault;
import io.dateline.bench.TimeMl.Gold;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DateScoreTest {

    private final DateScore score = new DateScore();

    @Property
    void a_set_scored_against_itself_is_right(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 9) Integer> widths) {
        List<Gold> gold = new ArrayList<>();
        int at = 0;
        for (int width : widths) {
            gold.add(new Gold(at, at + width, "DATE", "20" + width));
            at += width;
        }
        DateScore fresh = new DateScore();
        assertThat(fresh.add(gold, gold)).isEmpty();
        assertThat(List.of(fresh.strictF1(), fresh.relaxedF1(), fresh.typeF1(), fresh.valueF1()))
                .containsOnly(1.0);
    }

    @Test
    void an_overlap_is_relaxed_and_not_strict() {
        score.add(List.of(date(0, 8)), List.of(date(3, 8)));
        assertThat(List.of(score.strictF1(), score.relaxedF1(), score.valueF1()))
                .containsExactly(0.0, 1.0, 1.0);
    }

    @Test
    void one_expression_matches_one_alone() {
        score.add(List.of(date(0, 4), date(5, 9)), List.of(date(0, 9)));
        assertThat(score.relaxedF1()).isCloseTo(2 / 3.0, within(1e-9)); // P 1, R 1/2
    }

    @Test
    void the_exact_match_goes_first() {
        score.add(List.of(date(0, 9)), List.of(date(0, 4), date(0, 9)));
        assertThat(score.strictF1()).isCloseTo(2 / 3.0, within(1e-9)); // P 1/2, R 1
    }

    @Test
    void faults_are_named_by_kind() {
        List<Gold> gold = List.of(date(0, 4), date(5, 9));
        List<Gold> found = List.of(new Gold(1, 4, "TIME", "x"), date(20, 24));
        assertThat(score.add(gold, found).stream().map(Fault::kind))
                .containsExactlyInAnyOrder("span", "type", "value", "missed", "spurious");
    }

    private static Gold date(int begin, int end) {
        return new Gold(begin, end, "DATE", "2011");
    }
}
