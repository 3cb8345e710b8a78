package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was received: uninterpreted content, and what its source said about it.
 *
 * <p>Any producer in any language may send one; only {@code content} is required.
 *
 * @param url where the article stands, as given; not canonical
 * @param content text or HTML, as received
 * @param contentType media type without parameters, {@code text/plain} or {@code text/html}; null: look at the content
 * @param title the source's title
 * @param author the source's byline
 * @param siteName the source's name for the outlet
 * @param publishedAt an ISO-8601 date or date-time, with or without zone, kept as given
 * @param language BCP 47 tag that the source states
 * @param retrievedAt when the source was read; null when unknown
 * @param via the way that it came; null when the producer does not say
 * @param feed what a feed said of it besides; null when it did not come from one
 */
public record RawArticle(
        @Nullable String url,
        String content,
        @Nullable String contentType,
        @Nullable String title,
        @Nullable String author,
        @Nullable String siteName,
        @Nullable String publishedAt,
        @Nullable String language,
        @Nullable Instant retrievedAt,
        @Nullable Via via,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FeedEntry feed) {

    public static final String TYPE = "dateline.article.raw.v1";

    /** What RFC 3339 and databases can write. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public RawArticle {
        Objects.requireNonNull(content, "content is required");
        if (retrievedAt != null && (retrievedAt.isBefore(FIRST) || retrievedAt.isAfter(LAST))) {
            throw new IllegalArgumentException("retrievedAt is outside the years 0000 to 9999: " + retrievedAt);
        }
    }

    /** An article that did not come from a feed. */
    public RawArticle(
            @Nullable String url,
            String content,
            @Nullable String contentType,
            @Nullable String title,
            @Nullable String author,
            @Nullable String siteName,
            @Nullable String publishedAt,
            @Nullable String language,
            @Nullable Instant retrievedAt,
            @Nullable Via via) {
        this(url, content, contentType, title, author, siteName, publishedAt, language, retrievedAt, via, null);
    }

    /** An article of which nothing but its text or HTML is known. */
    public static RawArticle of(String content) {
        return new RawArticle(null, content, null, null, null, null, null, null, null, null);
    }
}
