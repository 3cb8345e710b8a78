package io.dateline.cli;

import io.dateline.ingest.feed.FeedList;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline feeds list}: each feed with its status in words, its last outcome and its next poll. */
@Command(
        name = "list",
        description = "Lists the feeds: status, last poll, last new article, next poll, what the last poll gave.",
        mixinStandardHelpOptions = true)
final class FeedsListCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private FeedOptions feeds = new FeedOptions();

    @Option(names = "--status", paramLabel = "WORDS", description = "Only those whose status holds these words.")
    private String status = "";

    @Override
    public Integer call() {
        List<FeedList.Entry> entries = feeds.list().entries().stream()
                .filter(entry ->
                        entry.status().words().toLowerCase(Locale.ROOT).contains(status.toLowerCase(Locale.ROOT)))
                .toList();
        Table table = new Table(60, "FEED", "STATUS", "LAST POLL", "LAST NEW", "NEXT POLL", "PAGES", "OUTCOME");
        for (FeedList.Entry entry : entries) {
            table.row(
                    entry.subscription().url(),
                    entry.status().words()
                            + (entry.alarm() == null
                                    ? ""
                                    : ", " + entry.alarm().name().toLowerCase(Locale.ROOT)),
                    time(entry.lastPoll()),
                    time(entry.lastArticle()),
                    time(entry.nextPoll()),
                    Integer.toString(entry.pendingPages()),
                    entry.outcome());
        }
        spec.commandLine().getOut().print(table.render());
        return 0;
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "-" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
