package io.dateline.ingest.http;

import java.time.Duration;

/** How many requests with articles are under way, and whether new ones are let in. Safe for several threads. */
final class Gate {

    private final int max;
    private int inside;
    private boolean closed;

    Gate(int max) {
        this.max = max;
    }

    /**
     * Lets one in, who must leave.
     *
     * @throws Problem 503 when it is full or closed
     */
    synchronized void enter() {
        if (closed) {
            throw Problem.later(503, "the intake is stopping", 5).with("Connection", "close");
        }
        if (inside >= max) {
            throw Problem.later(503, "too many requests are under way", 1);
        }
        inside++;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Lets nobody in any more, and waits until all have left, or as long as it is told. */
    synchronized boolean close(Duration patience) {
        closed = true;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            long left = patience.toMillis();
            while (inside > 0 && left > 0) {
                wait(left);
                left = (deadline - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return inside == 0;
    }
}
