package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.outlet.OutletRegistry;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void articles_are_counted_by_country_of_the_outlet_with_the_share_of_which_something_is_known() {
        Coverage coverage = new Coverage(OutletRegistry.bundled());
        coverage.add("tass.com", true, 3);
        coverage.add("nobody.example", null, 1);
        coverage.add(null, null, 4);

        assertThat(coverage.render().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "COUNTRY ARTICLES OUTLET REGISTERED ASSESSED FLAGGED",
                        "- 5 1 (20 %) 0 (0 %) 0 (0 %) 0 (0 %)",
                        "RU 3 3 (100 %) 3 (100 %) 3 (100 %) 3 (100 %)",
                        "all 8 4 (50 %) 3 (38 %) 3 (38 %) 3 (38 %)");
    }
}
