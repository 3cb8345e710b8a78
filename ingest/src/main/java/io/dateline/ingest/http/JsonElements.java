package io.dateline.ingest.http;

import io.dateline.contract.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** Cuts a JSON array into the texts of its elements, when it is whole. */
final class JsonElements {

    private JsonElements() {}

    /** Whether the first character that is no white space begins an array. */
    static boolean isArray(String text) {
        return text.stripLeading().startsWith("[");
    }

    /**
     * The elements, objects or not.
     *
     * @param max of them at most
     * @throws JacksonException when it is no array, or not well-formed to its end
     * @throws Problem 413 when there are more
     */
    static List<String> of(String text, int max) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = Json.mapper().createParser(text)) {
            parser.nextToken();
            JsonToken token;
            while ((token = parser.nextToken()) != null && token != JsonToken.END_ARRAY) {
                if (elements.size() == max) {
                    throw tooMany(max);
                }
                long from = parser.currentTokenLocation().getCharOffset();
                if (token.isStructStart()) {
                    parser.skipChildren();
                    elements.add(text.substring(
                            (int) from, (int) parser.currentLocation().getCharOffset()));
                } else {
                    elements.add(scalar(token));
                }
            }
            if (token == null || parser.nextToken() != null) {
                throw new StreamReadException(parser, "characters after the end of the array");
            }
        }
        return elements;
    }

    static Problem tooMany(int max) {
        return Problem.of(413, "a request may have " + max + " articles; send the rest in another one");
    }

    /** A stand-in of the same kind: it is refused for its kind, whatever it says. */
    private static String scalar(JsonToken token) {
        return token.isNumeric() ? "0" : token == JsonToken.VALUE_STRING ? "\"\"" : token.isBoolean() ? "true" : "null";
    }
}
