package io.dateline.ingest.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Token buckets, one for each client, over articles.
 *
 * <p>A request passes while its client's balance is above zero, and pays afterwards, into debt if need be: so a batch
 * larger than the burst can pass, and the mean rate still holds. Bounded in memory: of very many clients, those that
 * were away for longest are forgotten. Safe for several threads.
 */
final class RateLimit {

    private static final int CLIENTS_MAX = 10_000;
    private static final double NANOS = 1e9;

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /** @param perSecond 0 for no limit */
    RateLimit(int perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
    }

    /** How many seconds the client has to wait, rounded up; 0 when it may send now. */
    synchronized long wait(String client) {
        if (perSecond == 0) {
            return 0;
        }
        double balance = balance(client);
        return balance > 0 ? 0 : (long) Math.floor(-balance / perSecond) + 1;
    }

    /** Takes from the client's balance. */
    synchronized void pay(String client, int articles) {
        if (perSecond > 0) {
            double balance = balance(client);
            buckets.put(client, new Bucket(balance - articles, nanoTime.getAsLong()));
            if (buckets.size() > CLIENTS_MAX) {
                buckets.remove(buckets.keySet().iterator().next());
            }
        }
    }

    private double balance(String client) {
        Bucket bucket = buckets.get(client);
        return bucket == null
                ? burst
                : Math.min(burst, bucket.balance + (nanoTime.getAsLong() - bucket.at) / NANOS * perSecond);
    }

    private record Bucket(double balance, long at) {}
}
