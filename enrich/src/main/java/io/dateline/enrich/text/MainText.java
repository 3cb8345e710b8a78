package io.dateline.enrich.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Finds the blocks of a page's article: Readability's choice, without the boxes that stand inside it. */
final class MainText {

    /** For pages without an address, or with a broken one: Readability logs a failure for every page whose links it can't complete. */
    private static final String NOWHERE = "https://page.invalid/";

    private static final int MOST_ELEMENTS = 60_000;
    private static final int DEEPEST = 300;
    private static final int LONG_ENOUGH = 300;

    private static final String NEVER =
            "script, style, noscript, template, iframe, svg, button, select, textarea, input,"
                    + " nav, dialog, object, video, audio";

    /** Words in the class or id of a box that is no part of the article. */
    private static final Set<String> BOXES = Set.of(
            "related",
            "share",
            "sharing",
            "social",
            "newsletter",
            "subscribe",
            "subscription",
            "promo",
            "promoted",
            "recommended",
            "recommendations",
            "trending",
            "comments",
            "comment",
            "disqus",
            "breadcrumb",
            "breadcrumbs",
            "cookie",
            "consent",
            "advert",
            "advertisement",
            "ad",
            "ads",
            "sponsored",
            "outbrain",
            "taboola",
            "tags",
            "sidebar",
            "footer",
            "menu",
            "navigation",
            "byline",
            "timestamp",
            "copyright",
            "readmore",
            "mostread",
            "popup",
            "modal",
            "signup",
            "donate",
            "donation",
            "paywall",
            "toolbar",
            "print",
            "hidden",
            "caption",
            "credit",
            "credits");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "table",
            "tr",
            "td",
            "th",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "header",
            "footer",
            "aside",
            "hr",
            "form",
            "body",
            "address",
            "details",
            "summary",
            "fieldset",
            "center");

    /**
     * What was found of the article.
     *
     * @param blocks the article's blocks in their order
     * @param captions what stood under its pictures
     */
    record Blocks(List<Line> blocks, List<String> captions) {

        int length() {
            return blocks.stream().mapToInt(line -> line.text().length()).sum();
        }
    }

    private MainText() {}

    static Blocks of(Document page, @Nullable String url) {
        Document copy = page.clone();
        List<String> captions =
                copy.select("figcaption").eachText().stream().limit(20).toList();
        copy.select(NEVER).remove();
        unwrapForms(copy);
        int total = paragraphs(copy);
        prune(copy, total);
        Element found = isReadable(copy) ? readability(copy.clone(), url) : null;
        List<Line> lines = found == null ? List.of() : lines(found);
        if (length(lines) < LONG_ENOUGH) {
            List<Line> container = lines(container(copy));
            lines = length(container) > length(lines) ? container : lines;
        }
        return new Blocks(lines, captions);
    }

    private static int length(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.text().length()).sum();
    }

    private static void unwrapForms(Document page) {
        for (Element form : page.select("form")) {
            if (paragraphs(form) > 250) {
                form.unwrap();
            } else {
                form.remove();
            }
        }
    }

    private static int paragraphs(Element element) {
        int length = 0;
        for (Element paragraph : element.select("p")) {
            length += paragraph.text().length();
        }
        return length;
    }

    /** Takes away boxes by their names, but none that holds a good part of the page's text. */
    private static void prune(Document page, int total) {
        for (Element element : page.body().select("[class], [id], aside, footer, figcaption")) {
            boolean named = Set.of("aside", "footer", "figcaption").contains(element.normalName())
                    || isBox(element.className())
                    || isBox(element.id());
            if (named
                    && element.parent() != null
                    && !Set.of("body", "article", "main", "h1").contains(element.normalName())
                    && paragraphs(element) * 4 <= total) {
                element.remove();
            }
        }
    }

    private static boolean isBox(String names) {
        for (String word : names.toLowerCase(Locale.ROOT).split("[\\s_-]+", -1)) {
            if (BOXES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Readability walks recursively and in quadratic time: pages beyond these bounds are left to the simple way. */
    private static boolean isReadable(Document page) {
        int[] seen = new int[2];
        NodeTraversor.traverse(
                (node, depth) -> {
                    seen[0]++;
                    seen[1] = Math.max(seen[1], depth);
                },
                page);
        return seen[0] <= MOST_ELEMENTS && seen[1] <= DEEPEST;
    }

    // The library throws whatever its walk runs into; nothing that it throws says more than that it found no article.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static @Nullable Element readability(Document page, @Nullable String url) {
        try {
            return new Readability4J(isAddress(url) ? url : NOWHERE, page)
                    .parse()
                    .getArticleContent();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static boolean isAddress(@Nullable String url) {
        try {
            return url != null && new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Element container(Document page) {
        Element best = page.body();
        int most = 0;
        for (Element element : page.select("[itemprop=articleBody], article, main, [role=main]")) {
            int length = paragraphs(element);
            if (length > most) {
                most = length;
                best = element;
            }
        }
        return best;
    }

    /** The element's blocks, with lists and boxes that are mostly links left out. */
    private static List<Line> lines(Element element) {
        List<Line> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int[] linked = new int[2];
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            open.append(text.getWholeText());
                            linked[1] +=
                                    linked[0] > 0 ? text.getWholeText().strip().length() : 0;
                        } else if (node instanceof Element inner) {
                            linked[0] += inner.normalName().equals("a") ? 1 : 0;
                            breakAt(inner);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element inner) {
                            linked[0] -= inner.normalName().equals("a") ? 1 : 0;
                            breakAt(inner);
                        }
                    }

                    private void breakAt(Element inner) {
                        if (BLOCKS.contains(inner.normalName())
                                || inner.normalName().equals("br")) {
                            close(lines, open, linked[1]);
                            linked[1] = 0;
                        }
                    }
                },
                element);
        close(lines, open, linked[1]);
        return lines;
    }

    private static void close(List<Line> lines, StringBuilder open, int linked) {
        String text = spaced(open);
        open.setLength(0);
        boolean link = linked * 10 >= text.length() * 8 && text.length() < 250;
        if (!text.isEmpty() && !link) {
            lines.add(Line.of(text, true));
        }
    }

    private static String spaced(CharSequence text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character) && character > ' ') {
                spaced.append(character);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip();
    }
}
