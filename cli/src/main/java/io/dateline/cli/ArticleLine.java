package io.dateline.cli;

import io.dateline.contract.Actor;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.contract.StateMediaTag;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An enriched article in one row for people. */
final class ArticleLine {

    private static final int TOP_ACTORS = 4;

    private ArticleLine() {}

    static Table table() {
        return new Table(44, "TITLE", "REV", "OUTLET", "ORIGIN", "STATE MEDIA", "PUBLISHED", "ACTORS", "DATES");
    }

    static String[] cells(EnrichedArticle article) {
        return new String[] {
            article.title() == null ? "(no title)" : article.title(),
            String.valueOf(article.revision()),
            outlet(article.outlet(), "unknown"),
            outlet(article.origin(), "-"),
            stateMedia(article.stateMedia()),
            published(article.published()),
            article.actors().stream().limit(TOP_ACTORS).map(Actor::name).collect(Collectors.joining(", ")),
            String.valueOf(article.dates().size())
        };
    }

    /** For a terminal that scrolls: the cells one after another. */
    static String line(EnrichedArticle article) {
        String[] cells = cells(article);
        return Table.printable(String.join(
                " | ", cells[5], cells[2] + (article.origin() == null ? "" : " from " + cells[3]), cells[4], cells[0], cells[6]));
    }

    private static String outlet(@Nullable Outlet outlet, String otherwise) {
        if (outlet == null) {
            return otherwise;
        }
        return outlet.confidence() < 0.5 ? outlet.name() + "?" : outlet.name();
    }

    private static String stateMedia(StateMediaTag tag) {
        if (tag.flag() == null) {
            return "unknown";
        }
        String answer = tag.flag() ? "yes, " + tag.category().code() : "no, " + tag.category().code();
        return tag.state() == null ? answer : answer + " (" + tag.state() + ")";
    }

    private static String published(Published published) {
        if (published.value() != null) {
            return published.value();
        }
        if (published.earliest() == null && published.latest() == null) {
            return "unknown";
        }
        return (published.earliest() == null ? "" : published.earliest()) + "…"
                + (published.latest() == null ? "" : published.latest());
    }
}
