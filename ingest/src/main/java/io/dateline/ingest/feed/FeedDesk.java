package io.dateline.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of this instance: what is known of each, and what is to be done when. Rests on the records of the partitions that
 * are assigned to it. Not thread-safe.
 */
final class FeedDesk {

    private final Map<Integer, Shelf> shelves = new HashMap<>();
    private final PriorityQueue<Due> calendar = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final HostLines<Queued> lines = new HostLines<>();
    private final int partitions;

    FeedDesk(int partitions) {
        this.partitions = partitions;
    }

    /** What is known of the feeds of a partition. */
    private static final class Shelf {
        private final Map<String, Subscription> feeds = new HashMap<>();
        private final Map<String, Packed> memories = new HashMap<>();
        private final Map<FeedKey, Packed> pages = new HashMap<>();
        private final Map<FeedKey, Due> dates = new HashMap<>();
        private final Set<FeedKey> atWork = new HashSet<>();
        private boolean open;
    }

    private record Due(Instant at, int partition, FeedKey key) {}

    private record Queued(int partition, FeedKey key, String host) {}

    /** A job and whose turn it takes. */
    record Turn(Job job, String host) {}

    /** A partition came; its records follow. */
    void assign(int partition) {
        shelves.put(partition, new Shelf());
    }

    /** A partition went; what is under way for it is in vain. */
    void revoke(int partition) {
        shelves.remove(partition);
    }

    /** All records of the partition up to its end were given; work may begin. */
    void open(int partition, Instant now) {
        Shelf shelf = shelves.get(partition);
        if (shelf == null || shelf.open) {
            return;
        }
        shelf.open = true;
        shelf.feeds.keySet().forEach(url -> planPoll(partition, shelf, url, now));
        List.copyOf(shelf.pages.keySet()).forEach(key -> planPage(partition, shelf, key, now));
    }

    boolean isOpen(int partition) {
        Shelf shelf = shelves.get(partition);
        return shelf != null && shelf.open;
    }

    int feeds() {
        return shelves.values().stream().mapToInt(shelf -> shelf.feeds.size()).sum();
    }

    /** A record of the topic. Once a partition is open, only subscriptions come from others. */
    void apply(int partition, FeedKey key, byte @Nullable [] value, Instant now) {
        Shelf shelf = shelves.get(partition);
        if (shelf == null || (shelf.open && key.kind() != FeedKey.Kind.FEED)) {
            return;
        }
        put(partition, shelf, key, value, now);
    }

    /** A job is done and committed: what it wrote is so. */
    void settle(Done done, Instant now) {
        done.records().forEach((key, value) -> {
            int partition = key.partition(partitions);
            Shelf shelf = shelves.get(partition);
            if (shelf != null && shelf.open && key.kind() != FeedKey.Kind.FEED) {
                shelf.atWork.remove(key);
                put(partition, shelf, key, value.orElse(null), now);
            }
        });
    }

    /** A job came to nothing, as when Kafka did not take it: it is due again then. */
    void again(Job job, Instant at) {
        int partition = job.key().partition(partitions);
        Shelf shelf = shelves.get(partition);
        if (shelf != null && shelf.atWork.remove(job.key())) {
            plan(partition, shelf, job.key(), at);
        }
    }

    /** Whether this instance still has the feed of the job. */
    boolean owns(Job job) {
        Shelf shelf = shelves.get(job.key().partition(partitions));
        return shelf != null && shelf.atWork.contains(job.key());
    }

    /** A host may be asked again after the gap. */
    void release(String host, Instant now, Duration gap) {
        lines.release(host, now, gap);
    }

    /** Jobs that may be done now, at most so many. */
    List<Turn> next(Instant now, int most) {
        while (!calendar.isEmpty() && !calendar.peek().at().isAfter(now)) {
            queue(calendar.remove(), now);
        }
        List<Turn> turns = new ArrayList<>();
        while (turns.size() < most) {
            Queued queued = lines.next(now);
            if (queued == null) {
                break;
            }
            Job job = job(queued);
            if (job == null) {
                lines.release(queued.host(), now, Duration.ZERO);
            } else {
                turns.add(new Turn(job, queued.host()));
            }
        }
        return turns;
    }

