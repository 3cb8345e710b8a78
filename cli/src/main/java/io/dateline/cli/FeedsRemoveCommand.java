package io.dateline.cli;

import io.dateline.ingest.feed.FeedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds remove}: follows feeds no longer. */
@Command(
        name = "remove",
        description = "Follows feeds no longer. What was taken from them is remembered, should they be added again.",
        mixinStandardHelpOptions = true)
final class FeedsRemoveCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private FeedOptions feeds = new FeedOptions();

    @Parameters(paramLabel = "URL", arity = "1..*", description = "Addresses as 'feeds list' shows them.")
    private List<String> urls = List.of();

    @Override
    public Integer call() {
        FeedList list = feeds.list();
        Set<String> followed =
                list.entries().stream().map(entry -> entry.subscription().url()).collect(Collectors.toSet());
        for (String url : urls) {
            if (!followed.contains(url)) {
                throw new UsageException("not followed: " + url);
            }
        }
        list.remove(urls);
        spec.commandLine().getOut().println("removed " + urls.size());
        return 0;
    }
}
