package io.dateline.ingest.feed;

import io.dateline.contract.Alarm;
import io.dateline.contract.RawArticle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job gave: articles and records that belong together, all or nothing.
 *
 * @param job the job itself
 * @param articles to publish
 * @param records of the feeds' topic to write; empty values delete
 * @param alarm to raise
 */
record Done(Job job, List<RawArticle> articles, Map<FeedKey, Optional<byte[]>> records, Optional<Alarm> alarm) {

    Done {
        articles = List.copyOf(articles);
        records = Map.copyOf(records);
    }

    Done(Job job, List<RawArticle> articles, Map<FeedKey, Optional<byte[]>> records) {
        this(job, articles, records, Optional.empty());
    }
}
