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

    /** Whether so many hold it at a time that it tells of nobody without a name: "the Turkish minister". */
    boolean shared() {
        return offices.contains("other")
                || offices.contains("minister")
                || offices.contains("spokesperson")
                || offices.contains("legislator")
                || offices.contains("ambassador");
    }

    boolean covers(Role role) {
        return offices.contains(role.office());
    }
}
