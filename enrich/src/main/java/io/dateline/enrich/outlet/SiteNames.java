package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Folding;
import io.dateline.enrich.document.Metadatum;
import io.dateline.enrich.registry.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page's metadata says of the site: names, accounts, addresses. */
final class SiteNames {

    private static final Set<String> NAMES = Set.of(
            "raw:siteName",
            "jsonld:publisher.name",
            "jsonld:publisher",
            "meta:og:site_name",
            "meta:application-name",
            "meta:apple-mobile-web-app-title",
            "meta:al:android:app_name",
            "meta:al:ios:app_name",
            "meta:twitter:app:name:iphone",
            "meta:dc.publisher",
            "meta:publisher");
    private static final Set<String> ACCOUNTS = Set.of("meta:twitter:site", "meta:article:publisher");
    private static final Set<String> ADDRESSES = Set.of("jsonld:publisher.url", "jsonld:publisher.sameAs");

    private static final double CERTAIN = 0.95;

    private final OutletRegistry registry;

    SiteNames(OutletRegistry registry) {
        this.registry = registry;
    }

    /** A clue for each statement that names outlets of the registry. */
    List<Clue> clues(Document document, Span days) {
        List<Clue> clues = new ArrayList<>();
        for (Metadatum datum : document.metadata()) {
            List<Medium> media = media(datum, days);
            if (!media.isEmpty()) {
                clues.add(new Clue(Cue.Role.OUTLET, datum.value(), media, CERTAIN, evidence(datum)));
            }
        }
        return clues;
    }

    /** The name that the page gives its site, first of all the one that was received with it. */
    static @Nullable Metadatum siteName(Document document) {
        return Stream.of("raw:siteName", "meta:og:site_name", "jsonld:publisher.name", "meta:application-name")
                .flatMap(field -> document.metadata().stream()
                        .filter(datum -> datum.field().equals(field)))
                .findFirst()
                .orElse(null);
    }

    static Evidence evidence(Metadatum datum) {
        return Evidence.metadata(datum.field() + ": " + PageReader.quoted(datum.value()));
    }

    /** The id of an outlet of which no more than the name is known. */
    static String idOf(String name) {
        StringBuilder id = new StringBuilder("name:");
        for (char c : Folding.fold(name).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                id.append(c);
            } else if (id.charAt(id.length() - 1) != '-' && id.charAt(id.length() - 1) != ':' && c != '\'') {
                id.append('-');
            }
        }
        return id.charAt(id.length() - 1) == '-' ? id.substring(0, id.length() - 1) : id.toString();
    }

    private List<Medium> media(Metadatum datum, Span days) {
        if (NAMES.contains(datum.field())) {
            return registry.names().named(datum.value(), days);
        }
        if (ACCOUNTS.contains(datum.field())) {
            String value = datum.value().strip();
            String account = value.substring(Math.max(value.lastIndexOf('@'), value.lastIndexOf('/')) + 1);
            Medium medium = registry.handle(account.toLowerCase(Locale.ROOT));
            return medium == null ? List.of() : List.of(medium);
        }
        if (ADDRESSES.contains(datum.field())) {
            Site site = Site.of(datum.value());
            Medium medium = site == null ? null : registry.at(site, days);
            return medium == null || medium.kind() == Medium.Kind.RELAY ? List.of() : List.of(medium);
        }
        return List.of();
    }
}
