package io.dateline.ingest.watch;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A folder to watch, and how.
 *
 * @param folder need not be there yet
 * @param journal the file that remembers what was published; not to be shared by two watched folders
 * @param interval between two looks
 * @param settle how long a file must have stood unchanged before it is read; one that may go on, since it is empty or
 *     its last line has no end, must for {@value #UNSURE} times as long
 */
public record WatchConfig(Path folder, Path journal, Duration interval, Duration settle) {

    static final int UNSURE = 15;

    public WatchConfig {
        if (interval.isNegative() || interval.isZero() || settle.isNegative() || settle.isZero()) {
            throw new IllegalArgumentException("interval and settle last some time: " + interval + ", " + settle);
        }
    }

    /** A look a second, two seconds to settle, the journal as {@code .dateline/published.jsonl} in the folder. */
    public static WatchConfig of(Path folder) {
        return new WatchConfig(
                folder,
                folder.resolve(".dateline").resolve("published.jsonl"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
    }

    /** The same with the journal in another place, as for a folder that can't be written to. */
    public WatchConfig withJournal(Path other) {
        return new WatchConfig(folder, other, interval, settle);
    }
}
