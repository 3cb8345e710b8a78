package io.dateline.ingest.fetch;

import java.time.Duration;

/**
 * How the web is asked.
 *
 * @param userAgent who asks, with an address where to complain
 * @param connectTimeout for the TCP and TLS handshakes
 * @param readTimeout the longest silence of a server
 * @param callTimeout for the whole answer, redirects included: what cuts off a server that sends a byte a minute
 * @param maxBytes the longest body that is read, after decompression
 * @param hostGap the least time between two requests to a host
 * @param privateAddresses whether loopback, private and link-local addresses may be asked: for tests and intranets
 * @param robots whether robots.txt is obeyed
 */
public record FetchConfig(
        String userAgent,
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        int maxBytes,
        Duration hostGap,
        boolean privateAddresses,
        boolean robots) {

    /** The usual limits: 10 s, 20 s, 60 s, 16 MiB, one request to a host every 5 s. */
    public static FetchConfig as(String userAgent) {
        return new FetchConfig(
                userAgent,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                16 << 20,
                Duration.ofSeconds(5),
                false,
                true);
    }

    public FetchConfig withHostGap(Duration gap) {
        return new FetchConfig(
                userAgent, connectTimeout, readTimeout, callTimeout, maxBytes, gap, privateAddresses, robots);
    }

    public FetchConfig withPrivateAddresses() {
        return new FetchConfig(userAgent, connectTimeout, readTimeout, callTimeout, maxBytes, hostGap, true, robots);
    }

    public FetchConfig withTimeouts(Duration connect, Duration read, Duration call) {
        return new FetchConfig(userAgent, connect, read, call, maxBytes, hostGap, privateAddresses, robots);
    }

    public FetchConfig withMaxBytes(int bytes) {
        return new FetchConfig(
                userAgent, connectTimeout, readTimeout, callTimeout, bytes, hostGap, privateAddresses, robots);
    }
}
