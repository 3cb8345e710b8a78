package io.dateline.ingest.http;

import java.util.Locale;
import java.util.Set;

/**
 * Where the intake listens, to whom, and how much it takes.
 *
 * @param host a name or address of this machine
 * @param port 0 for any that is free
 * @param tokens who may send articles; without any, whoever reaches the loopback interface
 */
public record HttpConfig(String host, int port, Tokens tokens, HttpLimits limits) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** @throws IllegalArgumentException when others could reach it and there is no token, or the port is none */
    public HttpConfig {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        if (tokens.none() && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "without a token the HTTP intake listens on 127.0.0.1 alone, not on " + host);
        }
    }

    /** The usual limits, on the loopback interface, for everybody there. */
    public static HttpConfig local(int port) {
        return new HttpConfig("127.0.0.1", port, Tokens.NONE, HttpLimits.USUAL);
    }

    /**
     * Reads {@code [HOST:]PORT}; the host is 127.0.0.1 where there is none, an IPv6 address stands in brackets.
     *
     * @throws IllegalArgumentException when it is neither, with the reason in words
     */
    public static HttpConfig of(String address, Tokens tokens, HttpLimits limits) {
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : address.substring(0, colon);
        String port = address.substring(colon + 1);
        if (host.isBlank() || !port.matches("[0-9]{1,5}") || (host.contains(":") && !host.startsWith("["))) {
            throw new IllegalArgumentException("no [HOST:]PORT: " + address);
        }
        return new HttpConfig(host, Integer.parseInt(port), tokens, limits);
    }

    /** Whether a host's name, without port, means this machine alone. */
    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
