package io.dateline.enrich.stream;

import io.dateline.contract.CloudEvents;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.RawArticle;
import io.dateline.contract.SourcePosition;
import io.dateline.contract.Topics;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.Receipt;
import io.dateline.enrich.document.Document;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/** Tells new articles, revisions and duplicates apart, and tags the first two. */
final class EnrichProcessor extends ContextualProcessor<String, ReceivedArticle, String, byte[]> {

    static final String STORE = "articles-seen";

    private final Enricher enricher;
    private final Topics topics;
    private final Clock clock;
    private final Consumer<Outcome> outcomes;
    private final Serializer<EnrichedArticle> writer;
    private KeyValueStore<String, History> histories;

    @SuppressWarnings("NullAway.Init") // histories: given by init before the first record
    EnrichProcessor(Enricher enricher, Topics topics, Clock clock, Consumer<Outcome> outcomes) {
        this.enricher = enricher;
        this.topics = topics;
        this.clock = clock;
        this.outcomes = outcomes;
        this.writer = topics.enriched().values().serializer();
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        histories = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, ReceivedArticle> record) {
        RawArticle raw = record.value().article();
        History stored = histories.get(record.key());
        History history = stored == null ? History.NONE : stored;
        long received = Fingerprint.received(raw);
        if (history.hasReceived(received)) {
            outcomes.accept(Outcome.DUPLICATE);
            return;
        }
        Document document = enricher.read(raw);
        long read = Fingerprint.read(document);
        if (history.hasRead(read)) {
            outcomes.accept(Outcome.DUPLICATE);
            return;
        }
        History next = history.with(new Fingerprint(received, read));
        EnrichedArticle enriched = enrich(record, document, next.revision());
        // Written before the store changes: an article that cannot be written is a dead letter, not one that was seen.
        byte[] bytes = writer.serialize(topics.enriched().name(), enriched);
        EnrichedTooLargeException.check(record.key(), bytes.length);
        histories.put(record.key(), next);
        context()
                .forward(new Record<>(
                        record.key(), bytes, record.timestamp(), new RecordHeaders(CloudEvents.enriched(enriched))));
        outcomes.accept(next.revision() == 1 ? Outcome.ENRICHED : Outcome.REVISED);
    }

    private EnrichedArticle enrich(Record<String, ReceivedArticle> record, Document document, int revision) {
        RecordMetadata place = context().recordMetadata().orElseThrow();
        SourcePosition raw =
                RawPosition.of(record.headers(), place, topics.raw().name());
        Receipt receipt = new Receipt(record.key(), revision, raw, Instant.ofEpochMilli(record.timestamp()));
        return enricher.enrich(record.value().article(), document, receipt, clock.instant());
    }
}
