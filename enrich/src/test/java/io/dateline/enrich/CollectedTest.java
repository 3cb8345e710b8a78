package io.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Published;
import io.dateline.contract.Published.Flag;
import io.dateline.contract.RawArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CollectedTest {

    private static final Enricher ENRICHER = Enricher.bundled();

    private static Published published(@Nullable String claimed, Instant retrieved, @Nullable Instant received) {
        RawArticle raw =
                new RawArticle(null, "Ships left the port.", null, null, null, null, claimed, null, retrieved, null);
        Receipt receipt = new Receipt("c1", 1, null, received);
        EnrichedArticle article = ENRICHER.enrich(raw, ENRICHER.read(raw), receipt, Instant.EPOCH);
        return article.published();
    }

    @Test
    void a_date_after_the_collection_is_flagged_however_late_the_article_is_received() {
        Instant received = Instant.parse("2022-01-01T00:00:00Z");

        Published published = published("2021-06-01", Instant.parse("2021-03-01T10:00:00Z"), received);

        assertThat(published.value()).isEqualTo("2021-06-01");
        assertThat(published.flags()).containsExactly(Flag.FUTURE);
    }

    @Test
    void neither_the_time_of_collection_nor_that_of_receipt_is_a_date_of_publication() {
        Instant time = Instant.parse("2021-03-01T10:00:00Z");

        assertThat(published(null, time, time)).isEqualTo(Published.UNKNOWN);
    }
}
