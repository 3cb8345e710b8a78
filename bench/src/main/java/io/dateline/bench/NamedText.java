package io.dateline.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with its annotated names.
 *
 * @param id the file's name without its ending
 * @param published null when the gold does not tell it
 * @param names in the order of the text
 */
record NamedText(String id, String text, @Nullable LocalDate published, List<Named> names) {

    /**
     * A name in a text, annotated or found.
     *
     * @param begin inclusive, in UTF-16 units
     * @param end exclusive
     * @param wikidata null when there is none, or none is known
     */
    record Named(int begin, int end, Kind kind, @Nullable String wikidata) {

        boolean overlaps(Named other) {
            return begin < other.end && other.begin < end;
        }
    }

    /** What a name names, as far as annotations of all kinds tell it. */
    enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        /** Something else, or the annotation does not tell: what is found there is neither right nor wrong in kind. */
        OTHER
    }
}
