package io.dateline.enrich.actor.registry;

import static io.dateline.enrich.actor.registry.Cells.require;

import io.dateline.contract.Actor;
import io.dateline.enrich.registry.Values;
import org.jspecify.annotations.Nullable;

/**
 * An actor as a file names it. What the file does not say is null.
 *
 * @param id slug; null when the format has none and one is made of the name
 * @param wikidata {@code Q…}
 * @param affiliation ISO 3166-1 alpha-2 of a state, or the id of an organisation
 * @param cameo CAMEO actor code
 * @param certain whether the file's facts override those that are known; otherwise they fill what is missing, and the
 *     name and the affiliation decide whether it is an actor that is known
 */
public record ActorEntry(
        @Nullable String id,
        @Nullable String wikidata,
        String name,
        Actor.@Nullable Kind kind,
        @Nullable String affiliation,
        @Nullable String cameo,
        boolean certain) {

    /** @throws IllegalArgumentException when a fact has not the shape that it must have */
    public ActorEntry {
        require(id == null || Slug.isSlug(id), "id '%s' is no slug: lower-case letters, digits, single hyphens", id);
        require(wikidata == null || Cells.isWikidata(wikidata), "'%s' is no Wikidata id", wikidata);
        Cells.requireName(name);
        require(
                affiliation == null || Values.isCountry(affiliation) || Slug.isSlug(affiliation),
                "affiliation '%s' is neither an ISO 3166-1 alpha-2 code nor an id",
                affiliation);
        require(cameo == null || Cells.isCameo(cameo), "'%s' is no CAMEO code", cameo);
    }
}
