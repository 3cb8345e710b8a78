package io.dateline.enrich.actor.registry;

import org.jspecify.annotations.Nullable;

/**
 * Takes what a file says of actors, in the order of the file; refuses a fact with an {@link IllegalArgumentException}
 * whose message is the reason.
 */
public interface RegistryConsumer {

    /** Number of no actor. */
    int NONE = -1;

    /** Whether texts now find an actor by a name that they did not find it by before. */
    enum Taken {
        NEW,
        /** Named this actor before. */
        KNOWN,
        /** Names other actors too. */
        SHARED
    }

    /** Adds an actor, or what is said of one that is known, and returns its number. */
    int actor(ActorEntry actor);

    /** The number of the actor with an id; {@link #NONE} when there is none. */
    int find(String id);

    /** ISO 3166-1 alpha-2 code of the only state that has a name; null when none has. */
    @Nullable String state(String name);

    /**
     * Adds a name of an actor.
     *
     * @param actor a number that this consumer gave
     */
    Taken alias(int actor, AliasEntry alias);

    /** Adds an office that an actor held; returns false when that was known. */
    boolean role(int actor, RoleEntry role);
}
