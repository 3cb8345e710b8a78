package io.dateline.contract;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme other than the typology says of an outlet: a platform's label, an institute's list. Never mixed into
 * {@link StateMedia}.
 *
 * @param scheme who says it: {@code twitter}, {@code youtube}, {@code meta}, …
 * @param code what it says, in the scheme's own words
 * @param state ISO 3166-1 alpha-2 of the state; null when the scheme names none
 * @param source publication and year
 * @param since first day of validity; null when open
 * @param until last day of validity; null when open
 */
public record Label(
        String scheme,
        String code,
        @Nullable String state,
        @Nullable String source,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    public Label {
        Objects.requireNonNull(scheme, "label.scheme is required");
        Objects.requireNonNull(code, "label.code is required");
    }
}
