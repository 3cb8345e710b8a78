package io.dateline.enrich.actor.registry;

import io.dateline.enrich.registry.Refusal;
import io.dateline.enrich.registry.RegistryReport;
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
 * @param refusals the first {@value RegistryReport#REFUSALS_MAX} of them
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
        long hash)
        implements RegistryReport {

    public FileReport {
        refusals = List.copyOf(refusals);
    }

    @Override
    public boolean useful() {
        return actors + aliases + roles > 0;
    }

    @Override
    public String kind() {
        return format == null ? "?" : format.words();
    }

    @Override
    public String taken() {
        return RegistryReport.counted(actors, "actor", "actors") + ", "
                + RegistryReport.counted(aliases, "new alias", "new aliases") + ", "
                + RegistryReport.counted(roles, "new role", "new roles")
                + (shared == 0
                        ? ""
                        : "; " + RegistryReport.counted(shared, "alias names", "aliases name") + " other actors too");
    }
}
