package io.dateline.enrich.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The articles that a page's JSON-LD blocks declare; blocks that cannot be read count for nothing. */
final class JsonLd {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final Set<String> TYPES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "Report",
            "TechArticle");

    /** What has a date of its own that is not the page's. */
    private static final Set<String> OTHERS = Set.of("Comment", "UserComments", "Answer", "Review", "Event");

    private static final List<String> PLAIN =
            List.of("datePublished", "dateModified", "dateCreated", "uploadDate", "headline");
    /** Fields that sites write as strings and as numbers or truth values alike. */
    private static final List<String> BARE = List.of("isAccessibleForFree", "wordCount");

    private static final List<String> SALVAGED = List.of("@type", "datePublished", "dateModified", "uploadDate");
    private static final List<String> AUTHORS = List.of("author", "creator");
    private static final List<String> ORGANISATIONS =
            List.of("publisher", "sourceOrganization", "provider", "copyrightHolder", "isBasedOn");

    private JsonLd() {}

    /** The article nodes: real articles before web pages and videos. */
    static List<JsonNode> articles(Document page) {
        List<JsonNode> articles = new ArrayList<>();
        List<JsonNode> pages = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            for (JsonNode node : nodes(script.data())) {
                String type = type(node);
                if (TYPES.contains(type)) {
                    articles.add(node);
                } else if (!OTHERS.contains(type) && (node.has("datePublished") || node.has("uploadDate"))) {
                    pages.add(node);
                }
            }
        }
        articles.addAll(pages);
        return articles;
    }

    private static List<JsonNode> nodes(String json) {
        List<JsonNode> nodes = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(MAPPER.readTree(json.strip()));
        } catch (JacksonException e) {
            nodes.add(salvaged(json));
            return nodes;
        }
        while (!open.isEmpty() && nodes.size() < 200) {
            JsonNode node = open.removeFirst();
            if (node.isArray()) {
                node.forEach(open::addLast);
            } else if (node.isObject()) {
                nodes.add(node);
                for (String inner : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    JsonNode child = node.get(inner);
                    if (child != null && child.isContainer()) {
                        open.addLast(child);
                    }
                }
            }
        }
        return nodes;
    }

    /** The first of each plain field in what is no JSON for a quotation mark or a brace too many. */
    private static JsonNode salvaged(String broken) {
        ObjectNode node = MAPPER.createObjectNode();
        for (String field : SALVAGED) {
            int at = broken.indexOf('"' + field + '"');
            int begin = at < 0 ? -1 : broken.indexOf('"', at + field.length() + 2);
            int end = begin < 0 ? -1 : broken.indexOf('"', begin + 1);
            boolean value = end > 0
                    && broken.substring(at + field.length() + 2, begin).strip().equals(":");
            if (value) {
                node.put(field, broken.substring(begin + 1, end));
            }
        }
        return node;
    }

    private static String type(JsonNode node) {
        JsonNode type = node.path("@type");
        String name = string(type.isArray() && !type.isEmpty() ? type.get(0) : type);
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Reads one article's fields into the page's metadata. */
    static void read(JsonNode article, Metadata metadata) {
        metadata.add("jsonld:@type", type(article));
        for (String field : BARE) {
            JsonNode value = article.path(field);
            metadata.add(
                    "jsonld:" + field,
                    value.isContainer() ? "" : value.asString("").strip());
        }
        for (String field : PLAIN) {
            metadata.add("jsonld:" + field, string(article.path(field)));
        }
        for (String field : AUTHORS) {
            for (JsonNode one : each(article.path(field))) {
                metadata.add("jsonld:author", one.isObject() ? string(one.path("name")) : string(one));
            }
        }
        for (String field : ORGANISATIONS) {
            for (JsonNode one : each(article.path(field))) {
                if (one.isObject()) {
                    metadata.add("jsonld:" + field + ".name", string(one.path("name")));
                    metadata.add("jsonld:" + field + ".url", string(one.path("url")));
                } else {
                    metadata.add("jsonld:" + field, string(one));
                }
            }
        }
    }

    static String body(List<JsonNode> articles) {
        return articles.stream()
                .map(article -> string(article.path("articleBody")))
                .filter(body -> !body.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Iterable<JsonNode> each(JsonNode node) {
        return node.isArray() ? node : List.of(node);
    }

    private static String string(JsonNode node) {
        return node.isString() ? node.stringValue().strip() : "";
    }
}
