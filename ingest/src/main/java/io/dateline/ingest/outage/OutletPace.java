package io.dateline.ingest.outage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dateline.ingest.alarm.Rhythm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how often an outlet is heard of.
 *
 * <p>Articles are counted by hours of receipt; the rhythm is that of the hours with articles, so that ten at once count as
 * one event of ten, and not as a pace of a second.
 *
 * @param rhythm of the hours that are over
 * @param hours so many hours with articles are over
 * @param hour the begin of the hour that goes on
 * @param news articles in it
 * @param flooded whether a flood in this hour was told
 * @param silent whether a silence was told and is not over
 */
record OutletPace(
        Rhythm rhythm,
        int hours,
        Instant hour,
        int news,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean flooded,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean silent) {

    /** So many hours must be known before anything is usual. */
    private static final int KNOWN_HOURS = 5;

    static OutletPace startingAt(Instant hour) {
        return new OutletPace(Rhythm.UNKNOWN, 0, hour, 0, false, false);
    }

    /** With one more article in this hour, which is not before the one that goes on. */
    OutletPace with(Instant at) {
        if (at.equals(hour)) {
            return new OutletPace(rhythm, hours, hour, news + 1, flooded, silent);
        }
        Rhythm next = news == 0 ? rhythm : rhythm.after(hour, news);
        return new OutletPace(next, news == 0 ? hours : hours + 1, at, 1, false, silent);
    }

    OutletPace toldOfFlood() {
        return new OutletPace(rhythm, hours, hour, news, true, silent);
    }

    OutletPace inSilence(boolean told) {
        return new OutletPace(rhythm, hours, hour, news, flooded, told);
    }

    /** Whether enough is known to call anything unusual. */
    boolean isKnown() {
        return hours >= KNOWN_HOURS;
    }

    /** When it was heard of last, to the hour; null: never. */
    @Nullable Instant last() {
        return news > 0 ? hour : rhythm.last();
    }
}
