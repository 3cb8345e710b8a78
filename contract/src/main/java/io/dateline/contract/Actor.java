package io.dateline.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone who acts in the article.
 *
 * @param id stable slug of the registry, or {@code name:…} for one that no registry knows
 * @param wikidata {@code Q…}; null unless certain
 * @param role the role held on the day of publication; null when none is known
 * @param affiliation ISO 3166-1 alpha-2 or an organisation's id; null when none is known
 * @param cameo CAMEO actor code; null when none is known
 * @param salience share of the article's attention, in [0, 1]
 * @param confidence probability in [0, 1] that the identity is right
 * @param candidates those between whom nothing in the article decides; the actor then has the id {@code name:…}, and its
 *     confidence is the share of each. Empty when the identity is settled; left out of JSON then
 * @param mentions in the order of the text, at least one: the evidence
 */
public record Actor(
        String id,
        @Nullable String wikidata,
        String name,
        Kind kind,
        @Nullable String role,
        @Nullable String affiliation,
        @Nullable String cameo,
        double salience,
        double confidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Candidate> candidates,
        List<Mention> mentions) {

    public Actor {
        Objects.requireNonNull(id, "actor.id is required");
        Objects.requireNonNull(name, "actor.name is required");
        Objects.requireNonNull(kind, "actor.kind is required");
        if (!(salience >= 0 && salience <= 1)) {
            throw new IllegalArgumentException("salience of " + id + " is outside [0, 1]: " + salience);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + id + " is outside [0, 1]: " + confidence);
        }
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }

    /** One whom an ambiguous name can mean; see {@link Actor} for the parts. */
    public record Candidate(String id, @Nullable String wikidata, String name) {}

    /** What an actor is. */
    public enum Kind {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("organisation")
        ORGANISATION,
        @JsonProperty("armed-group")
        ARMED_GROUP,
        @JsonProperty("state")
        STATE,
        @JsonProperty("igo")
        IGO,
        @JsonProperty("unknown")
        UNKNOWN
    }
}
