package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way that an article came.
 *
 * @param kind the kind of source
 * @param name where it came from: a path, a feed's URL, a client's name
 */
public record Via(Kind kind, @Nullable String name) {

    public Via {
        Objects.requireNonNull(kind, "via.kind is required");
    }

    /** The kinds of source. */
    public enum Kind {
        @JsonProperty("file")
        FILE,
        @JsonProperty("feed")
        FEED,
        @JsonProperty("page")
        PAGE,
        @JsonProperty("http")
        HTTP,
        @JsonProperty("warc")
        WARC,
        @JsonProperty("stdin")
        STDIN
    }
}
