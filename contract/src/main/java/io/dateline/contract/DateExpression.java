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
 */
public record DateExpression(
        Type type,
        String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mod,
        @Nullable String start,
        @Nullable String end,
        Anchor anchor,
        Mention mention) {

    public DateExpression {
        Objects.requireNonNull(type, "date.type is required");
        Objects.requireNonNull(value, "date.value is required");
        Objects.requireNonNull(anchor, "date.anchor is required");
        Objects.requireNonNull(mention, "date.mention is required");
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
