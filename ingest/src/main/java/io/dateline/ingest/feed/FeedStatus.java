package io.dateline.ingest.feed;

import io.dateline.ingest.fetch.Fetched;

/** How a feed fares, in the words that people look for. */
public enum FeedStatus {
    NEVER_POLLED("not polled yet", 0),
    WORKING("working", 0),
    NOT_MODIFIED("not modified", 0),
    EMPTY("empty", 0),
    HTML_NOT_FEED("HTML, not a feed", 1),
    PARSE_ERROR("parse error", 1),
    DNS_ERROR("DNS error", 0.25),
    CONNECT_ERROR("connect error", 0.5),
    CONNECT_TIMEOUT("connect timeout", 0.5),
    READ_TIMEOUT("read timeout", 0.5),
    SSL_ERROR("SSL error", 1),
    HTTP_ERROR("HTTP error", 1),
    HTTP_SOFT_ERROR("HTTP error", 0.5),
    TOO_MANY_REDIRECTS("too many redirects", 1),
    REFUSED_ADDRESS("refused address", 1),
    BAD_URL("bad URL", 1),
    TOO_LARGE("too large", 1),
    BROKEN_ANSWER("broken answer", 0.5),
    ROBOTS("refused by robots.txt", 1),
    ROBOTS_UNKNOWN("robots.txt not to be had", 0.5);

    private final String words;
    private final double weight;

    FeedStatus(String words, double weight) {
        this.words = words;
        this.weight = weight;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /**
     * How much a failure of this kind counts: what tends to pass by itself counts less than what somebody must repair. Feeds
     * that answer 404, 429 or 5xx come back to life. 0: no failure.
     */
    double weight() {
        return weight;
    }

    static FeedStatus of(Fetched.Failed failed) {
        return switch (failed.trouble()) {
            case DNS -> DNS_ERROR;
            case CONNECT -> CONNECT_ERROR;
            case CONNECT_TIMEOUT -> CONNECT_TIMEOUT;
            case READ_TIMEOUT -> READ_TIMEOUT;
            case TLS -> SSL_ERROR;
            case HTTP -> isSoft(failed.status()) ? HTTP_SOFT_ERROR : HTTP_ERROR;
            case REDIRECTS -> TOO_MANY_REDIRECTS;
            case REFUSED_ADDRESS -> REFUSED_ADDRESS;
            case BAD_URL -> BAD_URL;
            case TOO_LARGE -> TOO_LARGE;
            case BROKEN -> BROKEN_ANSWER;
            case ROBOTS -> ROBOTS;
            case ROBOTS_UNKNOWN -> ROBOTS_UNKNOWN;
        };
    }

    private static boolean isSoft(int status) {
        return status == 404 || status == 429 || status >= 500;
    }
}
