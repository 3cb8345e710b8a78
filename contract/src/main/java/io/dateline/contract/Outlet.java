package io.dateline.contract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A medium: as outlet, who published this copy; as origin, who wrote it first.
 *
 * @param id its main domain
 * @param country ISO 3166-1 alpha-2; null when unknown
 * @param confidence probability in [0, 1] that this is the right one
 */
public record Outlet(
        String id,
        String name,
        @Nullable String country,
        double confidence,
        List<Evidence> evidence,
        StateMedia stateMedia) {

    public Outlet {
        Objects.requireNonNull(id, "outlet.id is required");
        Objects.requireNonNull(name, "outlet.name is required");
        Objects.requireNonNull(stateMedia, "outlet.stateMedia is required");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + id + " is outside [0, 1]: " + confidence);
        }
    }
}
