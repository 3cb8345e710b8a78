package io.dateline.ingest.archive;

import java.time.Duration;

/**
 * How many records may wait so that none waits longer than a given time, by how fast they were read of late. Not for several
 * threads.
 *
 * <p>Where readers read all that they are given, the room grows with each look, until they are the ones who set the pace.
 */
final class Room {

    /** So many may wait for readers of whom nothing is known yet. */
    static final long LEAST = 20;

    private static final double NEWEST = 0.3;

    private final double seconds;
    private double rate;
    private long lastRead;
    private long lastNanos;
    private boolean begun;

    Room(Duration longest) {
        this.seconds = longest.toNanos() / 1e9;
    }

    /**
     * The room now.
     *
     * @param read how many records were read since ever
     * @param nanos the time, as of {@link System#nanoTime}
     */
    long of(long read, long nanos) {
        if (begun && nanos > lastNanos) {
            double now = Math.max(0, read - lastRead) * 1e9 / (nanos - lastNanos);
            rate = rate == 0 ? now : (1 - NEWEST) * rate + NEWEST * now;
        }
        begun = true;
        lastRead = read;
        lastNanos = nanos;
        return Math.max(LEAST, (long) (rate * seconds));
    }
}
