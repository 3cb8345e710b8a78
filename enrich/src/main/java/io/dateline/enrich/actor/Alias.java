package io.dateline.enrich.actor;

/**
 * A name by which texts call an actor.
 *
 * @param bare whether a surname is so well known that it needs no introduction
 * @param context whether it names the actor only in texts that speak of the actor's state: the Conservatives
 */
record Alias(Profile actor, Kind kind, boolean bare, boolean context) {

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
