package io.dateline.ingest.http;

import io.dateline.contract.Json;
import io.dateline.contract.RawArticle;
import io.dateline.contract.Via;
import io.dateline.ingest.source.ArticleBytes;
import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads raw articles out of CloudEvents 1.0. */
final class CloudEventReader {

    private final ArticleBytes articles;

    CloudEventReader(ArticleBytes articles) {
        this.articles = articles;
    }

    /** Reads an event in structured mode: one JSON object with attributes and data. */
    Read structured(String text, Via via, Place place) {
        JsonNode event;
        try {
            event = Json.mapper().readTree(text);
        } catch (JacksonException e) {
            return new Read.Refused(place, Reason.BROKEN_JSON, firstLine(e.getOriginalMessage()));
        }
        if (!event.isObject()) {
            return refused(place, "no CloudEvent: not a JSON object");
        }
        String flaw = flaw(name -> string(event.get(name)));
        if (flaw != null) {
            return refused(place, flaw);
        }
        JsonNode type = event.get("datacontenttype");
        if (type != null && !type.isNull() && !isJson(type.asString(""))) {
            return refused(place, "the CloudEvent's datacontenttype is not JSON");
        }
        String data = data(event);
        return data == null
                ? refused(place, "the CloudEvent has no data, or data_base64 that is not base64 of UTF-8")
                : articles.json(data, via, place);
    }

    /**
     * What is wrong with the attributes of an event; null when nothing is.
     *
     * @param attribute gives the value by the name; null where there is none
     */
    static @Nullable String flaw(Function<String, @Nullable String> attribute) {
        String version = attribute.apply("specversion");
        if (!"1.0".equals(version)) {
            return version == null ? "the CloudEvent has no specversion" : "the CloudEvent's specversion is not 1.0";
        }
        for (String required : new String[] {"id", "source", "type"}) {
            String value = attribute.apply(required);
            if (value == null || value.isEmpty()) {
                return "the CloudEvent has no " + required;
            }
        }
        return RawArticle.TYPE.equals(attribute.apply("type"))
                ? null
                : "a CloudEvent of another type than " + RawArticle.TYPE;
    }

    private static @Nullable String data(JsonNode event) {
        JsonNode data = event.get("data");
        if (data != null && !data.isNull()) {
            return Json.mapper().writeValueAsString(data);
        }
        String base64 = string(event.get("data_base64"));
        if (base64 == null) {
            return null;
        }
        try {
            return ArticleBytes.utf8(Base64.getDecoder().decode(base64)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String string(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }

    private static boolean isJson(String mediaType) {
        String name = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return name.equals("application/json") || name.endsWith("+json");
    }

    private static Read refused(Place place, String detail) {
        return new Read.Refused(place, Reason.NO_ARTICLE, detail);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
