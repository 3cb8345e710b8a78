package io.dateline.enrich.actor.registry;

import io.dateline.enrich.registry.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the results of a Wikidata query in SPARQL 1.1 Query Results JSON, or in the shorter form that the query service
 * offers too: an array of flat objects. A result at a time.
 */
final class WikidataJsonReader implements FormatReader {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private long result;

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        result = 0;
        // A reader, since the parser would end the file at the first byte that is no UTF-8.
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        long line = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), reader)) {
            try {
                document(parser, intake);
            } catch (JacksonException e) {
                line = parser.currentLocation().getLineNr();
                intake.refuse(Math.max(line, 0), "broken JSON, nothing after it is read: " + e.getOriginalMessage());
            }
        }
        if (line == 0 && result == 0) {
            intake.refuse(0, "no results: neither results.bindings nor an array of objects");
        }
    }

    private void document(JsonParser parser, Intake intake) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            results(parser, intake);
        } else if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals("results");
                JsonToken value = parser.nextToken();
                if (wanted && value == JsonToken.START_OBJECT) {
                    bindings(parser, intake);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void bindings(JsonParser parser, Intake intake) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals("bindings");
            JsonToken value = parser.nextToken();
            if (wanted && value == JsonToken.START_ARRAY) {
                results(parser, intake);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void results(JsonParser parser, Intake intake) {
        WikidataRows rows = new WikidataRows(intake);
        for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; ) {
            long line = parser.currentTokenLocation().getLineNr();
            result++;
            String where = "result " + result + ": ";
            if (token == JsonToken.START_OBJECT) {
                Map<String, String> row = new HashMap<>();
                String fault = row(parser, row);
                try {
                    if (fault != null) {
                        throw new IllegalArgumentException(fault);
                    }
                    rows.take(row);
                } catch (IllegalArgumentException e) {
                    intake.refuse(line, where + e.getMessage());
                }
            } else {
                parser.skipChildren();
                intake.refuse(line, where + "no object");
            }
            token = parser.nextToken();
        }
    }

    /** Reads one object; returns what is wrong with it. */
    private static @Nullable String row(JsonParser parser, Map<String, String> row) {
        String fault = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String column = WikidataRows.column(parser.currentName());
            JsonToken token = parser.nextToken();
            String value = null;
            if (token == JsonToken.START_OBJECT) {
                value = value(parser);
            } else if (token == JsonToken.VALUE_STRING) {
                value = parser.getString();
            } else {
                parser.skipChildren();
            }
            if (value != null) {
                row.put(column, value);
            } else if (token != JsonToken.VALUE_NULL) {
                fault = "'" + Values.shown(column) + "' has no value";
            }
        }
        return fault;
    }

    private static @Nullable String value(JsonParser parser) {
        String value = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals("value");
            if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                value = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return value;
    }
}
