package io.dateline.ingest.archive;

import io.dateline.ingest.publish.Backlog;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an import behind live articles: what waits to be read is no more than readers read in a
 * given time, which is how long a live article may wait behind the archive.
 *
 * <p>Looks about five times a second. What was sent since the last look counts as unread. Not for several threads.
 */
final class Lane implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final @Nullable Backlog backlog;
    private final String group;
    private final Room room;
    private final LongSupplier underway;
    private final Consumer<String> notes;
    private long allowed;
    private long lookAt = System.nanoTime();
    private long movedAt = lookAt;
    private long lastUnread = Long.MAX_VALUE;
    private boolean told;

    /**
     * A lane.
     *
     * @param backlog of the group that is to be waited for; null to wait for nobody
     * @param delay how long a live article may wait
     * @param underway how many records were sent and not yet acknowledged
     * @param notes takes what a person should know
     */
    Lane(@Nullable Backlog backlog, String group, Duration delay, LongSupplier underway, Consumer<String> notes) {
        this.backlog = backlog;
        this.group = group;
        this.room = new Room(delay);
        this.underway = underway;
        this.notes = notes;
    }

    /**
     * Waits until an article may be sent.
     *
     * @param stop ends the waiting
     * @return false when it was ended
     */
    boolean await(CountDownLatch stop) throws InterruptedException {
        if (backlog == null) {
            return stop.getCount() > 0;
        }
        while (stop.getCount() > 0) {
            long wait = lookAt - System.nanoTime();
            if (wait <= 0) {
                look(backlog);
            }
            if (allowed > 0) {
                allowed--;
                return true;
            }
            if (wait > 0 && stop.await(wait, TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (backlog != null) {
            backlog.close();
        }
    }

    private void look(Backlog from) {
        // Asked before the brokers, so that what arrives meanwhile counts twice rather than not at all.
        long sent = underway.getAsLong();
        Optional<Backlog.Look> look = from.look();
        long now = System.nanoTime();
        lookAt = now + BETWEEN_LOOKS.toNanos();
        allowed = look.map(seen -> room.of(seen.read(), now) - seen.unread() - sent)
                .orElse(0L);
        long unread = look.map(Backlog.Look::unread).orElse(Long.MAX_VALUE);
        if (allowed > 0 || unread < lastUnread) {
            movedAt = now;
            told = false;
        } else if (!told && now - movedAt > PATIENCE.toNanos()) {
            told = true;
            notes.accept(stalled(look));
        }
        lastUnread = unread;
    }

    private String stalled(Optional<Backlog.Look> look) {
        String why = look.map(seen -> seen.known()
                        ? String.format(
                                Locale.ROOT,
                                "the consumer group %s does not move, with %,d articles to read",
                                group,
                                seen.unread())
                        : String.format(
                                Locale.ROOT,
                                "no consumer group %s reads the topic, in which %,d articles wait",
                                group,
                                seen.unread()))
                .orElse("Kafka does not say how far the consumer group " + group + " is");
        return "waiting: " + why + "; --no-wait sends without waiting";
    }
}
