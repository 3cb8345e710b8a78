package io.dateline.ingest.archive;

import io.dateline.ingest.IngestConfig;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An import of archives: where to, and how.
 *
 * @param ingest where articles go and what they may be
 * @param state a folder of its own, which remembers what was imported; need not be there yet
 * @param group the consumer group behind which live articles must not queue
 * @param delay how long a live article may wait behind the archive; zero to never pause
 * @param again whether files that were imported already are read anew
 */
public record ImportConfig(IngestConfig ingest, Path state, String group, Duration delay, boolean again) {

    public static final Duration USUAL_DELAY = Duration.ofSeconds(2);

    public ImportConfig {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("the delay is a time: " + delay);
        }
    }

    /** The usual delay; nothing twice. */
    public static ImportConfig of(IngestConfig ingest, Path state, String group) {
        return new ImportConfig(ingest, state, group, USUAL_DELAY, false);
    }

    /** The same with another delay; zero to never pause. */
    public ImportConfig withDelay(Duration other) {
        return new ImportConfig(ingest, state, group, other, again);
    }

    /** The same, reading everything anew. */
    public ImportConfig anew() {
        return new ImportConfig(ingest, state, group, delay, true);
    }
}
