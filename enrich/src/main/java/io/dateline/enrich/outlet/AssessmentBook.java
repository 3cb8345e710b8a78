package io.dateline.enrich.outlet;

import io.dateline.contract.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All assessments by outlet; answers which one held when an article was published. */
final class AssessmentBook {

    /** The scheme that decides the flag: State Media Monitor's typology. Others stand beside it and are not mixed in. */
    static final String DECIDING_SCHEME = "typology";

    private final Map<String, List<Assessment>> byOutlet = new HashMap<>();

    AssessmentBook(Collection<Assessment> assessments) {
        for (Assessment assessment : assessments) {
            byOutlet.computeIfAbsent(assessment.outlet(), id -> new ArrayList<>())
                    .add(assessment);
        }
    }

    /** All assessments of an outlet, under any scheme. */
    List<Assessment> of(String outlet) {
        return List.copyOf(byOutlet.getOrDefault(outlet, List.of()));
    }

    /**
     * The assessment that held on the day of publication. Where the day is not known: the one that covers all days on
     * which it can have been, else the latest. Null when nobody assessed the outlet for the day.
     */
    @Nullable Ruling on(String outlet, Published published) {
        List<Assessment> candidates = byOutlet.getOrDefault(outlet, List.of()).stream()
                .filter(assessment -> assessment.scheme().equals(DECIDING_SCHEME))
                .toList();
        LocalDate earliest = published.earliest();
        LocalDate latest = published.latest();
        if (earliest != null && Objects.equals(earliest, latest)) {
            return candidates.stream()
                    .filter(assessment -> assessment.holdsOn(earliest))
                    .findFirst()
                    .map(assessment -> new Ruling(assessment, true))
                    .orElse(null);
        }
        List<Assessment> possible = candidates.stream()
                .filter(assessment -> (assessment.to() == null
                                || earliest == null
                                || !assessment.to().isBefore(earliest))
                        && (assessment.from() == null
                                || latest == null
                                || !assessment.from().isAfter(latest)))
                .toList();
        return possible.stream()
                .max(Comparator.comparing(assessment -> assessment.from() == null ? LocalDate.MIN : assessment.from()))
                .map(assessment -> new Ruling(assessment, covers(assessment, earliest, latest)))
                .orElse(null);
    }

    private static boolean covers(Assessment assessment, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return (assessment.from() == null || (earliest != null && assessment.holdsOn(earliest)))
                && (assessment.to() == null || (latest != null && assessment.holdsOn(latest)));
    }

    /**
     * An assessment chosen.
     *
     * @param certain false when it does not cover every day on which the article can have been published
     */
    record Ruling(Assessment assessment, boolean certain) {

        String quoted() {
            return certain
                    ? assessment.quoted()
                    : assessment.quoted() + ", the latest one; the day of publication is not known";
        }
    }
}
