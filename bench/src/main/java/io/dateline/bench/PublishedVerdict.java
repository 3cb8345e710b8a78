package io.dateline.bench;

import io.dateline.contract.Published;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a publication date compares with the right one. */
enum PublishedVerdict {
    RIGHT,
    WRONG,
    MISSING;

    /**
     * A month or a year alone is wrong.
     *
     * @param right null when the page tells none: then only no value is right
     */
    static PublishedVerdict of(@Nullable LocalDate right, Published published) {
        String value = published.value();
        if (value == null) {
            return right == null ? RIGHT : MISSING;
        }
        boolean same =
                right != null && value.length() >= 10 && value.substring(0, 10).equals(right.toString());
        return same ? RIGHT : WRONG;
    }

    /** Whether the bounds, open or not, leave the day possible. */
    static boolean boundsContain(Published published, LocalDate day) {
        LocalDate earliest = published.earliest();
        LocalDate latest = published.latest();
        return (earliest == null || !earliest.isAfter(day)) && (latest == null || !latest.isBefore(day));
    }
}