    void tidy(Instant now) {
        lines.tidy(now);
    }

    private void put(int partition, Shelf shelf, FeedKey key, byte @Nullable [] value, Instant now) {
        switch (key.kind()) {
            case FEED -> {
                Subscription subscription = value == null ? null : FeedRecords.read(value, Subscription.class);
                if (subscription == null) {
                    shelf.feeds.remove(key.feed());
                } else {
                    Subscription before = shelf.feeds.put(key.feed(), subscription);
                    if (shelf.open && !subscription.equals(before)) {
                        planPoll(partition, shelf, key.feed(), now);
                    }
                }
            }
            case MEMORY -> {
                if (value == null) {
                    shelf.memories.remove(key.feed());
                } else {
                    shelf.memories.put(key.feed(), Packed.of(value));
                }
                if (shelf.open) {
                    planPoll(partition, shelf, key.feed(), now);
                }
            }
            case PAGE -> {
                if (value == null) {
                    shelf.pages.remove(key);
                } else {
                    shelf.pages.put(key, Packed.of(value));
                    if (shelf.open) {
                        planPage(partition, shelf, key, now);
                    }
                }
            }
        }
    }

    private void planPoll(int partition, Shelf shelf, String url, Instant now) {
        if (shelf.feeds.containsKey(url)) {
            plan(partition, shelf, FeedKey.memory(url), memory(shelf, url, now).nextPoll());
        }
    }

    private void planPage(int partition, Shelf shelf, FeedKey key, Instant now) {
        PendingPage page = page(shelf, key);
        if (page != null) {
            plan(partition, shelf, key, page.notBefore().isBefore(now) ? now : page.notBefore());
        }
    }

    private void plan(int partition, Shelf shelf, FeedKey key, Instant at) {
        if (!shelf.atWork.contains(key)) {
            Due due = new Due(at, partition, key);
            shelf.dates.put(key, due);
            calendar.add(due);
        }
    }

    /** Puts what is due into its host's line; what was planned anew since is not due. */
    private void queue(Due due, Instant now) {
        Shelf shelf = shelves.get(due.partition());
        if (shelf == null || !shelf.dates.remove(due.key(), due)) {
            return;
        }
        String address = address(shelf, due.key(), now);
        if (address != null && shelf.atWork.add(due.key())) {
            String host = Addresses.host(address);
            lines.add(host, new Queued(due.partition(), due.key(), host), now);
        }
    }

    private static @Nullable String address(Shelf shelf, FeedKey key, Instant now) {
        if (key.kind() == FeedKey.Kind.PAGE) {
            PendingPage page = page(shelf, key);
            return page == null ? null : page.url();
        }
        return shelf.feeds.containsKey(key.feed())
                ? Optional.ofNullable(memory(shelf, key.feed(), now).movedTo()).orElse(key.feed())
                : null;
    }

    /** Null when there is nothing to do any more. */
    private @Nullable Job job(Queued queued) {
        Shelf shelf = shelves.get(queued.partition());
        if (shelf == null || !shelf.atWork.contains(queued.key())) {
            return null;
        }
        if (queued.key().kind() == FeedKey.Kind.PAGE) {
            PendingPage page = page(shelf, queued.key());
            return page == null ? null : new Job.Page(page);
        }
        Subscription subscription = shelf.feeds.get(queued.key().feed());
        if (subscription == null) {
            shelf.atWork.remove(queued.key());
            return null;
        }
        return new Job.Poll(subscription, memory(shelf, subscription.url(), Instant.EPOCH));
    }

    private static FeedMemory memory(Shelf shelf, String url, Instant now) {
        Packed packed = shelf.memories.get(url);
        FeedMemory memory = packed == null ? null : FeedRecords.read(packed.bytes(), FeedMemory.class);
        return Objects.requireNonNullElseGet(memory, () -> FeedMemory.fresh(now));
    }

    private static @Nullable PendingPage page(Shelf shelf, FeedKey key) {
        Packed packed = shelf.pages.get(key);
        return packed == null ? null : FeedRecords.read(packed.bytes(), PendingPage.class);
    }
}
