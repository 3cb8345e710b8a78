package io.dateline.enrich.stream;

/**
 * What became of a raw record. Each ends in exactly one, so that over any stretch of {@code articles.raw}:
 *
 * <pre>records = enriched + revised + duplicate + dead-lettered</pre>
 *
 * <p>Dead letters are counted where the dead-letter handlers of Kafka Streams count them.
 */
public enum Outcome {
    /** The first text under its id. */
    ENRICHED,
    /** Another text under a known id. */
    REVISED,
    /** A text that was seen under its id; nothing is sent on. */
    DUPLICATE
}
