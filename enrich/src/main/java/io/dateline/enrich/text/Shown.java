package io.dateline.enrich.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a small element, read no further than to a bound, so that nested elements cost no more than one. */
final class Shown implements NodeFilter {

    private static final int MOST_NODES = 60;

    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private int nodes;

    private Shown(int longest) {
        this.longest = longest;
    }

    /** Empty where it has more characters or nodes than is asked for. */
    static String of(Element element, int longest) {
        Shown shown = new Shown(longest);
        element.filter(shown);
        return shown.exceeds() ? "" : shown.text.toString().strip();
    }

    private boolean exceeds() {
        return text.length() > longest || nodes > MOST_NODES;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        nodes++;
        if (node instanceof TextNode part) {
            String words = part.text();
            text.append(words.length() > longest ? words.substring(0, longest) : words)
                    .append(' ');
        }
        return exceeds() ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
