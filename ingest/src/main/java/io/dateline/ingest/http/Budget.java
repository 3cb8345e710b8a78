package io.dateline.ingest.http;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes that all requests under way may hold together. Safe for several threads. */
final class Budget {

    private final long max;
    private final AtomicLong used = new AtomicLong();

    Budget(long max) {
        this.max = max;
    }

    /** A share of nothing yet, for one request. */
    Lease lease() {
        return new Lease();
    }

    long used() {
        return used.get();
    }

    /** One request's share, given back when it is closed. For one thread. */
    final class Lease implements AutoCloseable {

        private long held;

        private Lease() {}

        /** Makes the share this large at least; false when there is no room for it. */
        boolean growTo(long bytes) {
            return bytes <= held || add(bytes - held);
        }

        /** Adds to the share; false, with nothing added, when there is no room for it. */
        boolean add(long bytes) {
            if (used.addAndGet(bytes) > max) {
                used.addAndGet(-bytes);
                return false;
            }
            held += bytes;
            return true;
        }

        @Override
        public void close() {
            used.addAndGet(-held);
            held = 0;
        }
    }
}
