package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import io.dateline.contract.Mention;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What refers to actors in one article; who they are depends on the day of publication. One thread. */
public final class ActorReading {

    private final ActorRegistry registry;
    private final Document document;
    private final Words words;
    private final List<Reference> references;
    private final Setting setting;
    private final Newcomers newcomers;
    private @Nullable List<Bound> bounds;

    ActorReading(ActorRegistry registry, Document document, Words words, List<Reference> references, Setting setting) {
        this.registry = registry;
        this.document = document;
        this.words = words;
        this.references = List.copyOf(references);
        this.setting = setting;
        this.newcomers = new Newcomers(registry.variants());
    }

    /**
     * The days on which the article can have been published, one interval for each mention of a person by a role that
     * is said to be held now. In the order of the text.
     */
    public List<Bound> bounds() {
        List<Bound> known = bounds;
        if (known == null) {
            known = RoleBounds.of(document, resolver(Days.ALWAYS).resolve());
            bounds = known;
        }
        return known;
    }

    /** Who acts, with the roles held on the day of publication; the most salient first. */
    public List<Actor> actors(Published published) {
        Days days = days(published);
        Resolver resolver = resolver(days);
        Map<String, List<Resolved>> byActor = new LinkedHashMap<>();
        for (Resolved resolved : resolver.resolve()) {
            byActor.computeIfAbsent(resolved.actor().id(), id -> new ArrayList<>(4))
                    .add(resolved);
        }
        Map<String, Double> salience = new Salience(document).of(byActor);
        List<Actor> actors = new ArrayList<>(byActor.size());
        byActor.forEach((id, places) -> actors.add(actor(places, days, resolver.title(id), salience)));
        actors.sort((one, other) -> Double.compare(other.salience(), one.salience()));
        return List.copyOf(actors);
    }

    private Actor actor(
            List<Resolved> places, Days days, Reference.@Nullable Title title, Map<String, Double> salience) {
        Profile actor = places.get(0).actor();
        List<Mention> mentions = new ArrayList<>(places.size());
        Set<Actor.Candidate> candidates = new LinkedHashSet<>();
        double confidence = 0;
        for (Resolved place : places) {
            mentions.add(mention(place.reference()));
            confidence = Math.max(confidence, place.confidence());
            for (Profile one : place.candidates()) {
                candidates.add(new Actor.Candidate(one.id(), one.wikidata(), one.name()));
            }
        }
        return new Actor(
                actor.id(),
                actor.wikidata(),
                actor.name(),
                actor.kind(),
                RoleOfDay.of(actor, days, title),
                actor.affiliation(),
                actor.cameo(),
                salience.getOrDefault(actor.id(), 0.0),
                candidates.isEmpty() ? confidence : Math.min(confidence, 1.0 / candidates.size()),
                List.copyOf(candidates),
                mentions);
    }

    private Resolver resolver(Days days) {
        return new Resolver(registry, words, references, setting, newcomers, days);
    }

    private Days days(Published published) {
        Days days = new Days(published.earliest(), published.latest());
        if (days.empty() || !days.open()) {
            return days.empty() ? Days.ALWAYS : days;
        }
        for (Bound bound : bounds()) {
            Days narrower = days.and(new Days(bound.earliest(), bound.latest()));
            days = narrower.empty() ? days : narrower;
        }
        return days;
    }

    private Mention mention(Reference reference) {
        Tokens tokens = document.tokens();
        return document.mention(tokens.begin(reference.first()), tokens.end(reference.last()));
    }
}
