package io.dateline.ingest.http;

import io.dateline.ingest.publish.Outcome;
import io.dateline.ingest.publish.Publisher;
import io.dateline.ingest.source.Read;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the articles of one request to Kafka, and waits for what becomes of them, but not for long. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Publisher publisher;
    private final Duration patience;

    Delivery(Publisher publisher, Duration patience) {
        this.publisher = publisher;
        this.patience = patience;
    }

    /** The outcomes, in the order of the reads. After the first failure the rest is not even sent. */
    List<Outcome> of(List<Read> reads) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<CompletableFuture<Outcome>> pending = new ArrayList<>(reads.size());
        boolean failing = false;
        for (Read read : reads) {
            failing = failing || System.nanoTime() - deadline > 0;
            CompletableFuture<Outcome> outcome = failing ? notAnswered() : publisher.send(read);
            pending.add(outcome);
            failing = failing || outcome.getNow(null) instanceof Outcome.Failed;
        }
        List<Outcome> outcomes = new ArrayList<>(pending.size());
        for (CompletableFuture<Outcome> one : pending) {
            outcomes.add(await(one, deadline));
        }
        outcomes.stream()
                .filter(Outcome.Failed.class::isInstance)
                .findFirst()
                .ifPresent(failed -> LOG.warn(
                        "Kafka did not acknowledge: {}",
                        ((Outcome.Failed) failed).cause().toString()));
        return outcomes;
    }

    private static Outcome await(CompletableFuture<Outcome> one, long deadline) {
        try {
            return one.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new Outcome.Failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(e);
        }
    }

    private static CompletableFuture<Outcome> notAnswered() {
        return CompletableFuture.completedFuture(new Outcome.Failed(new TimeoutException("not sent in time")));
    }
}
