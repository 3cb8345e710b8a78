package io.dateline.enrich.document;

import java.util.Objects;

/**
 * A piece of the page that is not the article's body, kept as evidence of where the article comes from.
 *
 * @param text one line of it, without surrounding space
 */
public record Furniture(Kind kind, String text) {

    public Furniture {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** What a piece of furniture is for. */
    public enum Kind {
        /** Names of icons, menus, sections, buttons. */
        NAVIGATION,
        /** Prompts to share, subscribe, follow, join a channel. */
        PROMPT,
        /** Links to other articles. */
        RELATED,
        /** Appeals for donations. */
        APPEAL,
        /** Notices of the page's owner: comments, terms, legal footnotes. */
        NOTICE,
        /** A picture's caption or credit. */
        CAPTION,
        /** Who wrote it: a byline or an agency's credit on a line of its own. */
        BYLINE,
        /** A date on a line of its own. */
        TIMESTAMP,
        /** That the text stood elsewhere first. */
        REPRINT,
        OTHER
    }
}
