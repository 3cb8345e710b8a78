package io.dateline.enrich.stream;

import io.dateline.contract.RawArticle;

/**
 * A raw record's value: what it says, and its bytes.
 *
 * <p>The bytes stay with it so that a record which has to change its partition arrives there as it was sent.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on without a copy
record ReceivedArticle(RawArticle article, byte[] bytes) {}
