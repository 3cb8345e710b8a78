package io.dateline.enrich.outlet;

import io.dateline.contract.Label;
import io.dateline.enrich.registry.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All assessments by outlet; answers which ones held when an article was published. */
final class AssessmentBook {

    private final Map<String, List<Assessment>> byOutlet = new HashMap<>();

    AssessmentBook(Collection<Assessment> assessments) {
        for (Assessment assessment : assessments) {
            byOutlet.computeIfAbsent(assessment.outlet(), id -> new ArrayList<>(1))
                    .add(assessment);
        }
        byOutlet.replaceAll((outlet, all) -> all.stream()
                .sorted(Comparator.comparing(Assessment::scheme)
                        .thenComparing(
                                assessment -> assessment.span().first(), Comparator.nullsFirst(LocalDate::compareTo)))
                .toList());
    }

    /** All assessments of an outlet, under any scheme, the earliest of each first. */
    List<Assessment> of(String outlet) {
        return byOutlet.getOrDefault(outlet, List.of());
    }

    /** Number of outlets that the typology assesses. */
    int assessed() {
        return (int) byOutlet.values().stream()
                .filter(all -> all.stream().anyMatch(AssessmentBook::decides))
                .count();
    }

    /** What other schemes say of the outlet for the days on which the article can have been published. */
    List<Label> labels(String outlet, Span published) {
        List<Assessment> all = of(outlet);
        return all.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(assessment ->
                                !decides(assessment) && assessment.span().meets(published))
                        .map(Assessment::label)
                        .toList();
    }

    /**
     * The assessment that held on the day of publication. Where the day is not known: the one that covers all days on
     * which it can have been, else the latest. Null when nobody assessed the outlet for the day.
     */
    @Nullable Ruling on(String outlet, Span published) {
        List<Assessment> candidates =
                of(outlet).stream().filter(AssessmentBook::decides).toList();
        LocalDate day = published.first();
        if (day != null && Objects.equals(day, published.last())) {
            return candidates.stream()
                    .filter(assessment -> assessment.span().contains(day))
                    .findFirst()
                    .map(assessment -> new Ruling(assessment, true))
                    .orElse(null);
        }
        return candidates.stream()
                .filter(assessment -> assessment.span().meets(published))
                .reduce((earlier, later) -> later)
                .map(assessment -> new Ruling(assessment, assessment.span().contains(published)))
                .orElse(null);
    }

    private static boolean decides(Assessment assessment) {
        return assessment.scheme().equals(Scheme.DECIDING);
    }

    /**
     * An assessment chosen.
     *
     * @param certain false when it does not cover every day on which the article can have been published
     */
    record Ruling(Assessment assessment, boolean certain) {

        @Nullable Boolean flag() {
            return assessment.stateMedia().flag();
        }

        String quoted() {
            return certain
                    ? assessment.quoted()
                    : assessment.quoted() + ", the latest one; the day of publication is not known";
        }
    }
}
