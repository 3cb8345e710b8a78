package io.dateline.enrich.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The role that an actor held at some time. */
final class RoleOfDay {

    private RoleOfDay() {}

    /**
     * The title of the role, the one by which the text calls the actor before others.
     *
     * @param title how the text calls the actor; null when it gives no title
     * @return null when none is known, or more than one is possible
     */
    static @Nullable String of(Profile actor, Days days, Reference.@Nullable Title title) {
        if (actor.roles().isEmpty()) {
            return title == null || title.office().honorific() || actor.wikidata() != null ? null : title.words();
        }
        List<Role> held = actor.roles().stream()
                .filter(role -> role.days().overlaps(days))
                .sorted(Comparator.comparing(
                                (Role role) -> title == null || !title.office().covers(role))
                        .thenComparing(ActorRegistry::rank)
                        .thenComparing(RoleOfDay::start, Comparator.reverseOrder()))
                .toList();
        if (held.isEmpty()) {
            return title == null || title.office().honorific() ? null : title.words();
        }
        Role first = held.get(0);
        boolean said = title != null && title.office().covers(first);
        boolean alone = held.stream().allMatch(role -> role.title().equals(first.title()));
        return said || alone || !days.open() ? first.title() : null;
    }

    private static LocalDate start(Role role) {
        LocalDate start = role.days().first();
        return start == null ? LocalDate.MIN : start;
    }
}
