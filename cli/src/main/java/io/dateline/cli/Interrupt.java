package io.dateline.cli;

/**
 * What Ctrl-C and SIGTERM do while a command runs: call it off, then wait until it has put its things away.
 *
 * <p>The JVM ends when its shutdown hooks have run, so the hook waits for {@link #close}.
 */
final class Interrupt implements AutoCloseable {

    private static final long GRACE_MILLIS = 20_000;

    private final Thread hook;
    private final Object closing = new Object();
    private boolean closed;

    private Interrupt(Runnable stop) {
        this.hook = new Thread(
                () -> {
                    stop.run();
                    awaitClosed();
                },
                "interrupt");
    }

    static Interrupt calls(Runnable stop) {
        Interrupt interrupt = new Interrupt(stop);
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    @Override
    public void close() {
        synchronized (closing) {
            closed = true;
            closing.notifyAll();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is on its way down: the hook has just been told that all is put away.
        }
    }

    private void awaitClosed() {
        long deadline = System.nanoTime() + (GRACE_MILLIS * 1_000_000);
        synchronized (closing) {
            while (!closed && System.nanoTime() < deadline) {
                try {
                    closing.wait(200);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
