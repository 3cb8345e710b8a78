package io.dateline.enrich.actor.registry;

/**
 * A name by which texts call an actor.
 *
 * @param kind what the name says, as in {@code docs/actor-registry.md}
 * @param cased whether each letter's case counts
 * @param bare whether a surname needs no introduction
 * @param context whether it names the actor only in texts that speak of its state
 * @param stated whether the file says the kind itself, so that it overrides one that is known
 */
public record AliasEntry(String text, Kind kind, boolean cased, boolean bare, boolean context, boolean stated) {

    /** What a name says. */
    public enum Kind {
        NAME,
        SURNAME,
        ACRONYM,
        DEMONYM,
        PEOPLE,
        METONYM
    }

    /** @throws IllegalArgumentException when no text can be looked through for the name */
    public AliasEntry {
        Cells.requireName(text);
    }

    /** A name whose kind follows from where it stands. */
    public static AliasEntry of(String text, Kind kind) {
        return new AliasEntry(text, kind, false, false, false, false);
    }
}
