package io.dateline.ingest.feed;

import io.dateline.contract.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    private JsonFeed() {}

    static FeedDocument read(String text, URI base) throws NoFeedException {
        JsonNode feed;
        try {
            feed = Json.mapper().readTree(text);
        } catch (JacksonException e) {
            throw new NoFeedException(FeedStatus.PARSE_ERROR, "broken JSON: " + e.getOriginalMessage());
        }
        JsonNode items = feed.get("items");
        if (items == null || !items.isArray()) {
            throw new NoFeedException(FeedStatus.PARSE_ERROR, "JSON without items: no feed");
        }
        List<FeedItem> read = new ArrayList<>();
        for (JsonNode item : items) {
            FeedItem one = item(item, feed, base);
            if (!one.isEmpty()) {
                read.add(one);
            }
        }
        return new FeedDocument(FeedDocument.Kind.JSON_FEED, string(feed, "title"), read, List.of(), null);
    }

    private static FeedItem item(JsonNode item, JsonNode feed, URI base) {
        String url = string(item, "url");
        String html = string(item, "content_html");
        String language = string(item, "language");
        return new FeedItem(
                string(item, "id"),
                Addresses.absolute(url == null ? string(item, "external_url") : url, base),
                string(item, "title"),
                author(item),
                string(item, "summary"),
                html == null ? string(item, "content_text") : html,
                FeedDates.iso(string(item, "date_published")),
                null,
                language == null ? string(feed, "language") : language);
    }

    private static @Nullable String author(JsonNode item) {
        JsonNode authors = item.get("authors");
        if (authors != null && authors.isArray() && !authors.isEmpty()) {
            return string(authors.get(0), "name");
        }
        JsonNode author = item.get("author");
        return author == null ? null : string(author, "name");
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !(value.isString() || value.isNumber())) {
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }
}
