package io.dateline.enrich.outlet;

import io.dateline.contract.StateMedia;
import io.dateline.contract.StateMedia.Category;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one scheme says of one outlet for a span of days.
 *
 * @param category code within the scheme
 * @param state ISO 3166-1 alpha-2; null when no state is involved
 * @param source publication and year, or the fact that it rests on
 * @param from first day; null when open
 * @param to last day; null when open
 * @param where file and line
 */
record Assessment(
        String outlet,
        String scheme,
        Category category,
        @Nullable String state,
        String source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String where) {

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Assessment other) {
        return (from == null || other.to == null || !from.isAfter(other.to))
                && (other.from == null || to == null || !other.from.isAfter(to));
    }

    StateMedia stateMedia() {
        return new StateMedia(category.flag(), state, category, source, from, to);
    }

    /** The entry as evidence quotes it. */
    String quoted() {
        StringBuilder text = new StringBuilder(outlet).append(" is ").append(category.code());
        if (state != null) {
            text.append(" (").append(state).append(')');
        }
        if (from != null) {
            text.append(" from ").append(from);
        }
        if (to != null) {
            text.append(" to ").append(to);
        }
        return text.append(": ")
                .append(source)
                .append(" [")
                .append(where)
                .append(']')
                .toString();
    }
}
