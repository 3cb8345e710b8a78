package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Metadatum;
import io.dateline.enrich.outlet.Ballot.Standing;
import io.dateline.enrich.outlet.Cue.Role;
import io.dateline.enrich.registry.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who wrote a text first, where that is another than its publisher: agencies and reprinted outlets. */
final class OriginFinder {

    private static final double LEAST = 0.5;
    private static final double BY_STATEMENT = 0.95;
    private static final double BY_OTHER_PUBLISHER = 0.85;
    private static final double BY_CANONICAL_LINK = 0.85;

    private static final Set<String> STATEMENTS = Set.of(
            "jsonld:sourceOrganization.name",
            "jsonld:sourceOrganization",
            "jsonld:provider.name",
            "jsonld:provider",
            "jsonld:copyrightHolder.name",
            "meta:dc.source",
            "meta:article:source");

    private final OutletRegistry registry;
    private final SiteNames siteNames;

    OriginFinder(OutletRegistry registry, SiteNames siteNames) {
        this.registry = registry;
        this.siteNames = siteNames;
    }

    /**
     * The first writer; null when that is the publisher, or unknown, or several.
     *
     * @param outlet the publisher; null when unknown
     */
    @Nullable Speaker find(Document document, List<Clue> page, @Nullable Speaker outlet, Span days) {
        Ballot ballot = new Ballot();
        for (Clue clue : clues(document, page, days)) {
            if (outlet == null || !meansOutlet(clue, outlet)) {
                ballot.add(clue.cue(), clue.media(), clue.weight(), clue.evidence());
            }
        }
        List<Standing> standings = ballot.standings();
        if (!standings.isEmpty() && standings.get(0).probability() >= LEAST) {
            Standing first = standings.get(0);
            return Speaker.registered(first.medium(), first.probability(), null, first.evidence());
        }
        if (!standings.isEmpty()) {
            return null;
        }
        Speaker canonical = byCanonicalLink(document, outlet, days);
        return canonical != null ? canonical : ReprintNotice.find(document, outlet);
    }

    private List<Clue> clues(Document document, List<Clue> page, Span days) {
        List<Clue> clues = new ArrayList<>();
        for (Clue clue : page) {
            if (clue.role() != Role.OUTLET) {
                clues.add(clue);
            }
        }
        for (Clue clue : siteNames.clues(document, days)) {
            // Where the URL told another outlet, the publisher that the page's data names is who delivered the text.
            if (clue.evidence().detail().startsWith("jsonld:")) {
                clues.add(new Clue(Role.ORIGIN, "publisher", clue.media(), BY_OTHER_PUBLISHER, clue.evidence()));
            }
        }
        for (Metadatum datum : document.metadata()) {
            List<Medium> media =
                    STATEMENTS.contains(datum.field()) ? registry.names().named(datum.value(), days) : List.of();
            if (!media.isEmpty()) {
                clues.add(new Clue(Role.ORIGIN, "statement", media, BY_STATEMENT, SiteNames.evidence(datum)));
            }
        }
        return clues;
    }

    private static boolean meansOutlet(Clue clue, Speaker outlet) {
        return clue.media().stream().anyMatch(outlet::is)
                || (outlet.rival() != null && clue.means(outlet.rival().medium()));
    }

    private @Nullable Speaker byCanonicalLink(Document document, @Nullable Speaker outlet, Span days) {
        if (outlet == null) {
            return null;
        }
        List<String> links = new ArrayList<>(document.metadata("link:canonical").toList());
        if (document.url() != null) {
            links.add(document.url());
        }
        for (String link : links) {
            Site site = Site.absolute(link) ? Site.of(link) : null;
            Medium medium = site == null ? null : registry.at(site, days);
            if (site == null || (medium != null && (medium.kind() == Medium.Kind.RELAY || outlet.is(medium)))) {
                continue;
            }
            if (!outlet.id().equals(site.domain()) && !outlet.id().startsWith("name:")) {
                List<Evidence> evidence = List.of(Evidence.url("canonical link: " + PageReader.quoted(link)));
                return medium == null
                        ? Speaker.unregistered(site.domain(), site.domain(), BY_CANONICAL_LINK, evidence)
                        : Speaker.registered(medium, BY_CANONICAL_LINK, null, evidence);
            }
        }
        return null;
    }
}
