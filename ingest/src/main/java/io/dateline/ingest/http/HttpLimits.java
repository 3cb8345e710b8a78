package io.dateline.ingest.http;

import java.time.Duration;

/**
 * What clients may ask of the intake.
 *
 * @param bodyBytes the largest body, after decompression
 * @param articlesPerRequest the most articles in one body, the refused counted in
 * @param bytesInFlight the most that all bodies under way may hold together; the heap needs about six times as much
 * @param requestsInFlight the most requests with articles at a time
 * @param articlesPerSecond of one token, or of one address where there are no tokens; 0 for no limit
 * @param burst how many articles may come at once after a pause, above 0
 * @param idle how long a connection may be silent
 * @param upload how long a body may take to arrive
 * @param acknowledgement how long Kafka may take for all articles of a request
 */
public record HttpLimits(
        int bodyBytes,
        int articlesPerRequest,
        long bytesInFlight,
        int requestsInFlight,
        int articlesPerSecond,
        int burst,
        Duration idle,
        Duration upload,
        Duration acknowledgement) {

    /** The usual: 16 MiB a body, 32 MiB in all, 5,000 articles a request and a second. */
    public static final HttpLimits USUAL = new HttpLimits(
            16 << 20,
            5_000,
            32L << 20,
            128,
            5_000,
            10_000,
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10));

    /** @throws IllegalArgumentException when a limit is out of range, or forbids what another one allows */
    public HttpLimits {
        positive(bodyBytes, "bodyBytes");
        positive(articlesPerRequest, "articlesPerRequest");
        positive(requestsInFlight, "requestsInFlight");
        positive(burst, "burst");
        positive(idle.toMillis(), "idle");
        positive(upload.toMillis(), "upload");
        positive(acknowledgement.toMillis(), "acknowledgement");
        if (bytesInFlight < bodyBytes) {
            throw new IllegalArgumentException(
                    "the bytes in flight (" + bytesInFlight + ") must be enough for one body (" + bodyBytes + ")");
        }
        if (requestsInFlight > 10_000) {
            throw new IllegalArgumentException("requestsInFlight is above 10,000: " + requestsInFlight);
        }
        if (articlesPerSecond < 0) {
            throw new IllegalArgumentException("articlesPerSecond is below 0: " + articlesPerSecond);
        }
    }

    /** The same with other sizes. */
    public HttpLimits withSizes(int bodyBytesMax, int articlesMax, long bytesInFlightMax) {
        return new HttpLimits(
                bodyBytesMax,
                articlesMax,
                bytesInFlightMax,
                requestsInFlight,
                articlesPerSecond,
                burst,
                idle,
                upload,
                acknowledgement);
    }

    /** The same with another rate; 0 for none. */
    public HttpLimits withRate(int perSecond, int burstMax) {
        return new HttpLimits(
                bodyBytes,
                articlesPerRequest,
                bytesInFlight,
                requestsInFlight,
                perSecond,
                burstMax,
                idle,
                upload,
                acknowledgement);
    }

    /** The same with other patience. */
    public HttpLimits withPatience(Duration idleMax, Duration uploadMax, Duration acknowledgementMax) {
        return new HttpLimits(
                bodyBytes,
                articlesPerRequest,
                bytesInFlight,
                requestsInFlight,
                articlesPerSecond,
                burst,
                idleMax,
                uploadMax,
                acknowledgementMax);
    }

    private static void positive(long value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be above 0: " + value);
        }
    }
}
