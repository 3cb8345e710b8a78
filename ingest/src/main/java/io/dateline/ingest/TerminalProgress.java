package io.dateline.ingest;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/** A progress bar on one line of a terminal, with rate and remaining time. The line is wiped at the end. */
public final class TerminalProgress implements Progress {

    private static final int BAR_CELLS = 24;
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream terminal;
    private final Clock clock;
    private OptionalLong total = OptionalLong.empty();
    private Instant begun = Instant.EPOCH;
    private Instant drawn = Instant.EPOCH;
    private long calls;

    private TerminalProgress(PrintStream terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * A progress bar, or nothing.
     *
     * @param isTerminal whether {@code out} is one; where it is not, nothing is ever written
     */
    public static Progress on(PrintStream out, boolean isTerminal, Clock clock) {
        return isTerminal ? new TerminalProgress(out, clock) : Progress.NONE;
    }

    @Override
    public void begin(OptionalLong totalBytes) {
        total = totalBytes;
        begun = clock.instant();
        drawn = begun;
        calls = 0;
    }

    @Override
    public void at(long bytes, long articles, long refused) {
        calls++;
        // The clock costs as much as a small article; large ones are looked at each.
        if ((calls & 15) != 0 && calls > 16 && bytes / calls < 65_536) {
            return;
        }
        Instant now = clock.instant();
        if (Duration.between(drawn, now).compareTo(BETWEEN_DRAWINGS) >= 0) {
            drawn = now;
            terminal.print(WIPE + line(bytes, articles, refused, Duration.between(begun, now)));
            terminal.flush();
        }
    }

    @Override
    public void end() {
        terminal.print(WIPE);
        terminal.flush();
    }

    private String line(long bytes, long articles, long refused, Duration elapsed) {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1e3);
        String counts = String.format(
                Locale.ROOT,
                "%,d articles, %,.0f/s%s",
                articles,
                articles / seconds,
                refused == 0 ? "" : String.format(Locale.ROOT, ", %,d refused", refused));
        if (total.isEmpty() || total.getAsLong() == 0) {
            return String.format(Locale.ROOT, "%,.1f MB  %s", bytes / 1e6, counts);
        }
        double done = Math.min(1, (double) bytes / total.getAsLong());
        int cells = (int) (done * BAR_CELLS);
        String bar = "=".repeat(cells) + " ".repeat(BAR_CELLS - cells);
        return String.format(Locale.ROOT, "[%s] %3.0f %%  %s  %s", bar, done * 100, counts, remaining(done, seconds));
    }

    private static String remaining(double done, double seconds) {
        if (done <= 0) {
            return "";
        }
        long left = Math.round(seconds / done - seconds);
        return left < 3600
                ? String.format(Locale.ROOT, "%d:%02d left", left / 60, left % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d left", left / 3600, left / 60 % 60, left % 60);
    }
}
