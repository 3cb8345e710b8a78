package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those of whom one text speaks by names that no registry has as they stand there. */
final class Newcomers {

    private record Named(String name, @Nullable String of) {}

    private final Variants variants;
    private final Map<Named, Profile> persons = new HashMap<>();
    private final Map<String, Profile> strangers = new HashMap<>();

    Newcomers(Variants variants) {
        this.variants = variants;
    }

    /**
     * The person whom the registry knows by another transliteration, else one whom it does not know; null when there is
     * no letter in the name.
     *
     * @param of the state or organisation to which the text says the person belongs; null when it says nothing
     */
    @Nullable Profile person(String name, @Nullable String of) {
        Named named = new Named(name, of);
        Profile person = persons.get(named);
        if (person == null) {
            Profile known = variants.person(name, of);
            person = known == null ? stranger(name, Actor.Kind.PERSON) : known;
            if (person != null) {
                persons.put(named, person);
            }
        }
        return person;
    }

    /** An organisation that the registry does not know; null when there is no letter in the name. */
    @Nullable Profile organisation(String name) {
        return stranger(name, Actor.Kind.ORGANISATION);
    }

    /** One who bears the name of several; null when there is no letter in it. */
    @Nullable Profile undecided(String name, Actor.Kind kind) {
        return stranger(name, kind);
    }

    private @Nullable Profile stranger(String name, Actor.Kind kind) {
        String slug = NameKey.slug(name);
        return slug.isEmpty()
                ? null
                : strangers.computeIfAbsent(
                        slug, key -> new Profile("name:" + key, null, name, kind, null, null, List.of()));
    }
}
