package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a feed said of an article, beside the title, the byline and the date.
 *
 * @param guid the feed's own name for it
 * @param summary HTML or text, as received
 * @param page what became of the article's own page
 * @param trouble why the page is not there, in words; null unless it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedEntry(
        @Nullable String guid,
        @Nullable String summary,
        Page page,
        @Nullable String trouble) {

    public FeedEntry {
        Objects.requireNonNull(page, "feed.page is required");
    }

    /** What the content is. */
    public enum Page {
        /** The article's own page. */
        @JsonProperty("taken")
        TAKEN,
        /** What the feed carried, which was enough. */
        @JsonProperty("unwanted")
        UNWANTED,
        /** What the feed carried, since the page was not to be had. */
        @JsonProperty("failed")
        FAILED
    }
}
