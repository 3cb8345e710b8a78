package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A medium: as outlet, who published this copy; as origin, who wrote it first.
 *
 * @param id its main domain
 * @param country ISO 3166-1 alpha-2; null when unknown
 * @param confidence probability in [0, 1] that this is the right one
 * @param alternative another one that the same evidence can mean, where it is close; null when there is none, and left
 *     out of JSON then
 * @param labels what other schemes than the typology said of it at the time; left out of JSON when empty
 */
public record Outlet(
        String id,
        String name,
        @Nullable String country,
        double confidence,
        List<Evidence> evidence,
        StateMedia stateMedia,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Alternative alternative,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Label> labels) {

    public Outlet {
        Objects.requireNonNull(id, "outlet.id is required");
        Objects.requireNonNull(name, "outlet.name is required");
        Objects.requireNonNull(stateMedia, "outlet.stateMedia is required");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        labels = labels == null ? List.of() : List.copyOf(labels);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + id + " is outside [0, 1]: " + confidence);
        }
    }

    /** An outlet that it could be as well; see {@link Outlet} for the parts. */
    public record Alternative(String id, String name, double confidence) {}
}
