package io.dateline.cli;

import io.dateline.enrich.outlet.Medium;
import io.dateline.enrich.outlet.OutletRegistry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts, by country of the outlet, how many articles the registry can say something of. Not thread-safe. */
final class Coverage {

    private static final String NO_COUNTRY = "-";
    private static final int WIDEST = 20;

    private final OutletRegistry registry;
    private final Map<String, Counts> byCountry = new HashMap<>();

    Coverage(OutletRegistry registry) {
        this.registry = registry;
    }

    /**
     * Counts articles that are alike.
     *
     * @param outlet id; null when unknown
     * @param flag what the articles' results say of state media; null when nobody assessed it
     */
    void add(@Nullable String outlet, @Nullable Boolean flag, long articles) {
        Medium medium = outlet == null ? null : registry.medium(outlet);
        String country = medium == null || medium.country() == null ? NO_COUNTRY : medium.country();
        Counts more = new Counts(
                articles,
                outlet == null ? 0 : articles,
                medium == null ? 0 : articles,
                flag == null ? 0 : articles,
                Boolean.TRUE.equals(flag) ? articles : 0);
        byCountry.merge(country, more, Counts::plus);
    }

    /** The countries with most articles first, and the sum of all. */
    String render() {
        Table table = new Table(WIDEST, "COUNTRY", "ARTICLES", "OUTLET", "REGISTERED", "ASSESSED", "FLAGGED");
        byCountry.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Counts> entry) -> -entry.getValue().articles)
                        .thenComparing(Map.Entry::getKey))
                .forEach(country -> country.getValue().row(table, country.getKey()));
        byCountry.values().stream().reduce(Counts.NONE, Counts::plus).row(table, "all");
        return table.render();
    }

    private record Counts(long articles, long outlet, long registered, long assessed, long flagged) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    articles + other.articles,
                    outlet + other.outlet,
                    registered + other.registered,
                    assessed + other.assessed,
                    flagged + other.flagged);
        }

        void row(Table table, String country) {
            table.row(country, String.valueOf(articles), part(outlet), part(registered), part(assessed), part(flagged));
        }

        private String part(long number) {
            return articles == 0 ? "0" : number + " (" + Math.round(100.0 * number / articles) + " %)";
        }
    }
}
