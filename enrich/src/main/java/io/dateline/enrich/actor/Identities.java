package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import io.dateline.enrich.actor.registry.ActorEntry;
import io.dateline.enrich.actor.registry.Slug;
import io.dateline.enrich.document.Tokens;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds which known actor an entry of a file is, by its Wikidata id, its id, or what its name and affiliation say. */
final class Identities {

    private final Profiles.Builder profiles;
    private final Bearers bearers;
    private final Ids wikidata = new Ids();
    private final IntList byWikidata = new IntList();

    /** Ids in files of actors that the registry knows under another one. */
    private final Ids others = new Ids();

    private final IntList byOther = new IntList();

    Identities(Profiles.Builder profiles, Bearers bearers) {
        this.profiles = profiles;
        this.bearers = bearers;
        for (int number = 0; number < profiles.size(); number++) {
            known(number, profiles.get(number).wikidata());
        }
    }

    /** The number of the actor with an id, or that a file calls so. */
    int number(String id) {
        int other = others.number(id);
        return other == Ids.NONE ? profiles.number(id) : byOther.get(other);
    }

    /**
     * The actor that an entry is about; {@link Ids#NONE} when none is known.
     *
     * @throws IllegalArgumentException when its ids are those of two actors
     */
    int find(ActorEntry entry) {
        int same = entry.wikidata() == null ? Ids.NONE : wikidata.number(entry.wikidata());
        int number = same == Ids.NONE ? Ids.NONE : byWikidata.get(same);
        if (entry.id() != null) {
            int called = number(entry.id());
            if (number != Ids.NONE && called != Ids.NONE && called != number) {
                throw new IllegalArgumentException(entry.wikidata() + " is "
                        + profiles.get(number).id() + ", and '" + entry.id() + "' is another actor");
            }
            return called == Ids.NONE ? number : called;
        }
        return number == Ids.NONE ? likely(entry) : number;
    }

    /** Notes what a file calls an actor. */
    void called(int number, @Nullable String id) {
        if (id != null && profiles.number(id) != number && others.add(id) != Ids.NONE) {
            byOther.add(number);
        }
    }

    /** Notes an actor's Wikidata id. */
    void known(int number, @Nullable String id) {
        if (id != null && wikidata.add(id) != Ids.NONE) {
            byWikidata.add(number);
        }
    }

    /** An id for an entry about an actor that is not known. */
    String newId(ActorEntry entry) {
        if (entry.id() != null) {
            return entry.id();
        }
        String slug = slug(entry.name());
        if (profiles.number(slug) == Ids.NONE) {
            return slug;
        }
        String id = slug + "-" + (entry.wikidata() == null ? suffix(entry) : lower(entry.wikidata()));
        for (int i = 2; profiles.number(id) != Ids.NONE; i++) {
            id = slug + "-" + suffix(entry) + "-" + i;
        }
        return id;
    }

    /** An actor of the same name that is the same by what else is known of both. */
    private int likely(ActorEntry entry) {
        int state = entry.certain() || entry.kind() != Actor.Kind.STATE ? Ids.NONE : state(entry.affiliation());
        if (state != Ids.NONE) {
            return state;
        }
        String slug = slug(entry.name());
        for (int number : new int[] {
            profiles.number(slug), profiles.number(slug + "-" + suffix(entry)), bearers.only(entry.name())
        }) {
            if (number != Ids.NONE && agree(profiles.get(number), entry)) {
                return number;
            }
        }
        return Ids.NONE;
    }

    private int state(@Nullable String iso) {
        for (int number = 0; number < profiles.size(); number++) {
            if (profiles.state(number) && Objects.equals(profiles.get(number).affiliation(), iso)) {
                return number;
            }
        }
        return Ids.NONE;
    }

    private static boolean agree(Profile actor, ActorEntry entry) {
        boolean together =
                entry.affiliation() == null ? actor.affiliation() == null : actor.belongsTo(entry.affiliation());
        if (!together) {
            return false;
        }
        // Who has a Wikidata id is known well enough: a name does not make it somebody without one.
        boolean ids = entry.wikidata() == null || (actor.wikidata() == null && actor.affiliation() != null);
        return ids && (!entry.certain() || entry.kind() == null || actor.kind() == entry.kind());
    }

    private static String slug(String name) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? "actor-" + Long.toHexString(Tokens.hash(name, 0, name.length())) : slug;
    }

    private static String suffix(ActorEntry entry) {
        return entry.affiliation() == null ? "other" : lower(entry.affiliation());
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
