package io.dateline.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds the feeds that a page names in its head. */
final class FeedLinks {

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/feed+json",
            "application/json",
            "text/xml",
            "application/xml");

    private FeedLinks() {}

    /** Absolute addresses, in the page's order. */
    static List<String> in(String page, String base) {
        Set<String> found = new LinkedHashSet<>();
        for (Element link : Jsoup.parse(page, base).select("link[rel~=(?i)\\balternate\\b][href]")) {
            if (TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT))) {
                String address = link.absUrl("href");
                if (!address.isEmpty()) {
                    found.add(address);
                }
            }
        }
        return List.copyOf(found);
    }
}
