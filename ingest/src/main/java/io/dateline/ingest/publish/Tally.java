package io.dateline.ingest.publish;

import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running count of what became of the articles of one piece of work. Complete after {@link Publisher#flush()}.
 *
 * <p>Bounded in memory. Safe for several threads.
 */
public final class Tally {

    static final int REFUSALS_KEPT = 100;

    private long published;
    private long bytes;
    private long refused;
    private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    private final List<Read.Refused> refusals = new ArrayList<>();
    private @Nullable Exception failure;

    /** Counts an outcome. */
    public void settle(Outcome outcome) {
        if (outcome instanceof Outcome.Acknowledged acknowledged) {
            acknowledged(acknowledged.bytes());
        } else if (outcome instanceof Outcome.Refused refused) {
            refused(refused.read());
        } else if (outcome instanceof Outcome.Failed failed) {
            failed(failed.cause());
        }
    }

    synchronized void acknowledged(long valueBytes) {
        published++;
        bytes += valueBytes;
    }

    synchronized void refused(Read.Refused read) {
        refused++;
        reasons.merge(read.reason(), 1L, Long::sum);
        if (refusals.size() < REFUSALS_KEPT) {
            refusals.add(read);
        }
    }

    synchronized void failed(Exception e) {
        failure = failure == null ? e : failure;
    }

    public synchronized long published() {
        return published;
    }

    public synchronized long refused() {
        return refused;
    }

    /**
     * Makes sure that Kafka took everything so far, the refused aside.
     *
     * @throws PublishException when it did not
     */
    public synchronized void check() {
        if (failure != null) {
            throw new PublishException("Kafka did not take the articles: " + PublishException.reason(failure), failure);
        }
    }

    public synchronized Summary summary(long leftAlone, Duration duration) {
        return new Summary(published, bytes, refused, reasons, refusals, leftAlone, duration);
    }
}
