package io.dateline.enrich.stream;

import io.dateline.contract.ArticleId;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Gives a record the article's id as its key, and marks one that came with another key. */
final class IdentifyProcessor
        extends ContextualProcessor<String, ReceivedArticle, String, IdentifyProcessor.Identified> {

    /**
     * An article under its id.
     *
     * @param atHome whether the record came with the id as its key, so that it stands in the id's partition
     */
    record Identified(@Nullable ReceivedArticle received, boolean atHome) {

        /** No article at all: it goes through untouched. */
        static final Identified CANARY = new Identified(null, false);

        ReceivedArticle article() {
            return Objects.requireNonNull(received);
        }
    }

    @Override
    public void process(Record<String, ReceivedArticle> record) {
        if (record.value() == null) {
            context().forward(record.withValue(Identified.CANARY));
            return;
        }
        String id = ArticleId.of(record.value().article());
        boolean atHome = id.equals(record.key());
        if (!atHome) {
            RecordMetadata place = context().recordMetadata().orElseThrow();
            RawPosition.remember(record.headers(), place);
        }
        context().forward(record.withKey(id).withValue(new Identified(record.value(), atHome)));
    }
}
