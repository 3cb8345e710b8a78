package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an actor, whatever the article. */
record Profile(
        String id,
        @Nullable String wikidata,
        String name,
        Actor.Kind kind,
        @Nullable String affiliation,
        @Nullable String cameo,
        List<Role> roles) {

    boolean person() {
        return kind == Actor.Kind.PERSON;
    }

    boolean state() {
        return kind == Actor.Kind.STATE;
    }

    /** Whether it belongs to a state or organisation, now or once. */
    boolean belongsTo(String to) {
        return to.equals(affiliation)
                || roles.stream().anyMatch(role -> role.affiliation().equals(to));
    }
}
