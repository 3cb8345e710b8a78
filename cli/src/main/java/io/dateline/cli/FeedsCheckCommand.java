package io.dateline.cli;

import io.dateline.ingest.feed.FeedCheck;
import io.dateline.ingest.feed.FeedStatus;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds check}: looks at an address once, as the poller would, and changes nothing. */
@Command(
        name = "check",
        description = {
            "Asks for a feed once and shows what it gives, or why it gives nothing; of a page, the feeds that it names.",
            "Exit status 1: it is no feed."
        },
        mixinStandardHelpOptions = true)
final class FeedsCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private WebOptions web = new WebOptions();

    @Parameters(paramLabel = "URL", description = "The address of a feed or a page.")
    private String url = "";

    @Override
    public Integer call() throws Exception {
        FeedCheck.Found found = new FeedCheck(web.config(), Clock.systemUTC()).look(url);
        PrintWriter out = spec.commandLine().getOut();
        out.println(found.status().words() + ": " + found.detail());
        if (found.title() != null) {
            out.println(found.title());
        }
        found.items().forEach(item -> out.println("  " + item));
        found.feeds().forEach(feed -> out.println("  feed  " + feed));
        return found.status() == FeedStatus.WORKING ? 0 : 1;
    }
}
