package io.dateline.enrich.actor;

import java.util.Set;

/**
 * What a title in a text can mean.
 *
 * @param name what the words are called in the table
 * @param offices kinds of office that a holder so called can hold; "*" for a mere form of address
 */
record Office(String name, Set<String> offices) {

    boolean honorific() {
        return offices.contains("*");
    }

    boolean covers(Role role) {
        return offices.contains(role.office());
    }
}
