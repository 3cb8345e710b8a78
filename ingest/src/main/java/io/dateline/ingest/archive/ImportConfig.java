package io.dateline.ingest.archive;

import io.dateline.ingest.IngestConfig;
import java.nio.file.Path;

/**
 * An import of archives: where to, and how.
 *
 * @param ingest where articles go and what they may be
 * @param state a folder of its own, which remembers what was imported; need not be there yet
 * @param group the consumer group behind which live articles must not queue
 * @param lead how many records may wait for that group before the import pauses, above 0; 0 to never pause
 * @param again whether files that were imported already are read anew
 */
public record ImportConfig(IngestConfig ingest, Path state, String group, int lead, boolean again) {

    /** A second or two of what one instance of enrich reads. */
    public static final int USUAL_LEAD = 2_000;

    public ImportConfig {
        if (lead < 0) {
            throw new IllegalArgumentException("the lead is a number of records: " + lead);
        }
    }

    /** The usual lead; nothing twice. */
    public static ImportConfig of(IngestConfig ingest, Path state, String group) {
        return new ImportConfig(ingest, state, group, USUAL_LEAD, false);
    }

    /** The same with another lead; 0 to never pause. */
    public ImportConfig withLead(int other) {
        return new ImportConfig(ingest, state, group, other, again);
    }

    /** The same, reading everything anew. */
    public ImportConfig anew() {
        return new ImportConfig(ingest, state, group, lead, true);
    }
}
