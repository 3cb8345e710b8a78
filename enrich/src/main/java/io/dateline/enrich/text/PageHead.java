package io.dateline.enrich.text;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a page declares of itself: JSON-LD first, then meta, links, times, microdata, and visible dates and bylines. */
final class PageHead {

    private static final Set<String> METAS = Set.of(
            "article:author",
            "article:publisher",
            "article:section",
            "og:site_name",
            "og:title",
            "og:url",
            "og:type",
            "article:content_tier",
            "og:locale",
            "twitter:site",
            "twitter:creator",
            "twitter:title",
            "twitter:domain",
            "author",
            "byl",
            "dc.creator",
            "dc.publisher",
            "dc.source",
            "dc.title",
            "dc.language",
            "parsely-author",
            "parsely-title",
            "parsely-section",
            "parsely-page",
            "sailthru.author",
            "sailthru.title",
            "application-name",
            "copyright",
            "publisher",
            "source",
            "syndication-source",
            "original-source",
            "rights",
            "lastmod",
            "language",
            "content-language",
            "news_keywords",
            "mediator_author",
            "al:web:url");

    /** Where a meta element's name stands. */
    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    /** Parts of the names of fields with a time in them. */
    private static final List<String> TIMES =
            List.of("date", "time", "publish", "created", "issued", "modified", "upload");

    private static final String BYLINE =
            "[rel=author], [class~=(?i)(^|[ _-])(byline|author|author-name|auteur|autor)([ _-]|$)]";

    private PageHead() {}

    static void read(Document page, List<JsonNode> articles, Metadata metadata) {
        for (JsonNode article : articles) {
            JsonLd.read(article, metadata);
        }
        for (Element meta : page.select("meta[content]")) {
            String name = name(meta).toLowerCase(Locale.ROOT);
            if (METAS.contains(name) || tellsTime(name)) {
                metadata.add("meta:" + name, meta.attr("content"));
            }
        }
        for (Element link : page.select("link[rel~=(?i)canonical]")) {
            metadata.add("link:canonical", link.attr("href"));
        }
        microdata(page, metadata);
        metadata.add("page:h1", text(page.selectFirst("h1")));
        metadata.add("page:title", page.title());
        metadata.add("page:lang", text(page.selectFirst("html"), "lang"));
        PageDates.read(page, metadata);
        visible(page, BYLINE, "visible:byline", metadata);
    }

    private static String name(Element meta) {
        return NAMES.stream()
                .map(meta::attr)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean tellsTime(String name) {
        return TIMES.stream().anyMatch(name::contains);
    }

    private static void microdata(Document page, Metadata metadata) {
        for (String property : List.of("author", "publisher", "headline")) {
            for (Element element : page.select("[itemprop~=(?i)^" + property + "$]")) {
                Element name = element.selectFirst("[itemprop=name]");
                String value = element.hasAttr("content")
                        ? element.attr("content")
                        : element.hasAttr("datetime") ? element.attr("datetime") : text(name == null ? element : name);
                if (value != null && value.length() <= 300) {
                    metadata.add("itemprop:" + property, value);
                }
            }
        }
    }

    private static void visible(Document page, String selector, String field, Metadata metadata) {
        int count = 0;
        for (Element element : page.select(selector)) {
            String text = element.childrenSize() > 20 ? "" : element.text();
            if (!text.isBlank() && text.length() <= 120 && count < 10) {
                metadata.add(field, text);
                count++;
            }
        }
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : element.text();
    }

    private static @Nullable String text(@Nullable Element element, String attribute) {
        return element == null ? null : element.attr(attribute);
    }

    /** The article's own title: without the site's name after a bar or dash. */
    static @Nullable String title(Metadata metadata) {
        String declared =
                metadata.first("jsonld:headline", "meta:og:title", "page:h1", "meta:twitter:title", "page:title");
        if (declared == null) {
            return null;
        }
        String heading = metadata.first("page:h1");
        if (heading != null && heading.length() >= 15 && declared.startsWith(heading)) {
            return heading;
        }
        String site = metadata.first("meta:og:site_name", "jsonld:publisher.name", "raw:siteName");
        for (String bar : List.of(" | ", " - ", " – ", " — ", " :: ", " » ")) {
            int at = declared.lastIndexOf(bar);
            if (at >= 15
                    && (bar.equals(" | ") || site == null || isSite(declared.substring(at + bar.length()), site))) {
                return declared.substring(0, at).strip();
            }
        }
        return declared;
    }

    private static boolean isSite(String suffix, String site) {
        String folded = Line.fold(suffix);
        String name = Line.fold(site);
        return folded.contains(name) || name.contains(folded);
    }

    /** The canonical URL where it stands on the site that the article was read from, else the article's URL as given. */
    static @Nullable String url(Metadata metadata, @Nullable String given) {
        for (String field : List.of("link:canonical", "meta:og:url")) {
            String declared = metadata.first(field);
            String site = site(declared);
            String path = site == null || declared == null ? "" : path(declared);
            if (site != null && path.length() > 1 && (given == null || site.equals(site(given)))) {
                return declared;
            }
        }
        return given;
    }

    private static String path(String url) {
        String path = URI.create(url).getPath();
        String query = URI.create(url).getQuery();
        return (path == null ? "" : path) + (query == null ? "" : query);
    }

    private static @Nullable String site(@Nullable String url) {
        if (url == null || !(url.startsWith("http://") || url.startsWith("https://"))) {
            return null;
        }
        try {
            String host = URI.create(url).getHost();
            if (host == null || !InternetDomainName.isValid(host)) {
                return null;
            }
            InternetDomainName name = InternetDomainName.from(host);
            return name.isUnderPublicSuffix() ? name.topPrivateDomain().toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
