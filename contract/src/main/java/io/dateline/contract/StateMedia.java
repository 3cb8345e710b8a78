package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of a medium that held on the day of publication.
 *
 * @param flag whether a state controls the editing; null when nobody assessed it
 * @param state ISO 3166-1 alpha-2 of the state that owns, funds or edits it; null when there is none or it is unknown
 * @param source publication and year of the assessment; null when nobody assessed it
 * @param since first day of validity; null when open
 * @param until last day of validity; null when open
 */
public record StateMedia(
        @Nullable Boolean flag,
        @Nullable String state,
        Category category,
        @Nullable String source,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** Nobody assessed it: neither state media nor independent. */
    public static final StateMedia UNKNOWN = new StateMedia(null, null, Category.UNKNOWN, null, null, null);

    public StateMedia {
        Objects.requireNonNull(category, "stateMedia.category is required");
        if (!Objects.equals(flag, category.flag())) {
            throw new IllegalArgumentException("flag " + flag + " contradicts category " + category);
        }
    }

    /** The typology of State Media Monitor, with {@code none} and {@code unknown} beside it. */
    public enum Category {
        @JsonProperty("state-controlled")
        STATE_CONTROLLED(true),
        @JsonProperty("captured-public")
        CAPTURED_PUBLIC(true),
        @JsonProperty("captured-private")
        CAPTURED_PRIVATE(true),
        @JsonProperty("independent-public")
        INDEPENDENT_PUBLIC(false),
        @JsonProperty("independent-state-funded")
        INDEPENDENT_STATE_FUNDED(false),
        @JsonProperty("independent-state-managed")
        INDEPENDENT_STATE_MANAGED(false),
        @JsonProperty("independent-state-funded-and-managed")
        INDEPENDENT_STATE_FUNDED_AND_MANAGED(false),
        /** Assessed: no state owns, funds or edits it. */
        @JsonProperty("none")
        NONE(false),
        /** Not assessed. */
        @JsonProperty("unknown")
        UNKNOWN(null);

        private final @Nullable Boolean flag;

        Category(@Nullable Boolean flag) {
            this.flag = flag;
        }

        /** Whether a state controls the editing of such a medium; null when that is not known. */
        public @Nullable Boolean flag() {
            return flag;
        }

        /** The spelling on the wire and in registries. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
