package io.dateline.ingest.feed;

import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS, RDF, Atom and sitemaps, with a parser that lives with whatever is broken: a strict one gives up on a third of
 * damaged feeds. It resolves no external entities, and holds one item at a time. For one document.
 */
final class XmlFeed {

    private static final Map<String, FeedDocument.Kind> ROOTS = Map.of(
            "rss", FeedDocument.Kind.RSS,
            "rdf", FeedDocument.Kind.RDF,
            "feed", FeedDocument.Kind.ATOM,
            "urlset", FeedDocument.Kind.NEWS_SITEMAP,
            "sitemapindex", FeedDocument.Kind.SITEMAP_INDEX);

    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final List<String> ITEM_TAGS = List.of("item", "entry", "url");
    private static final List<String> ENDS = List.of("</rss", "</channel", "</feed", "</rdf:rdf", "</urlset");
    private static final Set<String> OF_PAGES = Set.of("html", "body", "head");
    private static final Set<String> CHANNELS = Set.of("channel", "feed");

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private static final int FREQUENCY_MAX = 1_000;

    private final URI base;
    private final List<FeedItem> items = new ArrayList<>();
    private final List<String> sitemaps = new ArrayList<>();
    private FeedDocument.@Nullable Kind kind;
    private boolean page;
    private @Nullable String title;
    private @Nullable String language;
    private @Nullable Duration ttl;
    private @Nullable Duration period;
    private int frequency = 1;

    XmlFeed(URI base) {
        this.base = base;
    }

    FeedDocument read(String text) throws NoFeedException {
        try (StreamParser parser =
                new StreamParser(Parser.xmlParser()).parse(new StringReader(text), base.toString())) {
            Iterator<Element> elements = parser.iterator();
            while (elements.hasNext()) {
                take(elements.next());
            }
        }
        if (kind == null) {
            page |= text.regionMatches(true, 0, "<!doctype html", 0, "<!doctype html".length());
            throw new NoFeedException(
                    page ? FeedStatus.HTML_NOT_FEED : FeedStatus.PARSE_ERROR,
                    page ? "an HTML page, not a feed" : "neither RSS, RDF, Atom, JSON Feed nor a sitemap");
        }
        if (!items.isEmpty() && isCutOff(text)) {
            items.remove(items.size() - 1);
        }
        Duration every = ttl == null ? (period == null ? null : period.dividedBy(frequency)) : ttl;
        return new FeedDocument(kind, title, withLanguage(), sitemaps, every);
    }

    private void take(Element element) {
        String name = local(element);
        FeedDocument.Kind root = ROOTS.get(name);
        if (root != null && kind == null) {
            kind = root;
        }
        if (kind == null && OF_PAGES.contains(name)) {
            page = true;
        }
        if (ITEMS.contains(name)) {
            noteRoot(element);
            add(XmlItem.of(element, base));
            element.remove();
        } else if (name.equals("url") && parentIs(element, "urlset")) {
            add(XmlItem.ofSitemap(element, base));
            element.remove();
        } else if (name.equals("sitemap") && parentIs(element, "sitemapindex")) {
            String address = Addresses.absolute(XmlItem.text(element, "loc"), base);
            if (address != null) {
                sitemaps.add(address);
            }
            element.remove();
        } else if (element.parent() != null && CHANNELS.contains(local(element.parent()))) {
            ofChannel(name, element);
        }
    }

    private void ofChannel(String name, Element element) {
        switch (name) {
            case "title" -> title = title == null ? XmlItem.plain(element.wholeText()) : title;
            case "language" -> language = language == null ? element.text().strip() : language;
            case "ttl" -> ttl = minutes(element.text().strip());
            case "updateperiod" -> period = PERIODS.get(element.text().strip().toLowerCase(Locale.ROOT));
            case "updatefrequency" -> {
                Duration times = minutes(element.text().strip());
                frequency = times == null ? 1 : (int) Math.max(1, Math.min(FREQUENCY_MAX, times.toMinutes()));
            }
            default -> {
                // Of no use here.
            }
        }
    }

    /** Feeds that are cut off never close their root. */
    private void noteRoot(Element item) {
        for (Element outer = item.parent(); outer != null && kind == null; outer = outer.parent()) {
            kind = ROOTS.get(local(outer));
        }
    }

    private void add(FeedItem item) {
        if (!item.isEmpty()) {
            items.add(item);
        }
    }

    private List<FeedItem> withLanguage() {
        String of = language;
        return of == null || of.isEmpty()
                ? items
                : items.stream()
                        .map(item -> item.language() != null
                                ? item
                                : new FeedItem(
                                        item.guid(),
                                        item.url(),
                                        item.title(),
                                        item.author(),
                                        item.summary(),
                                        item.content(),
                                        item.publishedAt(),
                                        item.siteName(),
                                        of))
                        .toList();
    }

    /** Whether the last item was begun and neither it nor the feed was ended: half an article is none. */
    private static boolean isCutOff(String text) {
        for (String tag : ITEM_TAGS) {
            int begun = Math.max(text.lastIndexOf("<" + tag + ">"), text.lastIndexOf("<" + tag + " "));
            if (begun >= 0) {
                String rest = text.substring(begun).toLowerCase(Locale.ROOT);
                return !rest.contains("</" + tag + ">") && ENDS.stream().noneMatch(rest::contains);
            }
        }
        return false;
    }

    private static @Nullable Duration minutes(String text) {
        return !text.isEmpty() && text.length() < 8 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Duration.ofMinutes(Integer.parseInt(text))
                : null;
    }

    private static boolean parentIs(Element element, String name) {
        return element.parent() != null && local(element.parent()).equals(name);
    }

    /** The name without its prefix, in lower case. */
    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
