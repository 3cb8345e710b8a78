package io.dateline.enrich.date;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published;
import io.dateline.contract.Published.Flag;
import io.dateline.contract.Published.Precision;
import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the publication date among what the page claims; where it claims none, says what bounds it.
 *
 * <p>All claims are kept. The time of collection is no claim: it only tells which claims lie in the future.
 */
final class PublicationDate {

    private final StampReader stamps;

    PublicationDate(StampReader stamps) {
        this.stamps = stamps;
    }

    Published of(
            Document document,
            Reader reader,
            List<Match> matches,
            Supplier<List<Bound>> roleBounds,
            @Nullable Instant collected) {
        Claims claims = Claims.of(stamps, document);
        List<Candidate> candidates = claims.published();
        candidates.addAll(TextDates.candidates(document, matches));
        Candidate chosen = choose(candidates);
        if (chosen != null && chosen.precise()) {
            List<Evidence> evidence = new ArrayList<>(List.of(chosen.evidence()));
            evidence.addAll(claims.ignored());
            return published(chosen, evidence, candidates, collected);
        }
        Candidate change =
                claims.changes().stream().filter(Candidate::precise).findFirst().orElse(null);
        List<Evidence> evidence = new ArrayList<>(claims.ignored());
        Bounds bounds = Bounds.of(document, reader, matches, roleBounds.get(), chosen, change, evidence);
        return bounds.published(chosen, change, candidates);
    }

    private static Published published(
            Candidate chosen, List<Evidence> evidence, List<Candidate> candidates, @Nullable Instant collected) {
        Stamp stamp = local(chosen.stamp(), candidates);
        List<Flag> flags = new ArrayList<>();
        if (conflict(candidates)) {
            flags.add(Flag.CONFLICT);
        }
        if (collected != null && stamp.after(collected)) {
            flags.add(Flag.FUTURE);
        }
        return new Published(
                stamp.value(),
                stamp.precision(),
                chosen.basis(),
                stamp.earliest(),
                stamp.latest(),
                evidence,
                candidates.stream().map(Candidate::published).toList(),
                flags);
    }

    /** Whether no single day fits all of them. */
    static boolean conflict(List<Candidate> candidates) {
        LocalDate first = LocalDate.MIN;
        LocalDate last = LocalDate.MAX;
        for (Candidate candidate : candidates) {
            LocalDate from = candidate.stamp().firstDay();
            LocalDate to = candidate.stamp().lastDay();
            first = from.isAfter(first) ? from : first;
            last = to.isBefore(last) ? to : last;
        }
        return first.isAfter(last);
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
        if (day.stamp().precision() == Precision.MINUTE) {
            return day;
        }
        for (Candidate other : candidates) {
            boolean minute = other.stamp().precision() == Precision.MINUTE;
            if (minute && other.stamp().earliest().equals(day.stamp().earliest())) {
                return other;
            }
        }
        return day;
    }

    /** A time in UTC as the place's own clocks had it, where another claim tells that. */
    private static Stamp local(Stamp chosen, List<Candidate> candidates) {
        for (Candidate other : candidates) {
            Stamp local = chosen.local(other.stamp());
            if (local != null) {
                return local;
            }
        }
        return chosen;
    }
}
