package io.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What asking for a document gave. */
public sealed interface Fetched {

    /**
     * The document.
     *
     * @param url where it was found, after redirects
     * @param movedTo where permanent redirects led from the address that was asked; null when there was none
     * @param body decompressed
     * @param whole whether all of it came: a cut-off one is better than none, but no reason to believe its validators
     * @param contentType as the server gave it
     */
    @SuppressWarnings("ArrayRecordComponent") // megabytes, handed on once, never compared
    record Document(
            URI url,
            @Nullable URI movedTo,
            byte[] body,
            boolean whole,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration fresh)
            implements Fetched {}

    /**
     * Nothing new since the validators were given out.
     *
     * @param fresh how long the server says that this stays so; null when it says nothing
     */
    record NotModified(@Nullable Duration fresh) implements Fetched {}

    /**
     * No document.
     *
     * @param status of HTTP, for {@link Trouble#HTTP}; else 0
     * @param detail in words, for people
     * @param retryAfter what the server asks for; null when it says nothing
     */
    record Failed(
            Trouble trouble,
            int status,
            String detail,
            @Nullable Duration retryAfter) implements Fetched {

        static Failed of(Trouble trouble, String detail) {
            return new Failed(trouble, 0, detail, null);
        }
    }

    /** Why there is no document. */
    enum Trouble {
        DNS("DNS error"),
        CONNECT("connect error"),
        CONNECT_TIMEOUT("connect timeout"),
        READ_TIMEOUT("read timeout"),
        TLS("SSL error"),
        HTTP("HTTP error"),
        REDIRECTS("too many redirects"),
        REFUSED_ADDRESS("refused address"),
        BAD_URL("bad URL"),
        TOO_LARGE("too large"),
        BROKEN("broken answer"),
        ROBOTS("refused by robots.txt"),
        ROBOTS_UNKNOWN("robots.txt not to be had");

        private final String words;

        Trouble(String words) {
            this.words = words;
        }

        /** For people, and in the status of a feed. */
        public String words() {
            return words;
        }
    }
}
