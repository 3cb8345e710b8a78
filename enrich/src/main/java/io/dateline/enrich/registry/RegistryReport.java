package io.dateline.enrich.registry;

import java.util.List;

/** What was taken from a registry file or folder, and what was not. */
public interface RegistryReport {

    /** How many refusals are kept. */
    int REFUSALS_MAX = 50;

    /** As the user gave it. */
    String name();

    /** What the file is, for people; a question mark when it was not recognised. */
    String kind();

    /** What was taken, for people: "12 actors, 31 new aliases". */
    String taken();

    /** All lines that were not taken. */
    long refused();

    /** The first {@value #REFUSALS_MAX} of them. */
    List<Refusal> refusals();

    /** The first 64 bits of the SHA-256 of the contents. */
    long hash();

    /** Whether anything was taken. */
    boolean useful();

    /** One line for people. */
    default String summary() {
        if (kind().equals("?")) {
            return name() + ": not taken";
        }
        return name() + ": " + kind() + "; " + taken()
                + (refused() == 0 ? "" : "; " + counted(refused(), "line", "lines") + " refused");
    }

    /** A number and what it counts. */
    static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
