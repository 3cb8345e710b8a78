package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article with its tags, each resting on evidence.
 *
 * @param id a function of the article, see {@link ArticleId}
 * @param revision 1 for the first text seen under the id, then 2, 3, …
 * @param url the canonical URL; null when the article has none
 * @param title the headline; null when none was found
 * @param author the byline's names; null when none was found
 * @param text the body, page furniture removed; every mention's offsets count its Unicode code points
 * @param language BCP 47 tag; null when undetermined
 * @param content whether it is an article at all; an article where the record does not say
 * @param published the publication date, or what the text proves of it
 * @param outlet who published this copy; null when unknown
 * @param origin who wrote it first, where that is another than the outlet; null otherwise
 * @param stateMedia the answer to filter on: the origin's where it is known and flagged, else the outlet's
 * @param actors who acts in the article, the most salient first
 * @param dates the date expressions, in the order of the text
 * @param raw where the raw record stands; null for an article that never was in a topic
 * @param via the way that it came; null when the producer did not say
 * @param receivedAt when the raw record was received; null for an article that never was in a topic
 * @param enrichedAt when the tags were made
 * @param enricher version of the code that made the tags
 * @param registry version of the registries that the tags rest on
 */
public record EnrichedArticle(
        String id,
        int revision,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        String text,
        @Nullable String language,
        // Always written, but not required: records of earlier enrichers are without it.
        @JsonInclude ContentTag content,
        Published published,
        @Nullable Outlet outlet,
        @Nullable Outlet origin,
        StateMediaTag stateMedia,
        List<Actor> actors,
        List<DateExpression> dates,
        @Nullable SourcePosition raw,
        @Nullable Via via,
        @Nullable Instant receivedAt,
        Instant enrichedAt,
        String enricher,
        String registry) {

    public static final String TYPE = "dateline.article.enriched.v1";

    public EnrichedArticle {
        Objects.requireNonNull(id, "id is required");
        Objects.requireNonNull(text, "text is required");
        Objects.requireNonNull(published, "published is required");
        Objects.requireNonNull(stateMedia, "stateMedia is required");
        Objects.requireNonNull(enrichedAt, "enrichedAt is required");
        Objects.requireNonNull(enricher, "enricher is required");
        Objects.requireNonNull(registry, "registry is required");
        if (revision < 1) {
            throw new IllegalArgumentException("revision " + revision + " of " + id + " is below 1");
        }
        content = content == null ? ContentTag.ARTICLE : content;
        actors = actors == null ? List.of() : List.copyOf(actors);
        dates = dates == null ? List.of() : List.copyOf(dates);
    }
}
