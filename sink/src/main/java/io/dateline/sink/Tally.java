package io.dateline.sink;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what becomes of the records. */
final class Tally {

    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final AtomicLong deadLettered = new AtomicLong();

    void stored(PostgresArticleStore.Stored result) {
        stored.addAndGet(result.added() + (long) result.replaced() + result.deleted());
        unchanged.addAndGet(result.unchanged());
    }

    void deadLettered() {
        deadLettered.incrementAndGet();
    }

    Sink.Progress progress() {
        return new Sink.Progress(stored.get(), unchanged.get(), deadLettered.get());
    }
}
