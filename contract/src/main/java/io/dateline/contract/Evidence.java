package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tag rests on.
 *
 * @param detail for people: the words, the field and its value, the registry's entry
 * @param begin first Unicode code point in the article's text, with kind {@link Kind#TEXT}; null otherwise, and null
 *     for words of the page that are not part of the article's text (removed furniture, the title)
 * @param end the code point after the last; null exactly when {@code begin} is
 */
public record Evidence(
        Kind kind,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer begin,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer end) {

    public Evidence {
        Objects.requireNonNull(kind, "evidence.kind is required");
        Objects.requireNonNull(detail, "evidence.detail is required");
        if ((begin == null) != (end == null)) {
            throw new IllegalArgumentException("begin and end go together: " + begin + ", " + end);
        }
    }

    /** Where the evidence was found. */
    public enum Kind {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("url")
        URL,
        @JsonProperty("metadata")
        METADATA,
        @JsonProperty("registry")
        REGISTRY,
        @JsonProperty("feed")
        FEED
    }

    /** Words of the page that are not part of the article's text. */
    public static Evidence page(String words) {
        return new Evidence(Kind.TEXT, words, null, null);
    }

    /** Words of the article's text. */
    public static Evidence text(Mention mention) {
        return new Evidence(Kind.TEXT, mention.text(), mention.begin(), mention.end());
    }

    public static Evidence url(String detail) {
        return new Evidence(Kind.URL, detail, null, null);
    }

    public static Evidence metadata(String detail) {
        return new Evidence(Kind.METADATA, detail, null, null);
    }

    public static Evidence registry(String detail) {
        return new Evidence(Kind.REGISTRY, detail, null, null);
    }
}
