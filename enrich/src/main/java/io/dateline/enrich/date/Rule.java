package io.dateline.enrich.date;

import org.jspecify.annotations.Nullable;

/** A family of expressions. Looks a bounded number of tokens ahead, so that reading a text stays linear. */
@FunctionalInterface
interface Rule {

    /** The expression that begins at the token; null when none of the family does. */
    @Nullable Match at(Reader reader, int token);
}
