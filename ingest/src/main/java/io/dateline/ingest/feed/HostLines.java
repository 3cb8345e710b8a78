package io.dateline.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One line of jobs for each host: one at a time, with a gap between two. Not thread-safe.
 *
 * @param <J> the jobs
 */
final class HostLines<J> {

    private final Map<String, Line<J>> lines = new HashMap<>();
    private final PriorityQueue<Line<J>> ready = new PriorityQueue<>(Comparator.comparing((Line<J> line) -> line.free));

    /** A host's jobs. */
    private static final class Line<J> {
        private final Deque<J> waiting = new ArrayDeque<>();
        private Instant free;
        private boolean busy;

        Line(Instant free) {
            this.free = free;
        }
    }

    void add(String host, J job, Instant now) {
        Line<J> line = lines.computeIfAbsent(host, name -> new Line<>(now));
        line.waiting.addLast(job);
        if (line.waiting.size() == 1 && !line.busy) {
            ready.add(line);
        }
    }

    /** The next job whose host may be asked now; null when there is none. Its host is busy until {@link #release}. */
    @Nullable J next(Instant now) {
        Line<J> line = ready.peek();
        if (line == null || line.free.isAfter(now)) {
            return null;
        }
        ready.remove();
        line.busy = true;
        return line.waiting.removeFirst();
    }

    /** The job of this host is done; it may be asked again after the gap. */
    void release(String host, Instant now, Duration gap) {
        Line<J> line = lines.get(host);
        if (line == null || !line.busy) {
            return;
        }
        line.busy = false;
        line.free = now.plus(gap);
        if (!line.waiting.isEmpty()) {
            ready.add(line);
        }
    }

    /** Forgets hosts with nothing to do, of whom nothing is to be waited for. */
    void tidy(Instant now) {
        lines.values().removeIf(line -> !line.busy && line.waiting.isEmpty() && !line.free.isAfter(now));
    }

    int hosts() {
        return lines.size();
    }
}
