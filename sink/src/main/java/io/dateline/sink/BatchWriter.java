package io.dateline.sink;

import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores batches of records; what can't be stored becomes a dead letter before the place moves past it. */
final class BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

    private final Topic<EnrichedArticle> topic;
    private final PostgresArticleStore store;
    private final DeadLetters deadLetters;
    private final Tally tally;

    /** Of the batch at hand: it may come again when the database goes away, but its dead letters need not. */
    private final Set<Delivery.Position> rejected = new HashSet<>();

    BatchWriter(Topic<EnrichedArticle> topic, PostgresArticleStore store, DeadLetters deadLetters, Tally tally) {
        this.topic = topic;
        this.store = store;
        this.deadLetters = deadLetters;
        this.tally = tally;
    }

    /** A record and what it says. */
    private record Read(ConsumerRecord<byte[], byte[]> source, Delivery delivery) {}

    /**
     * Stores the records and the places in one transaction. Only where a record is refused by the database does it take
     * several: the others first, the places with the last.
     */
    void write(Iterable<ConsumerRecord<byte[], byte[]>> records, EnrichedReader reader, Collection<ReadUpTo> places)
            throws SQLException {
        List<Read> read = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> source : records) {
            try {
                read.add(new Read(source, delivery(source, reader.position(source))));
            } catch (SerializationException e) {
                reject(source, reader.position(source), DeadLetters.Reason.MALFORMED, e);
            }
        }
        if (refusal(read, places) != null) {
            split(read);
            store.store(List.of(), places);
        }
        rejected.clear();
    }

    private void split(List<Read> read) throws SQLException {
        int middle = read.size() / 2;
        for (List<Read> half : List.of(read.subList(0, middle), read.subList(middle, read.size()))) {
            Exception refusal = refusal(half, List.of());
            if (refusal != null && half.size() == 1) {
                Read single = half.get(0);
                reject(single.source(), single.delivery().from(), DeadLetters.Reason.REFUSED, refusal);
            } else if (refusal != null) {
                split(half);
            }
        }
    }

    /** Null when all is stored. */
    private @Nullable Exception refusal(List<Read> read, Collection<ReadUpTo> places) throws SQLException {
        try {
            tally.stored(store.store(read.stream().map(Read::delivery).toList(), places));
            return null;
        } catch (SQLException e) {
            if (StoreFailure.of(e) == StoreFailure.DATA && !read.isEmpty()) {
                return e;
            }
            throw e;
        } catch (RuntimeException e) {
            if (read.isEmpty()) {
                throw e;
            }
            return e;
        }
    }

    private Delivery delivery(ConsumerRecord<byte[], byte[]> source, Delivery.Position position) {
        byte @Nullable [] key = source.key();
        if (source.value() != null) {
            return Delivery.of(topic.values().deserializer().deserialize(source.topic(), source.value()), position);
        }
        if (key == null) {
            throw new SerializationException("neither key nor value");
        }
        return new Delivery(new String(key, StandardCharsets.UTF_8), null, position);
    }

    private void reject(
            ConsumerRecord<byte[], byte[]> source,
            Delivery.Position position,
            DeadLetters.Reason reason,
            Exception failure) {
        if (rejected.contains(position)) {
            return;
        }
        deadLetters.send(source, reason, failure);
        rejected.add(position);
        tally.deadLettered();
        LOG.warn(
                "Record {}-{}@{} is a dead letter: {}",
                source.topic(),
                source.partition(),
                source.offset(),
                failure.getMessage());
    }
}
