package io.dateline.enrich.outlet;

import io.dateline.enrich.registry.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the outlet registry. Two with the same id are the same outlet.
 *
 * @param id its main domain
 * @param country ISO 3166-1 alpha-2 of its seat; null when it has none
 * @param languages BCP 47 tags, the main one first
 * @param domains hosts and registrable domains that are or were its own, that of {@code id} first
 * @param names the forms by which pages call it, its display name first
 * @param handles social accounts, lower case, without the at sign
 * @param owner in words; null when it is not told
 * @param source where the entry can be checked; null for the site itself
 * @param where file and line of the entry
 */
public record Medium(
        String id,
        String name,
        @Nullable String country,
        Kind kind,
        List<String> languages,
        List<Domain> domains,
        List<Name> names,
        List<String> handles,
        @Nullable String owner,
        @Nullable String source,
        String where) {

    public Medium {
        languages = List.copyOf(languages);
        domains = List.copyOf(domains);
        names = List.copyOf(names);
        handles = List.copyOf(handles);
    }

    /** What an outlet is. */
    public enum Kind {
        /** Sells its text to others: its name on a text says who wrote it, not who published it. */
        AGENCY,
        BROADCASTER,
        NEWSPAPER,
        MAGAZINE,
        SITE,
        /** Publishes mostly what others wrote. */
        PORTAL,
        THINK_TANK,
        BLOG,
        OFFICIAL,
        /** Forwards to pages of others: never an outlet. */
        RELAY;

        /** The spelling in registries. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A host that is or was the outlet's.
     *
     * @param span when
     */
    public record Domain(String host, Span span) {

        @Override
        public String toString() {
            return span.equals(Span.ALWAYS) ? host : host + " " + span;
        }
    }

    /**
     * One form of the name.
     *
     * @param weak whether the words mean other things too, so that they prove less
     * @param span when the outlet was called so
     */
    public record Name(String text, boolean weak, Span span) {

        @Override
        public String toString() {
            return text + (weak ? "?" : "") + (span.equals(Span.ALWAYS) ? "" : " " + span);
        }
    }

    /**
     * Those of several outlets of one name that publish in a language; all when none does.
     *
     * @param language BCP 47; null when it is not known
     */
    static List<Medium> in(@Nullable String language, List<Medium> media) {
        if (language == null || media.size() < 2) {
            return media;
        }
        String main = primary(language);
        List<Medium> some = media.stream()
                .filter(medium ->
                        medium.languages().stream().anyMatch(own -> primary(own).equals(main)))
                .toList();
        return some.isEmpty() ? media : some;
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }

    boolean agency() {
        return kind == Kind.AGENCY;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Medium medium && id.equals(medium.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
