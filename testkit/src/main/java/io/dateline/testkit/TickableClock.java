package io.dateline.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to move. Safe for use by several threads. */
public final class TickableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private TickableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A clock in UTC that shows the instant. */
    public static TickableClock at(Instant start) {
        return new TickableClock(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    /** A clock in UTC that shows the instant in ISO-8601, such as {@code 2020-02-21T19:53:00Z}. */
    public static TickableClock at(String start) {
        return at(Instant.parse(start));
    }

    /** Moves the clock, and those made from it by {@link #withZone}, by a duration of either sign. */
    public void tick(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock in another zone: both move together. */
    @Override
    public TickableClock withZone(ZoneId newZone) {
        return new TickableClock(now, newZone);
    }
}
