package io.dateline.enrich.outlet;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the outlet registry.
 *
 * @param id its main domain
 * @param country ISO 3166-1 alpha-2 of its seat; null when it has none
 * @param languages BCP 47 tags, the main one first
 * @param domains hosts and registrable domains that are its own, {@code id} first
 * @param names the forms by which pages call it, its display name first
 * @param handles social accounts, lower case, without the at sign
 * @param where file and line of the entry
 */
record Medium(
        String id,
        String name,
        @Nullable String country,
        Kind kind,
        List<String> languages,
        List<String> domains,
        List<Name> names,
        List<String> handles,
        String where) {

    /** What an outlet is. */
    enum Kind {
        /** Sells its text to others: its name on a text says who wrote it, not who published it. */
        AGENCY,
        BROADCASTER,
        NEWSPAPER,
        MAGAZINE,
        SITE,
        /** Publishes mostly what others wrote. */
        PORTAL,
        THINK_TANK,
        OFFICIAL,
        /** Forwards to pages of others: never an outlet. */
        RELAY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One form of the name.
     *
     * @param weak whether the words mean other things too, so that they prove less
     */
    record Name(String text, boolean weak) {}

    boolean agency() {
        return kind == Kind.AGENCY;
    }
}
