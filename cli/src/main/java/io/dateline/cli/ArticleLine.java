package io.dateline.cli;

import io.dateline.contract.Actor;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Published;
import io.dateline.contract.StateMediaTag;
import io.dateline.sink.StoredArticles;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article in one row for people. */
final class ArticleLine {

    private static final int TOP_ACTORS = 4;

    private ArticleLine() {}

    static Table table() {
        return new Table(44, "TITLE", "REV", "OUTLET", "ORIGIN", "STATE MEDIA", "PUBLISHED", "ACTORS", "DATES");
    }

    static String[] cells(StoredArticles.Row row) {
        return new String[] {
            row.title() == null ? "(no title)" : row.title(),
            String.valueOf(row.revision()),
            row.outlet() == null ? "unknown" : row.outlet(),
            row.origin() == null ? "-" : row.origin(),
            stateMedia(row.stateMedia(), row.category(), row.state()),
            published(row.published(), row.earliest(), row.latest()),
            actors(row.actors()),
            String.valueOf(row.dates())
        };
    }

    /** For a terminal that scrolls: one line. */
    static String line(EnrichedArticle article) {
        String outlet = article.outlet() == null ? "unknown" : article.outlet().name();
        String origin =
                article.origin() == null ? "" : " from " + article.origin().name();
        StateMediaTag tag = article.stateMedia();
        Published published = article.published();
        return Table.printable(String.join(
                " | ",
                published(published.value(), published.earliest(), published.latest()),
                outlet + origin,
                stateMedia(tag.flag(), tag.category().code(), tag.state()),
                article.title() == null ? "(no title)" : article.title(),
                actors(article.actors().stream().map(Actor::name).toList())));
    }

    private static String stateMedia(@Nullable Boolean flag, String category, @Nullable String state) {
        if (flag == null) {
            return "unknown";
        }
        String answer = (flag ? "yes, " : "no, ") + category;
        return state == null ? answer : answer + " (" + state + ")";
    }

    private static String published(@Nullable String value, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (value != null) {
            return value;
        }
        if (earliest == null && latest == null) {
            return "unknown";
        }
        return (earliest == null ? "" : earliest) + "…" + (latest == null ? "" : latest);
    }

    private static String actors(List<String> names) {
        return names.stream().limit(TOP_ACTORS).collect(Collectors.joining(", "));
    }
}
