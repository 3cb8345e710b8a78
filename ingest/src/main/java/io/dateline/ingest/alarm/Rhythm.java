package io.dateline.ingest.alarm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source used to do: the mean time between its articles, the last ones counting most.
 *
 * <p>Quiet nights and week-ends are no silence: it takes a day and a half, and twenty times the pace.
 *
 * @param pace seconds an article; 0: not known
 * @param last when it brought something new; null: never
 */
public record Rhythm(double pace, @Nullable Instant last) {

    public static final Rhythm UNKNOWN = new Rhythm(0, null);

    private static final Duration SILENCE_LEAST = Duration.ofHours(36);
    private static final int SILENCE_PACES = 20;
    private static final int FLOOD_LEAST = 50;
    private static final int FLOOD_TIMES = 10;
    private static final double NEWEST = 0.2;

    /** The rhythm after so many new articles since the last ones. */
    public Rhythm after(Instant now, int news) {
        if (news == 0) {
            return this;
        }
        if (last == null || now.isBefore(last)) {
            return new Rhythm(pace, now);
        }
        double gap = Duration.between(last, now).toMillis() / 1e3 / news;
        return new Rhythm(pace == 0 ? gap : (1 - NEWEST) * pace + NEWEST * gap, now);
    }

    /** How many articles were to be expected in that time; 0 where nothing is known. */
    public double expected(Duration time) {
        return pace == 0 ? 0 : time.toMillis() / 1e3 / pace;
    }

    /** Whether so long without anything new is not usual. */
    public boolean isSilence(Duration quiet) {
        return quiet.compareTo(SILENCE_LEAST) > 0 && expected(quiet) > SILENCE_PACES;
    }

    /** Whether so many articles are far too many in that time. */
    public boolean isFlood(int news, Duration time) {
        return pace > 0 && news >= FLOOD_LEAST && news > FLOOD_TIMES * Math.max(1, expected(time));
    }
}
