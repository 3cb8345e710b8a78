package io.dateline.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What is wrong with a JSON document, in one line for those who sent it. */
final class JsonFault {

    private static final int QUOTED_MAX = 60;

    private static final Map<Class<?>, String> WANTED = Map.of(
            String.class, "a string",
            int.class, "an integer",
            Integer.class, "an integer",
            long.class, "an integer",
            double.class, "a number",
            Boolean.class, "true or false",
            Instant.class, "an instant such as \"2020-02-21T19:53:00Z\"",
            LocalDate.class, "a date such as \"2020-02-21\"");

    private JsonFault() {}

    /** The fault, and the place of it where it is one field's. */
    static String describe(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? fault(e) : fault(e) + " (at " + path.substring(path.startsWith(".") ? 1 : 0) + ")";
    }

    private static String fault(JacksonException e) {
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return String.valueOf(e.getCause().getMessage());
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            String wanted = wanted(mismatch.getTargetType());
            String found = found(mismatch);
            return wanted == null || found == null || wanted.equals(found)
                    ? e.getOriginalMessage()
                    : found + " where " + wanted + " is wanted";
        }
        return e.getOriginalMessage();
    }

    private static @Nullable String wanted(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> Json.mapper().writeValueAsString(constant))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return type.isRecord() ? "an object" : WANTED.get(type);
    }

    private static @Nullable String found(MismatchedInputException mismatch) {
        if (mismatch instanceof InvalidFormatException format && format.getValue() instanceof String text) {
            return quoted(text);
        }
        JsonToken token = mismatch.getCurrentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return token == null ? null : "null";
        }
        if (token.isNumeric() || token.isBoolean()) {
            return token.isNumeric() ? "a number" : "a truth value";
        }
        return token == JsonToken.VALUE_STRING
                ? "a string"
                : token == JsonToken.START_ARRAY ? "an array" : token == JsonToken.START_OBJECT ? "an object" : null;
    }

    private static String quoted(String text) {
        String shown = text.length() <= QUOTED_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED_MAX / 2)) + "…";
        return Json.mapper().writeValueAsString(shown);
    }
}
