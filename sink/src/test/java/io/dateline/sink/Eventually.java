package io.dateline.sink;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads bring about. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** Asserts it again and again until it holds; its last failure is the test's. */
    static void that(Runnable assertion) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
