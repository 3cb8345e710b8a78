package io.dateline.enrich.outlet;

import io.dateline.contract.Outlet;
import io.dateline.contract.StateMediaTag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in an article.
 *
 * @param outlet who published this copy; null when nothing reliable says so
 * @param origin who wrote it first; null when that is the outlet itself or unknown
 */
public record Attribution(@Nullable Outlet outlet, @Nullable Outlet origin, StateMediaTag stateMedia) {

    public Attribution {
        Objects.requireNonNull(stateMedia);
    }
}
