package io.dateline.enrich.actor.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from a file or folder, and what was not.
 *
 * @param name as the user gave it
 * @param format null when it was not recognised
 * @param actors that it names, once each
 * @param aliases by which actors were not known before
 * @param roles that were not known before
 * @param shared how many of the aliases name other actors too, and are ambiguous
 * @param refused all lines that were not taken
 * @param refusals the first {@value #REFUSALS_MAX} of them
 * @param hash of the contents: the first 64 bits of SHA-256
 */
public record FileReport(
        String name,
        @Nullable Format format,
        long actors,
        long aliases,
        long roles,
        long shared,
        long refused,
        List<Refusal> refusals,
        long hash) {

    /** How many refusals are kept. */
    public static final int REFUSALS_MAX = 50;

    public FileReport {
        refusals = List.copyOf(refusals);
    }

    /** Whether anything was taken. */
    public boolean useful() {
        return actors + aliases + roles > 0;
    }

    /** One line for people. */
    public String summary() {
        if (format == null) {
            return name + ": not taken";
        }
        return name + ": " + format.words() + "; " + count(actors, "actor") + ", "
                + count(aliases, "new alias", "new aliases") + ", " + count(roles, "new role")
                + (shared == 0 ? "" : "; " + count(shared, "alias names", "aliases name") + " other actors too")
                + (refused == 0 ? "" : "; " + count(refused, "line") + " refused");
    }

    private static String count(long number, String what) {
        return count(number, what, what + "s");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
