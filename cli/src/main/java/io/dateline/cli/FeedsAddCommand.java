package io.dateline.cli;

import io.dateline.ingest.feed.Opml;
import io.dateline.ingest.feed.Subscription;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds add}: follows addresses, and those in OPML files. */
@Command(
        name = "add",
        description = {
            "Follows feeds: RSS, Atom, RDF, JSON Feed, news sitemaps and sitemap indexes.",
            "Exit status 1: an address in a file was refused; standard error says which and why."
        },
        mixinStandardHelpOptions = true)
final class FeedsAddCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private FeedOptions feeds = new FeedOptions();

    @Parameters(
            paramLabel = "URL|FILE",
            arity = "1..*",
            description = "Addresses of feeds; OPML files; files with an address on each line.")
    private List<String> given = List.of();

    @Option(
            names = "--pages",
            paramLabel = "never|short|always",
            description =
                    "Fetches the articles' pages; short: where the feed carries less than an article (the default).",
            defaultValue = "short")
    private Subscription.Pages pages = Subscription.Pages.SHORT;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "How often to ask, as 10m or 2h (default: as often as it brings something).",
            converter = TimeSpans.class)
    private @Nullable Duration every;

    @Override
    public Integer call() {
        List<Subscription> subscriptions = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (String one : given) {
            if (one.contains("://")) {
                subscriptions.add(subscription(one));
            } else {
                read(Path.of(one), subscriptions, refused);
            }
        }
        feeds.list().add(subscriptions);
        PrintWriter err = spec.commandLine().getErr();
        refused.forEach(reason -> err.println("dateline feeds add: " + reason));
        spec.commandLine()
                .getOut()
                .println("following " + subscriptions.size() + (subscriptions.size() == 1 ? " feed" : " feeds"));
        return refused.isEmpty() ? 0 : 1;
    }

    private Subscription subscription(String url) {
        try {
            return new Subscription(url, null, pages, every);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(e);
        }
    }

    private void read(Path file, List<Subscription> subscriptions, List<String> refused) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException("neither an address nor a file that can be read: " + file);
        }
        if (text.stripLeading().startsWith("<")) {
            Opml.Imported imported = Opml.read(text, pages);
            imported.subscriptions()
                    .forEach(one -> subscriptions.add(new Subscription(one.url(), one.title(), pages, every)));
            imported.refused().forEach(reason -> refused.add(file + ": " + reason));
            return;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    subscriptions.add(new Subscription(line, null, pages, every));
                } catch (IllegalArgumentException e) {
                    refused.add(file + ":" + (i + 1) + ": " + e.getMessage());
                }
            }
        }
    }
}
