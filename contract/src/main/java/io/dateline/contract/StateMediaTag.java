package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dateline.contract.StateMedia.Category;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a state speaks through the article.
 *
 * @param flag null when neither the outlet nor the origin settles it
 * @param state ISO 3166-1 alpha-2
 * @param via whose assessment this is; null when neither outlet nor origin is known
 */
public record StateMediaTag(
        @Nullable Boolean flag,
        @Nullable String state,
        Category category,
        @Nullable Carrier via,
        List<Evidence> evidence) {

    public static final StateMediaTag UNKNOWN = new StateMediaTag(null, null, Category.UNKNOWN, null, List.of());

    public StateMediaTag {
        Objects.requireNonNull(category, "stateMedia.category is required");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** Whose assessment an article's tag is. */
    public enum Carrier {
        @JsonProperty("outlet")
        OUTLET,
        @JsonProperty("origin")
        ORIGIN
    }
}
