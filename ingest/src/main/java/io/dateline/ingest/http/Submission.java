package io.dateline.ingest.http;

import io.dateline.contract.Via;
import org.jspecify.annotations.Nullable;

/**
 * What a request's head says about the articles in its body.
 *
 * @param eventFlaw what is wrong with the attributes of a CloudEvent in binary mode; null when nothing is, or it is none
 * @param binaryEvent whether the headers are those of a CloudEvent in binary mode
 * @param url where a page stands; null when unknown
 */
record Submission(
        MediaType type,
        boolean binaryEvent,
        @Nullable String eventFlaw,
        @Nullable String url,
        Via via) {}
