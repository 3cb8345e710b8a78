package io.dateline.enrich.actor.registry;

import static io.dateline.enrich.actor.registry.Cells.require;

import io.dateline.enrich.registry.Values;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office held for some time, both ends inclusive; null ends are open.
 *
 * @param office slug of the table of offices, or {@code other}; null when the title has to say
 * @param title in full
 * @param affiliation ISO 3166-1 alpha-2 of a state, or the id of an organisation; null when the title or the holder has
 *     to say
 * @param certain whether it stands beside the roles that are known and replaces that of the same office; otherwise it
 *     is for holders of whom no role is known
 */
public record RoleEntry(
        @Nullable String office,
        String title,
        @Nullable String affiliation,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean certain) {

    /** @throws IllegalArgumentException when a fact has not the shape that it must have */
    public RoleEntry {
        require(office == null || Slug.isSlug(office), "office '%s' is no slug", office);
        require(!title.isEmpty(), "a role needs a title", "");
        require(title.length() <= Cells.CHARS_MAX, "a title of more than " + Cells.CHARS_MAX + " characters", "");
        Cells.requireReadable(title);
        require(
                affiliation == null || Values.isCountry(affiliation) || Slug.isSlug(affiliation),
                "affiliation '%s' is neither an ISO 3166-1 alpha-2 code nor an id",
                affiliation);
        require(start == null || end == null || !start.isAfter(end), "ends before it starts: %s", start + " to " + end);
    }
}
