package io.dateline.ingest.outage;

import io.dateline.contract.Alarm;
import io.dateline.contract.AlarmKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which canaries have come through, and what to tell of those that have not. Not safe for several threads. */
final class Canaries {

    /** So many of one partition may be missing before it is an outage. */
    private static final int MISSING = 3;

    private final String topic;
    private final Duration interval;
    private final Instant[] heard;
    private final Set<Integer> stalled = new HashSet<>();

    /**
     * @param topic the raw one, for what is told
     * @param interval at which canaries are sent
     * @param since when the first are sent
     */
    Canaries(String topic, int partitions, Duration interval, Instant since) {
        this.topic = topic;
        this.interval = interval;
        this.heard = IntStream.range(0, partitions).mapToObj(partition -> since).toArray(Instant[]::new);
    }

    /** Notes one that came through; tells when that ends an outage. */
    Optional<Alarm> came(int partition, Instant sent, Instant now) {
        if (partition < 0 || partition >= heard.length) {
            return Optional.empty();
        }
        Instant before = heard[partition];
        if (sent.isAfter(before)) {
            heard[partition] = sent;
        }
        // One that waited through the outage does not end it before those after it have come.
        if (Duration.between(sent, now).compareTo(patience()) > 0 || !stalled.remove(partition)) {
            return Optional.empty();
        }
        return Optional.of(new Alarm(
                AlarmKind.RECOVERED,
                subject(partition),
                now,
                before,
                "canaries come through again, the last in " + Duration.between(sent, now)));
    }

    /** Tells which partitions have fallen silent. */
    List<Alarm> tick(Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        for (int partition = 0; partition < heard.length; partition++) {
            if (Duration.between(heard[partition], now).compareTo(patience()) > 0 && stalled.add(partition)) {
                alarms.add(new Alarm(
                        AlarmKind.STALLED,
                        subject(partition),
                        now,
                        heard[partition],
                        "no canary of this partition has come out of the enriched topic for "
                                + Duration.between(heard[partition], now).toSeconds() + " s"));
            }
        }
        return alarms;
    }

    /** Since when no canary of some partition has come through. */
    Duration age(Instant now) {
        Instant oldest = now;
        for (Instant one : heard) {
            oldest = one.isBefore(oldest) ? one : oldest;
        }
        return Duration.between(oldest, now);
    }

    int partitions() {
        return heard.length;
    }

    int stalled() {
        return stalled.size();
    }

    private Duration patience() {
        return interval.multipliedBy(MISSING);
    }

    private String subject(int partition) {
        return topic + "-" + partition;
    }
}
