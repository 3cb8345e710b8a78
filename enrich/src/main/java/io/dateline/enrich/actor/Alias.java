package io.dateline.enrich.actor;

/**
 * A name by which texts call an actor.
 *
 * @param bare whether a surname is so well known that it needs no introduction
 */
record Alias(Profile actor, Kind kind, boolean bare) {

    enum Kind {
        NAME,
        SURNAME,
        ACRONYM,
        /** The adjective of a state: Turkish. */
        DEMONYM,
        /** The people of a state: the Turks. */
        PEOPLE,
        /** A seat of government: Ankara. */
        METONYM
    }
}
