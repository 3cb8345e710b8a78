package io.dateline.enrich.actor;

import java.util.Set;

/**
 * What a title in a text can mean.
 *
 * @param name what the words are called in the table
 * @param offices kinds of office that a holder so called can hold; "*" for a mere form of address
 */
record Office(String name, Set<String> offices) {

    /** One of them among the offices, and the title says too little. */
    private static final Set<String> VAGUE = Set.of("other", "minister", "spokesperson", "legislator", "ambassador");

    /** Each is held by many at a time. */
    private static final Set<String> LOCAL = Set.of(
            "governor", "mayor", "judge", "prosecutor", "commander", "premier", "chief-minister", "regional-president");

    boolean honorific() {
        return offices.contains("*");
    }

    /** Whether so many hold it at a time that it tells of nobody without a name: "the Turkish minister". */
    boolean shared() {
        boolean local = true;
        for (String office : offices) {
            if (VAGUE.contains(office)) {
                return true;
            }
            local &= LOCAL.contains(office);
        }
        return local;
    }

    boolean covers(Role role) {
        return offices.contains(role.office());
    }
}
