package io.dateline.enrich.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the text that refers to an actor, before it is known to which.
 *
 * @param first first token
 * @param last last token
 * @param aliases what the registry knows by these words; empty for others
 * @param name the words of the name alone; null where none is written
 * @param office the title that stands with it; null when none does
 * @param affiliation ISO code or organisation's id that stands with the title; null when none does
 * @param body the body of a state, or the kind of body
 * @param past whether the words before it say that the title is not held now
 */
record Reference(
        Type type,
        int first,
        int last,
        List<Alias> aliases,
        @Nullable String name,
        @Nullable Title office,
        @Nullable String affiliation,
        @Nullable Profile body,
        boolean past) {

    /** A title as written. */
    record Title(Office office, String words) {}

    enum Type {
        /** A name that the registry knows: Vladimir Putin, NATO, Ankara. */
        NAME,
        /** A surname alone, perhaps with a title. */
        SURNAME,
        /** A person's name that the registry does not know. */
        STRANGER,
        /** An organisation's name that the registry does not know. */
        GROUP,
        /** The holder of an office: the Turkish president. */
        HOLDER,
        /** The holder of the office that another holds elsewhere: his Turkish counterpart. */
        COUNTERPART,
        /** An office alone: the president. */
        OFFICE,
        /** A body of a state: the Syrian government. */
        BODY,
        /** A body alone: the regime. */
        BODY_ALONE
    }

    static Reference named(Type type, int first, int last, List<Alias> aliases, String name) {
        return new Reference(type, first, last, aliases, name, null, null, null, false);
    }

    static Reference body(Type type, int first, int last, Profile body) {
        return new Reference(type, first, last, List.of(), null, null, body.affiliation(), body, false);
    }

    /** The words of the name; empty where none is written. */
    String words() {
        return name == null ? "" : name;
    }

    Reference titled(int from, Title title, @Nullable String of, boolean over) {
        return new Reference(type, from, last, aliases, name, title, of, body, over);
    }
}
