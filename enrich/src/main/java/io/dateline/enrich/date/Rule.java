package io.dateline.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A family of expressions. Looks a bounded number of tokens ahead, so that reading a text stays linear. */
interface Rule {

    /**
     * What the first word of its expressions can be; behind "the" or "a", what the second can be too. It is asked for
     * no others, which spares most of the work.
     */
    Set<Sense> begins();

    /** The expression that begins at the token; null when none of the family does. */
    @Nullable Match at(Reader reader, int token);
}
