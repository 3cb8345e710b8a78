package io.dateline.enrich.outlet;

import io.dateline.contract.Label;
import io.dateline.contract.StateMedia;
import io.dateline.contract.StateMedia.Category;
import io.dateline.enrich.registry.Span;
import org.jspecify.annotations.Nullable;

/**
 * What one scheme says of one outlet for a span of days.
 *
 * @param outlet its id
 * @param scheme id of the scheme
 * @param code what it says, one of the scheme's codes
 * @param category the same in the typology; null for other schemes
 * @param state ISO 3166-1 alpha-2; null when no state is involved
 * @param source publication and year, or the fact that it rests on
 * @param where file and line
 */
public record Assessment(
        String outlet,
        String scheme,
        String code,
        @Nullable Category category,
        @Nullable String state,
        String source,
        Span span,
        String where) {

    /** @throws IllegalStateException for another scheme than the typology */
    StateMedia stateMedia() {
        if (category == null) {
            throw new IllegalStateException(scheme + " does not decide the flag");
        }
        return new StateMedia(category.flag(), state, category, source, span.first(), span.last());
    }

    Label label() {
        return new Label(scheme, code, state, source, span.first(), span.last());
    }

    /** The entry as evidence quotes it. */
    String quoted() {
        StringBuilder text = new StringBuilder(outlet).append(" is ").append(code);
        if (state != null) {
            text.append(" (").append(state).append(')');
        }
        if (span.first() != null) {
            text.append(" from ").append(span.first());
        }
        if (span.last() != null) {
            text.append(" to ").append(span.last());
        }
        return text.append(": ")
                .append(source)
                .append(" [")
                .append(where)
                .append(']')
                .toString();
    }
}
