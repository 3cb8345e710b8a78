package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All actors of a registry, numbered from 0, packed: what is known of one becomes an object when a text asks for it.
 *
 * <p>Seen from outside immutable, and safe for use by many threads.
 */
final class Profiles {

    private static final List<Actor.Kind> KINDS = List.of(Actor.Kind.values());

    /** How many profiles are kept at hand: more than the news of a day speaks of, and a bound on memory. */
    private static final int RECENT = 1 << 13;

    private record Numbered(int number, Profile profile) {}

    private final Packed facts;
    private final int[] places;
    private final byte[] kinds;
    private final List<List<Role>> roles;
    private final Ids ids;

    /** Written without a lock: a record's fields are final, so a reader sees no entry, the old one or the new one. */
    private final @Nullable Numbered[] recent = new Numbered[RECENT];

    private Profiles(Builder builder) {
        facts = builder.facts.build();
        places = builder.places.toArray();
        kinds = new byte[places.length];
        for (int number = 0; number < kinds.length; number++) {
            kinds[number] = (byte) builder.kinds.get(number);
        }
        roles = new ArrayList<>(builder.roles);
        ids = builder.ids;
    }

    int size() {
        return places.length;
    }

    Profile get(int number) {
        Numbered known = recent[number & (RECENT - 1)];
        if (known != null && known.number() == number) {
            return known.profile();
        }
        Profile profile = read(facts.from(places[number]), KINDS.get(kinds[number]), roles.get(number));
        recent[number & (RECENT - 1)] = new Numbered(number, profile);
        return profile;
    }

    /** The actor with an id; null when there is none. */
    @Nullable Profile find(String id) {
        int number = ids.number(id);
        return number == Ids.NONE ? null : get(number);
    }

    boolean state(int number) {
        return KINDS.get(kinds[number]) == Actor.Kind.STATE;
    }

    List<Role> roles(int number) {
        return roles.get(number);
    }

    private static @Nullable String optional(String packed) {
        return packed.isEmpty() ? null : packed;
    }

    private static Profile read(Packed.Cursor cursor, Actor.Kind kind, List<Role> roles) {
        return new Profile(
                cursor.next(),
                optional(cursor.next()),
                cursor.next(),
                kind,
                optional(cursor.next()),
                optional(cursor.next()),
                roles);
    }

    /** Collects actors. */
    static final class Builder {
        private final Packed.Builder facts = new Packed.Builder();
        private final IntList places = new IntList();
        private final IntList kinds = new IntList();
        private final List<List<Role>> roles = new ArrayList<>();
        private final Ids ids = new Ids();

        /** Returns false when an actor with the same id was added before. */
        boolean add(Profile actor) {
            if (ids.add(actor.id()) == Ids.NONE) {
                return false;
            }
            places.add(write(actor));
            kinds.add(KINDS.indexOf(actor.kind()));
            roles.add(actor.roles());
            return true;
        }

        /** Puts an actor in the place of the one with this number, whose id it has. */
        void replace(int number, Profile actor) {
            places.set(number, write(actor));
            kinds.set(number, KINDS.indexOf(actor.kind()));
            roles.set(number, actor.roles());
        }

        void replaceRoles(int number, List<Role> held) {
            roles.set(number, held);
        }

        private int write(Profile actor) {
            int place = facts.add(actor.id());
            facts.add(actor.wikidata() == null ? "" : actor.wikidata());
            facts.add(actor.name());
            facts.add(actor.affiliation() == null ? "" : actor.affiliation());
            facts.add(actor.cameo() == null ? "" : actor.cameo());
            return place;
        }

        int size() {
            return places.size();
        }

        /** The number of an actor that was added; {@link Ids#NONE} when there is none. */
        int number(String id) {
            return ids.number(id);
        }

        Profile get(int number) {
            return read(facts.from(places.get(number)), KINDS.get(kinds.get(number)), roles.get(number));
        }

        List<Role> roles(int number) {
            return roles.get(number);
        }

        boolean person(int number) {
            return KINDS.get(kinds.get(number)) == Actor.Kind.PERSON;
        }

        boolean state(int number) {
            return KINDS.get(kinds.get(number)) == Actor.Kind.STATE;
        }

        boolean affiliated(int number) {
            return get(number).affiliation() != null;
        }

        Profiles build() {
            return new Profiles(this);
        }
    }
}
