package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the content that was received is. */
public enum ContentKind {
    /** An article, as far as anything says. */
    @JsonProperty("article")
    ARTICLE,
    /** The beginning of an article whose rest is for subscribers. */
    @JsonProperty("paywalled")
    PAYWALLED,
    /** Entries under one address that go on while something happens: each has a time of its own. */
    @JsonProperty("live-blog")
    LIVE_BLOG,
    /** A film with some words about it. */
    @JsonProperty("video")
    VIDEO,
    /** The question for consent to cookies that stands before the article. */
    @JsonProperty("consent-wall")
    CONSENT_WALL,
    /** A refusal, a check for robots, or word that there is no such page. */
    @JsonProperty("error-page")
    ERROR_PAGE;

    /** Whether the text is about what the article is about; of what is not, actors and dates are not told. */
    public boolean isTold() {
        return this != CONSENT_WALL && this != ERROR_PAGE;
    }
}
