package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A TIMEX3 expression.
 *
 * @param value TIMEX3 value: {@code 2019-10-22T22:00}, {@code XXXX-10-22} where the year can't be known, {@code P3D},
 *     {@code PRESENT_REF}
 * @param mod TIMEX3 modifier such as {@code APPROX}, {@code START}; null, and left out on the wire, when there is none
 * @param start begin of the half-open interval that it covers, ISO-8601 date or date-time; null when it has none
 * @param end end of that interval, outside of it; null when it has none
 * @param anchor what the value was resolved against
 * @param confidence probability in [0, 1] that the value is right, by the kind of expression and what it was resolved by;
 *     null, and left out on the wire, where the writer did not say
 * @param alternative the value under the other reading of words that have two, such as {@code 03/04/2019}; null, and left
 *     out on the wire, where there is none
 */
public record DateExpression(
        Type type,
        String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mod,
        @Nullable String start,
        @Nullable String end,
        Anchor anchor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double confidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String alternative,
        Mention mention) {

    public DateExpression {
        Objects.requireNonNull(type, "date.type is required");
        Objects.requireNonNull(value, "date.value is required");
        Objects.requireNonNull(anchor, "date.anchor is required");
        Objects.requireNonNull(mention, "date.mention is required");
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + value + " is outside [0, 1]: " + confidence);
        }
    }

    /** The TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** What a value was resolved against. */
    public enum Anchor {
        /** The publication date. */
        @JsonProperty("published")
        PUBLISHED,
        /** Nothing: the words say all. */
        @JsonProperty("absolute")
        ABSOLUTE,
        /** Another date in the text. */
        @JsonProperty("text")
        TEXT,
        /** It could not be resolved. */
        @JsonProperty("none")
        NONE
    }
}
