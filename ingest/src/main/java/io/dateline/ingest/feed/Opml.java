package io.dateline.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds in OPML 2.0, as feed readers exchange them. */
public final class Opml {

    private Opml() {}

    /**
     * What a list holds.
     *
     * @param subscriptions each address once, in the order of the list
     * @param refused outlines whose address is none, with the reason
     */
    public record Imported(List<Subscription> subscriptions, List<String> refused) {

        public Imported {
            subscriptions = List.copyOf(subscriptions);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Reads a list.
     *
     * @param pages when the pages of all these are fetched
     */
    public static Imported read(String text, Subscription.Pages pages) {
        Map<String, Subscription> found = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        for (Element outline : Jsoup.parse(text, "", Parser.xmlParser()).getElementsByAttribute("xmlUrl")) {
            String url = outline.attr("xmlUrl").strip();
            String title =
                    outline.attr(outline.hasAttr("title") ? "title" : "text").strip();
            try {
                found.putIfAbsent(url, new Subscription(url, title.isEmpty() ? null : title, pages, null));
            } catch (IllegalArgumentException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        return new Imported(List.copyOf(found.values()), refused);
    }

    /** The list of these. */
    public static String write(List<Subscription> subscriptions) {
        Document document = Jsoup.parse("", "", Parser.xmlParser());
        document.outputSettings().prettyPrint(true).indentAmount(2);
        Element opml = document.appendElement("opml").attr("version", "2.0");
        opml.appendElement("head").appendElement("title").text("Dateline");
        Element body = opml.appendElement("body");
        for (Subscription subscription : subscriptions) {
            String title = subscription.title() == null ? subscription.url() : subscription.title();
            body.appendElement("outline")
                    .attr("type", "rss")
                    .attr("text", title)
                    .attr("title", title)
                    .attr("xmlUrl", subscription.url());
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
    }
}
