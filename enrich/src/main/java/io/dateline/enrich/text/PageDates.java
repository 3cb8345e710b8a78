package io.dateline.enrich.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The places of a page's body that can hold the article's date, those nearest to its headline first.
 *
 * <p>One walk over the page. Comments, menus, margins and lists of other articles are passed by: their dates are not the
 * article's.
 */
final class PageDates implements NodeFilter {

    private static final int MOST = 60;
    private static final int LONGEST = 120;

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "select",
            "textarea",
            "iframe",
            "object",
            "button",
            "nav");

    /** Words in the class or id of what is not the article, or tells when a person joined or was born. */
    private static final Set<String> SURROUNDINGS = Set.of(
            "comment",
            "comments",
            "commentlist",
            "commentary",
            "disqus",
            "respond",
            "replies",
            "related",
            "recommended",
            "recommendations",
            "trending",
            "popular",
            "mostread",
            "calendar",
            "archive",
            "archives",
            "menu",
            "nav",
            "navigation",
            "today",
            "kommentare",
            "kommentar",
            "comentarios",
            "commentaires");

    /** Blocks that list facts and other things' dates. */
    private static final Set<String> ITEMS = Set.of("dd", "dt");

    private static final Set<String> INLINE =
            Set.of("b", "i", "em", "strong", "span", "a", "font", "small", "nobr", "time", "abbr", "u", "br");

    private static final Splitter WORDS =
            Splitter.on(CharMatcher.anyOf(" \t\r\n\f_-")).omitEmptyStrings();

    /** Beginnings of attributes that carry a date for machines. */
    private static final List<String> MACHINE = List.of("datetime", "content", "title", "data-");

    /** Lines of more letters tell of something. */
    private static final int MOST_LETTERS = 60;

    /** So many nodes from the headline an unmarked line can still be its own. */
    private static final int NEAR = 400;

    /** Places of the same make beyond this number are a list's. */
    private static final int LIST = 3;

    /** @param make the names of the elements that it stands in */
    private record Place(String field, String value, int at, String make) {}

    private final @Nullable Element heading;
    private final Set<Element> open;
    private final List<Place> places = new ArrayList<>();
    private final Multiset<String> makes = HashMultiset.create();
    /** The article element that holds the headline, while the walk is inside of it: its margins are its own. */
    private @Nullable Element article;

    private int lines;
    private int at;
    private int headingAt;

    private PageDates(@Nullable Element heading, Set<Element> open) {
        this.heading = heading;
        this.open = open;
    }

    static void read(Document page, Metadata metadata) {
        Element heading = heading(page);
        Set<Element> open = heading == null ? Set.of() : Set.copyOf(heading.parents());
        PageDates dates = new PageDates(heading, open);
        page.body().filter(dates);
        dates.places.stream()
                .filter(place -> !place.field().startsWith("line:") || dates.distance(place) <= NEAR)
                .sorted(Comparator.comparing(dates::listed).thenComparingInt(dates::distance))
                .forEach(place -> metadata.add(place.field(), place.value()));
    }

    /** The heading that the page's title repeats, else its first. */
    private static @Nullable Element heading(Document page) {
        String title = Line.fold(page.title());
        for (Element heading : page.select("h1, h2")) {
            String text = Line.fold(Shown.of(heading, LONGEST * 2));
            if (text.length() >= 10 && title.contains(text)) {
                return heading;
            }
        }
        return page.selectFirst("h1");
    }

    /** What stands before the headline counts as twice as far. */
    private int distance(Place place) {
        return place.at() >= headingAt ? place.at() - headingAt : 2 * (headingAt - place.at());
    }

    private boolean listed(Place place) {
        return makes.count(place.make()) >= LIST;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        at++;
        if (node instanceof Element element) {
            headingAt = element.equals(heading) ? at : headingAt;
            if (element.normalName().equals("body") || open.contains(element)) {
                article = element.normalName().equals("article") ? element : article;
                return FilterResult.CONTINUE;
            }
            if (UNSEEN.contains(element.normalName()) || surrounds(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            element(element);
        } else if (node instanceof TextNode text && text.parent() != null) {
            line(text, text.parent());
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        article = node.equals(article) ? null : article;
        return FilterResult.CONTINUE;
    }

    private boolean surrounds(Element element) {
        boolean margin = element.normalName().equals("aside");
        for (String word : WORDS.split(element.className() + ' ' + element.id())) {
            String name = word.toLowerCase(Locale.ROOT);
            if (SURROUNDINGS.contains(name) || name.startsWith("join") || name.startsWith("birth")) {
                return true;
            }
            margin |= name.equals("sidebar");
        }
        return margin && article == null;
    }

    private void element(Element element) {
        boolean time = element.normalName().equals("time");
        String property = element.attr("itemprop") + element.attr("property");
        String hint = (element.className() + ' ' + element.id() + ' ' + property).toLowerCase(Locale.ROOT);
        boolean changed = hint.contains("modif") || hint.contains("updat");
        boolean published = hint.contains("publi")
                || hint.contains("created")
                || hint.contains("posted")
                || hint.contains("upload")
                || element.hasAttr("pubdate");
        boolean dated = hint.contains("date") || hint.contains("time") || hint.contains("datum");
        if (!time && !changed && !published && !dated) {
            return;
        }
        String what =
                published ? "published" : changed && !hint.contains("date ") ? "modified" : time ? "datetime" : "date";
        String field = property.isEmpty() ? (time ? "time:" : "visible:") + what : "itemprop:" + property;
        for (Attribute attribute : element.attributes()) {
            boolean machine = MACHINE.stream().anyMatch(attribute.getKey()::startsWith);
            if (machine && hasDigits(attribute.getValue(), 6)) {
                add(field, attribute.getValue(), element);
            }
        }
        String shown = Shown.of(element, LONGEST);
        if (hasDigits(shown, 3)) {
            add(
                    time && element.hasAttr("datetime") ? "visible:" + what.replace("datetime", "date") : field,
                    shown,
                    element);
        }
    }

    /** A short line with a year in it. */
    private void line(TextNode text, Element parent) {
        if (lines >= MOST || !hasYear(text.getWholeText())) {
            return;
        }
        Element block = parent;
        while (INLINE.contains(block.normalName()) && block.parent() != null) {
            block = block.parent();
        }
        if (ITEMS.contains(block.normalName())) {
            return;
        }
        String whole = Shown.of(block, LONGEST);
        String line = whole.isEmpty() ? text.text() : whole;
        if (!prose(line)) {
            lines++;
            add("line:date", line, block);
        }
    }

    private void add(String field, String value, Element element) {
        if (value.length() <= LONGEST && places.size() < 2 * MOST) {
            Element parent = element.parent();
            String make = field + ' ' + element.className() + ' ' + (parent == null ? "" : parent.className());
            places.add(new Place(field, value, at, make));
            makes.add(make);
        }
    }

    private static boolean prose(String line) {
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            letters += Character.isIdeographic(character) ? 3 : Character.isLetter(character) ? 1 : 0;
        }
        return letters > MOST_LETTERS;
    }

    private static boolean hasDigits(String text, int least) {
        int digits = 0;
        for (int i = 0; i < text.length() && i <= LONGEST; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= least;
    }

    /** Four digits in a row, or three numbers. */
    private static boolean hasYear(String text) {
        int run = 0;
        int numbers = 0;
        boolean year = false;
        for (int i = 0; i < text.length() && i <= LONGEST; i++) {
            run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
            numbers += run == 1 ? 1 : 0;
            year |= run == 4;
        }
        return year || numbers >= 3;
    }
}
