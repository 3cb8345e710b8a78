package io.dateline.cli;

import io.dateline.ingest.feed.FeedList;
import io.dateline.ingest.feed.Opml;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline feeds export}: the list of feeds as OPML on standard output. */
@Command(
        name = "export",
        description = "Writes the list of feeds as OPML, which feed readers and 'feeds add' take.",
        mixinStandardHelpOptions = true)
final class FeedsExportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private FeedOptions feeds = new FeedOptions();

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(Opml.write(feeds.list().entries().stream()
                        .map(FeedList.Entry::subscription)
                        .toList()));
        return 0;
    }
}
