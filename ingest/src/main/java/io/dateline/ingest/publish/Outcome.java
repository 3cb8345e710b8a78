package io.dateline.ingest.publish;

import io.dateline.ingest.source.Read;

/** What became of one read that was to be published. */
public sealed interface Outcome {

    /**
     * Kafka has it, on all in-sync replicas.
     *
     * @param id the article's
     * @param bytes its size as JSON, before compression
     */
    record Acknowledged(String id, int bytes) implements Outcome {}

    /** It is no article, or one that Kafka does not take, however often it is sent. */
    record Refused(Read.Refused read) implements Outcome {}

    /** Kafka did not acknowledge it: it may be in the topic or not. Sending it again does no harm. */
    record Failed(Exception cause) implements Outcome {}
}
