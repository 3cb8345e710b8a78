package io.dateline.ingest.source;

import io.dateline.contract.Json;
import io.dateline.contract.RawArticle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads one raw article from its JSON, and says in words what is wrong with it. */
final class RawArticleJson {

    private static final int LONGEST_DETAIL = 200;

    private final ObjectMapper mapper = Json.mapper();

    Read read(String text, UnaryOperator<RawArticle> complete, Place place) {
        try {
            RawArticle article = mapper.readValue(text, RawArticle.class);
            if (article == null) {
                return new Read.Refused(place, Reason.NO_ARTICLE, "null, not an object");
            }
            String flaw = flaw(article);
            return flaw == null
                    ? new Read.Article(complete.apply(article), place)
                    : new Read.Refused(place, article.content().isBlank() ? Reason.EMPTY : Reason.BROKEN_JSON, flaw);
        } catch (StreamReadException e) {
            return new Read.Refused(place, Reason.BROKEN_JSON, syntax(e));
        } catch (JacksonException e) {
            return new Read.Refused(place, Reason.NO_ARTICLE, shape(text, e));
        }
    }

    private static @Nullable String flaw(RawArticle article) {
        if (article.content().isBlank()) {
            return "content is empty";
        }
        return wellFormed(article.content())
                        && wellFormed(article.title())
                        && wellFormed(article.author())
                        && wellFormed(article.url())
                        && wellFormed(article.siteName())
                ? null
                : "half of a surrogate pair, which no encoding can carry";
    }

    /** JSON can spell half a pair ({@code \\ud800}). It could not be written again. */
    private static boolean wellFormed(@Nullable String text) {
        if (text == null) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String syntax(JacksonException e) {
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return (column > 0 ? "column " + column + ": " : "") + brief(e.getOriginalMessage());
    }

    private String shape(String text, JacksonException e) {
        JsonNode node;
        try {
            node = mapper.readTree(text);
        } catch (JacksonException broken) {
            return syntax(broken);
        }
        if (!node.isObject()) {
            return "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT) + ", not an object";
        }
        JsonNode content = node.get("content");
        if (content == null || content.isNull()) {
            return "content is missing";
        }
        return content.isString() ? brief(e.getOriginalMessage()) : "content is not a string";
    }

    private static String brief(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
    }
}
