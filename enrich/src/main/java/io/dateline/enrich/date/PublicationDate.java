package io.dateline.enrich.date;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the publication date among what the page claims; where it claims none, says what bounds it.
 *
 * <p>The time of collection is no claim. A date in the future is kept as it is, and one that contradicts the chosen one
 * is told in the evidence.
 */
final class PublicationDate {

    private final StampReader stamps;

    PublicationDate(StampReader stamps) {
        this.stamps = stamps;
    }

    Published of(Document document, Reader reader, List<Match> matches, List<Bound> roleBounds) {
        List<Evidence> evidence = new ArrayList<>();
        List<Candidate> candidates = new Claims(stamps, document, evidence).all();
        candidates.addAll(TextDates.candidates(document, matches));
        Candidate chosen = choose(candidates);
        if (chosen == null || !chosen.precise()) {
            return Bounds.of(document, reader, matches, roleBounds, chosen, evidence);
        }
        evidence.add(0, chosen.evidence());
        for (Candidate other : candidates) {
            if (!other.equals(chosen)) {
                evidence.add(other.agrees(chosen) ? other.evidence() : conflict(other));
            }
        }
        collectedBefore(document, chosen, evidence);
        return chosen.published(evidence);
    }

    /** A claim of a day after the page was collected is kept, and told. */
    private static void collectedBefore(Document document, Candidate chosen, List<Evidence> evidence) {
        document.metadata("raw:retrievedAt").findFirst().ifPresent(written -> {
            Candidate.Stamp collected = StampReader.iso(written);
            // A day's difference can be one of zones.
            if (collected != null
                    && chosen.stamp().earliest().isAfter(collected.latest().plusDays(1))) {
                evidence.add(Evidence.metadata("in the future when collected: raw:retrievedAt = " + written));
            }
        });
    }

    private static Evidence conflict(Candidate other) {
        Evidence evidence = other.evidence();
        return new Evidence(
                evidence.kind(),
                "conflicts: " + evidence.detail() + " (" + other.stamp().value() + ")",
                evidence.begin(),
                evidence.end());
    }

    /** The first that names a day, with the minute if another claim of the same day has one; else the first. */
    private static @Nullable Candidate choose(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (candidate.precise()) {
                return minute(candidate, candidates);
            }
        }
        return candidates.isEmpty() ? null : candidates.get(0);
    }

    private static Candidate minute(Candidate day, List<Candidate> candidates) {
        if (day.stamp().precision() == Published.Precision.MINUTE) {
            return day;
        }
        for (Candidate other : candidates) {
            boolean minute = other.stamp().precision() == Published.Precision.MINUTE;
            if (minute && other.basis() == day.basis() && other.agrees(day)) {
                return other;
            }
        }
        return day;
    }
}
