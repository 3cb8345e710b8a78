package io.dateline.enrich;

import io.dateline.contract.ArticleId;
import io.dateline.contract.RawArticle;
import io.dateline.contract.SourcePosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an article arrived: its identity, and its place in the stream if it came through one.
 *
 * @param revision 1 or more
 * @param raw null outside of the stream
 * @param receivedAt null outside of the stream
 */
public record Receipt(
        String id,
        int revision,
        @Nullable SourcePosition raw,
        @Nullable Instant receivedAt) {

    /** Of an article that never was in a topic. */
    public static Receipt outsideTheStream(RawArticle raw) {
        return new Receipt(ArticleId.of(raw), 1, null, null);
    }
}
