package io.dateline.enrich.actor;

import io.dateline.contract.Actor;
import io.dateline.enrich.registry.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of an actor, whatever the article. Two are equal when their ids are. */
record Profile(
        String id,
        @Nullable String wikidata,
        String name,
        Actor.Kind kind,
        @Nullable String affiliation,
        @Nullable String cameo,
        List<Role> roles) {

    /** In lines for people. */
    String described() {
        StringBuilder lines = new StringBuilder();
        line(lines, "actor", id);
        line(lines, "name", name);
        line(lines, "kind", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line(lines, "wikidata", wikidata);
        line(lines, "of", affiliation);
        line(lines, "cameo", cameo);
        roles.forEach(role -> line(
                lines,
                "role",
                role.title() + ", " + new Span(role.days().first(), role.days().last())));
        return lines.append('\n').toString();
    }

    private static void line(StringBuilder lines, String label, @Nullable String text) {
        if (text != null) {
            lines.append(String.format("%-10s %s%n", label, text));
        }
    }

    boolean person() {
        return kind == Actor.Kind.PERSON;
    }

    boolean state() {
        return kind == Actor.Kind.STATE;
    }

    /** Whether it belongs to a state or organisation, now or once. */
    boolean belongsTo(String to) {
        if (to.equals(affiliation)) {
            return true;
        }
        for (Role role : roles) {
            if (role.affiliation().equals(to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds an office, or one of those that a title can mean, at some time in {@code days}. */
    boolean holds(Office office, Days days) {
        for (Role role : roles) {
            if (office.covers(role) && role.days().overlaps(days)) {
                return true;
            }
        }
        return false;
    }

    /** The same, in a state or organisation. */
    boolean holds(Office office, String of, Days days) {
        for (Role role : roles) {
            if (role.affiliation().equals(of)
                    && office.covers(role)
                    && role.days().overlaps(days)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds any office at some time in {@code days}. */
    boolean inOffice(Days days) {
        for (Role role : roles) {
            if (role.days().overlaps(days)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile profile && id.equals(profile.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
