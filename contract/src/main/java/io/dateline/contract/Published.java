package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published, as far as it can be known.
 *
 * @param value ISO-8601, as precise as {@code precision} says, with a zone only if one is known:
 *     {@code 2020-02-21T19:53}, {@code 2020-02-21T19:53Z}, {@code 2020-02-21}, {@code 2020-02}, {@code 2020}; null when
 *     unknown, never guessed
 * @param precision null exactly when {@code value} is
 * @param basis what the value, or failing it the bounds, rest on
 * @param earliest first day on which it can have been published; null when nothing bounds it
 * @param latest last day on which it can have been published; null when nothing bounds it
 */
public record Published(
        @Nullable String value,
        @Nullable Precision precision,
        Basis basis,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        List<Evidence> evidence) {

    public static final Published UNKNOWN = new Published(null, null, Basis.NONE, null, null, List.of());

    public Published {
        Objects.requireNonNull(basis, "published.basis is required");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        if ((value == null) != (precision == null)) {
            throw new IllegalArgumentException("value and precision go together: " + value + ", " + precision);
        }
    }

    /** The day of publication, when it is a single one; null otherwise. */
    public @Nullable LocalDate day() {
        return value != null && earliest != null && earliest.equals(latest) ? earliest : null;
    }

    /** How much of the value is known. */
    public enum Precision {
        @JsonProperty("minute")
        MINUTE,
        @JsonProperty("day")
        DAY,
        @JsonProperty("month")
        MONTH,
        @JsonProperty("year")
        YEAR
    }

    /** What a publication date rests on, the strongest first. */
    public enum Basis {
        @JsonProperty("metadata")
        METADATA,
        @JsonProperty("byline")
        BYLINE,
        @JsonProperty("url")
        URL,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("inferred")
        INFERRED,
        @JsonProperty("none")
        NONE
    }
}
