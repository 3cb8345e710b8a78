package io.dateline.ingest.archive;

import io.dateline.ingest.source.Reads;
import java.util.Map;

/** The reads of one file, from which reading can go on after any of them. */
interface ArchiveReads extends Reads {

    /** The place after the read that was given last. */
    Checkpoint checkpoint();

    /** What was no article by its kind and so neither read nor refused: kinds in words, counted. */
    Map<String, Long> leftAlone();
}
