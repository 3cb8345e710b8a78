package io.dateline.enrich.stream;

import io.dateline.contract.Topics;

/** An enriched article does not fit into a record. */
final class EnrichedTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private EnrichedTooLargeException(String message) {
        super(message);
    }

    static void check(String id, int bytes) {
        if (bytes > Topics.ENRICHED_VALUE_BYTES_MAX) {
            throw new EnrichedTooLargeException("article " + id + " takes " + bytes + " bytes when enriched, more than "
                    + Topics.ENRICHED_VALUE_BYTES_MAX);
        }
    }
}
