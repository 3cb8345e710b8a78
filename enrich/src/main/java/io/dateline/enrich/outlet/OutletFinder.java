package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Metadatum;
import io.dateline.enrich.outlet.Ballot.Standing;
import io.dateline.enrich.outlet.Cue.Role;
import io.dateline.enrich.registry.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who published a page: by its URL, else by its metadata, else by what it says of itself. */
final class OutletFinder {

    private static final double BY_URL = 0.99;
    private static final double BY_UNREGISTERED_DOMAIN = 0.95;
    private static final double BY_UNREGISTERED_NAME = 0.85;

    /** Below this nothing is said. */
    private static final double LEAST = 0.5;

    /** From here on words that may mean another writer are no longer read as the publisher's. */
    private static final double SETTLED = 0.5;

    private final OutletRegistry registry;
    private final SiteNames siteNames;

    OutletFinder(OutletRegistry registry, SiteNames siteNames) {
        this.registry = registry;
        this.siteNames = siteNames;
    }

    /** The publisher; null when nothing reliable says who it is. */
    @Nullable Speaker find(Document document, List<Clue> page, Span days) {
        Speaker byUrl = byUrl(document, days);
        if (byUrl != null) {
            return byUrl;
        }
        Standing byMetadata = best(siteNames.clues(document, days));
        if (byMetadata != null && byMetadata.probability() >= SETTLED) {
            return Speaker.registered(byMetadata.medium(), byMetadata.probability(), null, byMetadata.evidence());
        }
        Metadatum name = SiteNames.siteName(document);
        if (name != null && byMetadata == null) {
            Site site = name.value().indexOf(' ') < 0 ? Site.of(name.value()) : null;
            String id = site == null ? SiteNames.idOf(name.value()) : site.domain();
            return Speaker.unregistered(id, name.value(), BY_UNREGISTERED_NAME, List.of(SiteNames.evidence(name)));
        }
        List<Clue> clues = new ArrayList<>(siteNames.clues(document, days));
        clues.addAll(page);
        OwnAddress.Found address = OwnAddress.find(document);
        Medium medium = address == null ? null : registry.at(address.site(), days);
        if (address != null && medium != null) {
            clues.add(new Clue(Role.OUTLET, "address", List.of(medium), address.confidence(), address.evidence()));
        }
        Speaker byClues = byClues(clues);
        if (byClues != null || address == null || medium != null) {
            return byClues;
        }
        String domain = address.site().domain();
        return Speaker.unregistered(domain, domain, address.confidence(), List.of(address.evidence()));
    }

    private @Nullable Speaker byUrl(Document document, Span days) {
        List<String> urls = Stream.concat(
                        document.metadata("raw:url"),
                        Stream.concat(
                                Stream.ofNullable(document.url()),
                                Stream.concat(document.metadata("link:canonical"), document.metadata("meta:og:url"))
                                        .filter(Site::absolute)))
                .toList();
        for (String url : urls) {
            Site site = Site.of(url);
            if (site == null) {
                continue;
            }
            Medium medium = registry.at(site, days);
            Evidence evidence = Evidence.url(PageReader.quoted(url));
            if (medium == null) {
                return unregistered(site, evidence, document, days);
            }
            if (medium.kind() != Medium.Kind.RELAY) {
                return Speaker.registered(medium, BY_URL, null, List.of(evidence));
            }
        }
        return null;
    }

    /** An outlet of which the registry knows nothing goes by its domain, and by the name that it gives itself. */
    private Speaker unregistered(Site site, Evidence evidence, Document document, Span days) {
        Metadatum name = SiteNames.siteName(document);
        if (name == null || !registry.names().named(name.value(), days).isEmpty()) {
            return Speaker.unregistered(site.domain(), site.domain(), BY_UNREGISTERED_DOMAIN, List.of(evidence));
        }
        return Speaker.unregistered(
                site.domain(),
                name.value().strip(),
                BY_UNREGISTERED_DOMAIN,
                List.of(evidence, SiteNames.evidence(name)));
    }

    private static @Nullable Speaker byClues(List<Clue> clues) {
        List<Clue> own =
                clues.stream().filter(clue -> clue.role() == Role.OUTLET).toList();
        Standing settled = best(own);
        List<Clue> counted = new ArrayList<>(own);
        for (Clue clue : clues) {
            boolean open = settled == null || settled.probability() < SETTLED || clue.means(settled.medium());
            if (clue.role() == Role.EITHER && open) {
                counted.add(clue);
            }
        }
        List<Standing> standings = standings(counted);
        if (standings.isEmpty() || standings.get(0).probability() < LEAST) {
            return null;
        }
        Standing first = standings.get(0);
        List<Evidence> evidence = new ArrayList<>(first.evidence());
        Standing rival = null;
        if (standings.size() > 1 && standings.get(1).probability() >= LEAST / 2) {
            rival = standings.get(1);
            Medium other = rival.medium();
            evidence.add(Evidence.registry(
                    "the same words can mean " + other.name() + " (" + other.id() + ") [" + other.where() + "]"));
        }
        return Speaker.registered(first.medium(), first.probability(), rival, evidence);
    }

    private static @Nullable Standing best(List<Clue> clues) {
        List<Standing> standings = standings(clues);
        return standings.isEmpty() ? null : standings.get(0);
    }

    private static List<Standing> standings(List<Clue> clues) {
        Ballot ballot = new Ballot();
        clues.forEach(clue -> ballot.add(clue.cue(), clue.media(), clue.weight(), clue.evidence()));
        return ballot.standings();
    }
}
