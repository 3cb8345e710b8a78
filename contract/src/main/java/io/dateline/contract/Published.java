package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param candidates every date that the source, the page or the text claims, the strongest first; left out on the wire
 *     when empty
 * @param flags what a reader of the value must know; left out on the wire when empty
 */
public record Published(
        @Nullable String value,
        @Nullable Precision precision,
        Basis basis,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Candidate> candidates,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Flag> flags) {

    public static final Published UNKNOWN = new Published(null, null, Basis.NONE, null, null, List.of());

    public Published {
        Objects.requireNonNull(basis, "published.basis is required");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        flags = flags == null ? List.of() : List.copyOf(flags);
        if ((value == null) != (precision == null)) {
            throw new IllegalArgumentException("value and precision go together: " + value + ", " + precision);
        }
    }

    /** One that no candidates are kept of. */
    public Published(
            @Nullable String value,
            @Nullable Precision precision,
            Basis basis,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            List<Evidence> evidence) {
        this(value, precision, basis, earliest, latest, evidence, List.of(), List.of());
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

    /**
     * A date that some place claims.
     *
     * @param value as that of {@link Published}
     */
    public record Candidate(String value, Precision precision, Basis basis, Evidence evidence) {

        public Candidate {
            Objects.requireNonNull(value, "candidate.value is required");
            Objects.requireNonNull(precision, "candidate.precision is required");
            Objects.requireNonNull(basis, "candidate.basis is required");
            Objects.requireNonNull(evidence, "candidate.evidence is required");
        }
    }

    /** What a reader of the value must know of it. */
    public enum Flag {
        /** No single day fits all candidates for the publication. */
        @JsonProperty("conflict")
        CONFLICT,
        /** The value lies after the time at which the article was collected or received. */
        @JsonProperty("future")
        FUTURE,
        /** The page names only the day of its last change, which is the value. */
        @JsonProperty("modified")
        MODIFIED
    }
}
