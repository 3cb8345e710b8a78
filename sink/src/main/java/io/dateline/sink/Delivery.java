package io.dateline.sink;

import io.dateline.contract.EnrichedArticle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one record of the topic says about an article.
 *
 * @param id the article's id, the record's key
 * @param article null when the record is a tombstone: the article is to be deleted
 * @param from where the record stands
 */
public record Delivery(String id, @Nullable EnrichedArticle article, Position from) {

    /** An article, or its next revision. */
    public static Delivery of(EnrichedArticle article, Position from) {
        return new Delivery(article.id(), article, from);
    }

    /**
     * A record's place.
     *
     * @param topicId Kafka's id of the topic: a topic deleted and created anew has another
     */
    public record Position(UUID topicId, int partition, long offset) {}
}
