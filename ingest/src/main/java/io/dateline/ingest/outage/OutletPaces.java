package io.dateline.ingest.outage;

import io.dateline.contract.Alarm;
import io.dateline.contract.AlarmKind;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Outlet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pace of every outlet, and what to tell of it. Not safe for several threads. */
final class OutletPaces {

    /** What was published longer ago is an archive's, and tells nothing of the outlet's pace. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, OutletPace> paces = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /** What was remembered of an outlet. */
    void restore(String outlet, OutletPace pace) {
        paces.put(outlet, pace);
    }

    /** Counts an article, if it is new and its outlet is known; tells what {@link #heard} does. */
    Optional<Alarm> saw(EnrichedArticle article) {
        Outlet outlet = article.outlet();
        Instant received = article.receivedAt();
        return outlet == null || received == null || article.revision() > 1 || isOld(article, received)
                ? Optional.empty()
                : heard(outlet.id(), received);
    }

    /** Counts an article of this outlet; tells when a silence is over or there are far too many. */
    Optional<Alarm> heard(String id, Instant received) {
        Instant hour = received.truncatedTo(ChronoUnit.HOURS);
        OutletPace before = paces.getOrDefault(id, OutletPace.startingAt(hour));
        if (hour.isBefore(before.hour())) {
            return Optional.empty(); // tagged again, or late: it was counted in its time, or hardly matters
        }
        OutletPace after = before.with(hour);
        Optional<Alarm> alarm = Optional.empty();
        if (after.silent()) {
            after = after.inSilence(false);
            alarm = Optional.of(alarm(AlarmKind.RECOVERED, id, received, before.last(), "heard of again"));
        } else if (after.isKnown() && !after.flooded() && after.rhythm().isFlood(after.news(), HOUR)) {
            after = after.toldOfFlood();
            alarm = Optional.of(alarm(
                    AlarmKind.FLOOD,
                    id,
                    received,
                    hour,
                    String.format(
                            Locale.ROOT,
                            "%d new articles within an hour, some %.1f were to be expected",
                            after.news(),
                            after.rhythm().expected(HOUR))));
        }
        paces.put(id, after);
        changed.add(id);
        return alarm;
    }

    /**
     * Tells which outlets have fallen silent.
     *
     * @param watched since when nothing can have been missed
     */
    List<Alarm> tick(Instant now, Instant watched) {
        List<Alarm> alarms = new ArrayList<>();
        paces.replaceAll((id, pace) -> {
            Instant last = pace.last();
            if (last == null || pace.silent() || !pace.isKnown()) {
                return pace;
            }
            Duration quiet = Duration.between(last.isAfter(watched) ? last : watched, now);
            if (!pace.rhythm().isSilence(quiet)) {
                return pace;
            }
            alarms.add(alarm(
                    AlarmKind.SILENT,
                    id,
                    now,
                    last,
                    String.format(
                            Locale.ROOT,
                            "nothing new for %d hours, some %.0f articles were to be expected",
                            quiet.toHours(),
                            pace.rhythm().expected(quiet))));
            changed.add(id);
            return pace.inSilence(true);
        });
        return alarms;
    }

    /** What has changed since the last call. */
    Map<String, OutletPace> changes() {
        Map<String, OutletPace> changes = new HashMap<>();
        changed.forEach(id -> {
            OutletPace pace = paces.get(id);
            if (pace != null) {
                changes.put(id, pace);
            }
        });
        changed.clear();
        return changes;
    }

    int outlets() {
        return paces.size();
    }

    int silent() {
        return (int) paces.values().stream().filter(OutletPace::silent).count();
    }

    private static boolean isOld(EnrichedArticle article, Instant received) {
        LocalDate latest = article.published().latest();
        return latest != null && latest.isBefore(LocalDate.ofInstant(received.minus(NEWS), ZoneOffset.UTC));
    }

    private static Alarm alarm(AlarmKind kind, String outlet, Instant at, @Nullable Instant since, String detail) {
        return new Alarm(kind, outlet, at, since, detail);
    }
}
