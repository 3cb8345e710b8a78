package io.dateline.ingest.http;

import io.dateline.ingest.publish.PublishException;
import io.dateline.ingest.publish.Publisher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether Kafka answers, asked anew when the last answer is some seconds old. One request at a time asks; others get the
 * last answer, so that nobody can keep the brokers busy with it.
 */
final class Readiness {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Publisher publisher;
    private final LongSupplier nanoTime;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Answer last;

    Readiness(Publisher publisher, LongSupplier nanoTime) {
        this.publisher = publisher;
        this.nanoTime = nanoTime;
    }

    /** What is wrong, in words; empty when articles can be sent. Takes a few seconds at most. */
    Optional<String> trouble() {
        Answer known = last;
        if (known != null && fresh(known)) {
            return Optional.ofNullable(known.trouble);
        }
        // The first one of all has no answer to fall back on.
        if (known == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return Optional.ofNullable(known.trouble);
        }
        try {
            Answer answer = last;
            if (answer == null || !fresh(answer)) {
                answer = ask();
                last = answer;
            }
            return Optional.ofNullable(answer.trouble);
        } finally {
            asking.unlock();
        }
    }

    private boolean fresh(Answer answer) {
        return nanoTime.getAsLong() - answer.at < FRESH.toNanos();
    }

    private Answer ask() {
        try {
            publisher.connect(PATIENCE);
            return new Answer(null, nanoTime.getAsLong());
        } catch (PublishException e) {
            return new Answer(String.valueOf(e.getMessage()), nanoTime.getAsLong());
        }
    }

    private record Answer(@Nullable String trouble, long at) {}
}
