package io.dateline.enrich.outlet;

import io.dateline.enrich.document.Furniture;

/** Where on a page words stand; a cue says in which of these places it counts. */
enum Place {
    NAVIGATION,
    PROMPT,
    RELATED,
    APPEAL,
    NOTICE,
    CAPTION,
    BYLINE,
    TIMESTAMP,
    REPRINT,
    OTHER,
    /** The body's first words, where a dateline stands. */
    HEAD,
    /** A line of the body's first or last ones. */
    EDGE,
    /** A line of the body's last ones. */
    TAIL,
    /** A short line of the body that ends no sentence. */
    SHORT,
    TITLE;

    static Place of(Furniture.Kind kind) {
        return valueOf(kind.name());
    }
}
