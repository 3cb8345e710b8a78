package io.dateline.enrich.date;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published;
import io.dateline.contract.Published.Basis;
import io.dateline.contract.Published.Flag;
import io.dateline.contract.Published.Precision;
import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tightest span of days that a text and the roles in it prove for its publication. */
final class Bounds {

    /** Longer spans are not searched day by day. */
    private static final int LONGEST_YEARS = 30;

    private final List<Evidence> evidence;
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;

    private Bounds(List<Evidence> evidence) {
        this.evidence = evidence;
    }

    /**
     * @param rough a claim that names a month or a year only; null when there is none
     * @param change the day of the last change, before which it was published; null when it is unknown
     * @param evidence what it has so far, to which it adds
     */
    static Bounds of(
            Document document,
            Reader reader,
            List<Match> matches,
            List<Bound> roles,
            @Nullable Candidate rough,
            @Nullable Candidate change,
            List<Evidence> evidence) {
        Bounds bounds = new Bounds(evidence);
        if (rough != null) {
            bounds.narrow(rough.stamp().earliest(), rough.stamp().latest(), rough.evidence());
        }
        if (change != null) {
            bounds.narrow(null, change.stamp().lastDay(), change.evidence());
        }
        for (Bound role : roles) {
            bounds.narrow(role.earliest(), role.latest(), role.evidence());
        }
        for (Match match : matches) {
            LocalDate past = pastStart(reader, match);
            if (past != null) {
                bounds.narrow(past, null, evidence(document, match));
            }
        }
        bounds.narrowByDaysOfYear(document, reader, matches);
        return bounds;
    }

    /** Takes a bound where it tightens the span and leaves it non-empty; drops it otherwise, and says so. */
    private void narrow(@Nullable LocalDate from, @Nullable LocalDate to, Evidence why) {
        LocalDate first = later(earliest, from);
        LocalDate last = earlier(latest, to);
        if (first != null && last != null && first.isAfter(last)) {
            evidence.add(
                    new Evidence(why.kind(), "contradicts the other bounds: " + why.detail(), why.begin(), why.end()));
            return;
        }
        if (!Objects.equals(first, earliest) || !Objects.equals(last, latest)) {
            evidence.add(why);
        }
        earliest = first;
        latest = last;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }

    /** The begin of a period that the text tells of as past; null when it does not. */
    private static @Nullable LocalDate pastStart(Reader reader, Match match) {
        if (!(match.meaning() instanceof Meaning.Absolute absolute)) {
            return null;
        }
        return ToldAsPast.in(reader, match) ? absolute.period().start() : null;
    }

    private void narrowByDaysOfYear(Document document, Reader reader, List<Match> matches) {
        if (earliest == null
                || latest == null
                || earliest.plusYears(LONGEST_YEARS).isBefore(latest)) {
            return;
        }
        List<YearlyEvent> events = new ArrayList<>();
        List<Evidence> sources = new ArrayList<>();
        for (Match match : matches) {
            YearlyEvent event = YearlyEvent.of(document, reader, match);
            if (event != null) {
                events.add(event);
                sources.add(evidence(document, match));
            }
        }
        LocalDate first = null;
        LocalDate last = null;
        for (LocalDate day = earliest; !day.isAfter(latest); day = day.plusDays(1)) {
            LocalDate candidate = day;
            if (events.stream().allMatch(event -> event.allows(candidate))) {
                first = first == null ? day : first;
                last = day;
            }
        }
        if (first != null && last != null && (first.isAfter(earliest) || last.isBefore(latest))) {
            earliest = first;
            latest = last;
            evidence.addAll(sources);
        }
    }

    private static Evidence evidence(Document document, Match match) {
        return document.evidence(
                document.tokens().begin(match.first()), document.tokens().end(match.end() - 1));
    }

    /** The single day that they leave; else the rough claim, else the day of the change, else no value. */
    Published published(@Nullable Candidate rough, @Nullable Candidate change, List<Candidate> candidates) {
        if (earliest != null && earliest.equals(latest)) {
            return published(earliest.toString(), Precision.DAY, Basis.INFERRED, candidates, List.of());
        }
        if (rough != null) {
            Stamp stamp = rough.stamp();
            return published(stamp.value(), stamp.precision(), rough.basis(), candidates, List.of());
        }
        if (change != null) {
            Stamp stamp = change.stamp();
            List<Candidate> changes = List.of(change);
            return published(stamp.value(), stamp.precision(), change.basis(), changes, List.of(Flag.MODIFIED));
        }
        boolean open = earliest == null && latest == null;
        return published(null, null, open ? Basis.NONE : Basis.INFERRED, candidates, List.of());
    }

    private Published published(
            @Nullable String value,
            @Nullable Precision precision,
            Basis basis,
            List<Candidate> candidates,
            List<Flag> flags) {
        List<Flag> all = new ArrayList<>(flags);
        if (PublicationDate.conflict(candidates)) {
            all.add(0, Flag.CONFLICT);
        }
        return new Published(
                value,
                precision,
                basis,
                earliest,
                latest,
                evidence,
                candidates.stream().map(Candidate::published).toList(),
                all);
    }
}
