package io.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.ContentKind;
import io.dateline.contract.DateExpression;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Outlet;
import io.dateline.contract.RawArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnricherTest {

    private static final Enricher ENRICHER = Enricher.bundled();

    @ParameterizedTest
    @CsvSource({
        "https://www.foxnews.com/politics/a-bill, 2019-03-04",
        "https://www.bbc.co.uk/news/a-bill, 2019-04-03",
        "https://nobody.example/a-bill, 2019-04-03"
    })
    void the_outlet_s_country_tells_day_from_month(String url, String value) {
        RawArticle raw = new RawArticle(
                url, "The bill of 03/04/2019 was paid.", "text/plain", null, null, null, null, null, null, null);

        List<DateExpression> dates = ENRICHER.enrich(
                        raw, ENRICHER.readAsIs(raw), Receipt.outsideTheStream(raw), Instant.EPOCH)
                .dates();

        assertThat(dates).extracting(DateExpression::value).containsExactly(value);
        assertThat(dates)
                .extracting(DateExpression::alternative)
                .containsExactly(url.contains("nobody") ? "2019-03-04" : null);
    }

    @Test
    void of_a_page_that_stands_in_the_article_s_place_only_what_the_source_gave_is_told() {
        String wall = "<html><body><h1>Before you continue</h1><p>We and our partners use cookies, as Vladimir Putin"
                + " does since 3 May 2019.</p><p>Accept all. Manage settings.</p></body></html>";
        RawArticle raw = new RawArticle(
                "https://www.bbc.co.uk/news/a-bill", wall, null, "A bill", null, null, "2021-05-04", null, null, null);

        EnrichedArticle article =
                ENRICHER.enrich(raw, ENRICHER.read(raw), Receipt.outsideTheStream(raw), Instant.EPOCH);

        assertThat(article.content().kind()).isEqualTo(ContentKind.CONSENT_WALL);
        assertThat(article.actors()).isEmpty();
        assertThat(article.dates()).isEmpty();
        assertThat(article.published().value()).isEqualTo("2021-05-04");
        assertThat(article.outlet()).extracting(Outlet::id).isEqualTo("bbc.com");
    }

    @Test
    void results_say_that_a_registry_of_the_user_was_used(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.tsv"), "id\tname\nthe-firm\tThe Firm of Yore\n");
        Registries registries = Registries.with(List.of(file));
        RawArticle raw = new RawArticle(null, "It rained.", "text/plain", null, null, null, null, null, null, null);
        Enricher enricher = Enricher.with(registries);

        String version = enricher.enrich(raw, enricher.readAsIs(raw), Receipt.outsideTheStream(raw), Instant.EPOCH)
                .registry();

        assertThat(version).isEqualTo(registries.version()).contains("+");
    }
}
