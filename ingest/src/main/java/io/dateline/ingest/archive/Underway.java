package io.dateline.ingest.archive;

import io.dateline.ingest.publish.Outcome;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What was sent and is not yet noted in the journal, in the order of reading.
 *
 * <p>Brokers acknowledge in any order; a place counts when all before it is acknowledged. Bounded: {@link #add} waits
 * when much is under way. Not for several threads.
 */
final class Underway {

    private static final int COUNT_MAX = 4096;
    private static final long CHARACTERS_MAX = 32L << 20;

    private final Deque<Sent> sent = new ArrayDeque<>();
    private final Map<String, ImportJournal.Entry> settled = new LinkedHashMap<>();
    private long characters;

    private record Sent(ImportJournal.Entry after, long characters, CompletableFuture<Outcome> outcome) {

        boolean done() {
            return outcome.isDone() && !(outcome.join() instanceof Outcome.Failed);
        }
    }

    /**
     * Takes what was sent.
     *
     * @param after the file's entry when this is acknowledged
     * @param length of the article, in characters
     */
    void add(ImportJournal.Entry after, long length, CompletableFuture<Outcome> outcome) {
        sent.addLast(new Sent(after, length, outcome));
        characters += length;
        settle();
        while (sent.size() > COUNT_MAX || characters > CHARACTERS_MAX) {
            if (sent.getFirst().outcome().join() instanceof Outcome.Failed) {
                return;
            }
            settle();
        }
    }

    /** Takes what holds as soon as all before it does. */
    void add(ImportJournal.Entry after) {
        add(after, 0, CompletableFuture.completedFuture(new Outcome.Acknowledged("", 0)));
    }

    /** How many were sent and are not acknowledged yet. */
    int size() {
        settle();
        return sent.size();
    }

    /** The last acknowledged place of each file, since the last call. */
    Collection<ImportJournal.Entry> takeSettled() {
        settle();
        Collection<ImportJournal.Entry> taken = List.copyOf(settled.values());
        settled.clear();
        return taken;
    }

    private void settle() {
        @Nullable Sent first = sent.peekFirst();
        while (first != null && first.done()) {
            settled.put(first.after().path(), first.after());
            characters -= first.characters();
            sent.removeFirst();
            first = sent.peekFirst();
        }
    }
}
