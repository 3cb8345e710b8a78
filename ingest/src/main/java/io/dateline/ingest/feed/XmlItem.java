package io.dateline.ingest.feed;

import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One article as RSS, RDF, Atom or a sitemap describes it. */
final class XmlItem {

    private XmlItem() {}

    static FeedItem of(Element item, URI base) {
        String guid = text(item, "guid", "id");
        if (guid == null) {
            String about = item.attr("rdf:about").strip();
            guid = about.isEmpty() ? null : about;
        }
        String url = Addresses.absolute(link(item), base);
        if (url == null && guid != null && guid.toLowerCase(Locale.ROOT).startsWith("http")) {
            url = Addresses.absolute(guid, base);
        }
        String language = item.attr("xml:lang").strip();
        String summary = markup(item, "summary", "description");
        return new FeedItem(
                guid,
                url,
                plain(text(item, "title")),
                author(item),
                summary,
                markup(item, "encoded", "content"),
                FeedDates.iso(text(item, "published", "pubdate", "date", "issued", "updated", "modified")),
                null,
                language.isEmpty() ? null : language);
    }

    static FeedItem ofSitemap(Element entry, URI base) {
        Element news = child(entry, "news");
        Element publication = news == null ? null : child(news, "publication");
        return new FeedItem(
                null,
                Addresses.absolute(text(entry, "loc"), base),
                news == null ? null : plain(text(news, "title")),
                null,
                null,
                null,
                news == null ? null : FeedDates.iso(text(news, "publication_date")),
                publication == null ? null : text(publication, "name"),
                publication == null ? null : text(publication, "language"));
    }

    /** The address that readers are sent to; behind a feed service, the one that it hides. */
    private static @Nullable String link(Element item) {
        String original = text(item, "origlink");
        if (original != null) {
            return original;
        }
        String found = null;
        for (Element child : item.children()) {
            if (XmlFeed.local(child).equals("link")) {
                String href = child.attr("href").strip();
                String rel = child.attr("rel");
                String given = href.isEmpty() ? child.text().strip() : href;
                if (!given.isEmpty() && (rel.isEmpty() || rel.equals("alternate"))) {
                    return given;
                }
                found = found == null && !given.isEmpty() && !rel.equals("self") ? given : found;
            }
        }
        return found;
    }

    private static @Nullable String author(Element item) {
        String creator = text(item, "creator");
        if (creator != null) {
            return plain(creator);
        }
        Element author = child(item, "author");
        if (author == null) {
            return null;
        }
        String name = text(author, "name");
        return plain(name == null ? text(item, "author") : name);
    }

    /** Of the first child with one of these names, in the order of the names. */
    static @Nullable String text(Element parent, String... names) {
        for (String name : names) {
            Element child = child(parent, name);
            String text = child == null ? "" : child.wholeText().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** The same for markup: escaped, in CDATA, or as elements. */
    private static @Nullable String markup(Element parent, String... names) {
        for (String name : names) {
            Element child = child(parent, name);
            if (child != null) {
                String text = (child.childrenSize() > 0 ? child.html() : child.wholeText()).strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return null;
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Element child : parent.children()) {
            // Media modules have titles and descriptions of pictures.
            if (XmlFeed.local(child).equals(name) && !child.tagName().startsWith("media:")) {
                return child;
            }
        }
        return null;
    }

    /** Without markup, on one line. */
    static @Nullable String plain(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text.strip().replaceAll("\\s+", " ")
                : Jsoup.parse(text).text().strip();
        return plain.isEmpty() ? null : plain;
    }
}
