package io.dateline.cli;

import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.TerminalProgress;
import io.dateline.ingest.feed.FeedPoller;
import io.dateline.ingest.feed.FeedsConfig;
import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.HttpIntake;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.watch.WatchConfig;
import io.dateline.ingest.watch.WatchedFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline ingest}: publishes files, folders and standard input, or serves: a folder, HTTP. */
@Command(
        name = "ingest",
        description = {
            "Publishes .txt, .html and .jsonl files (one RawArticle a line) to articles.raw; or follows feeds.",
            "Exit status 1: something was refused; standard error says what and why."
        },
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files and folders; - is standard input.")
    private List<Path> files = List.of();

    @Option(
            names = "--input",
            paramLabel = "text|html|jsonl|auto",
            description = "What the input holds (default: by the file's name, else by its begin).",
            defaultValue = "auto")
    private InputFormat format = InputFormat.AUTO;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Publishes what is dropped into this folder, until it is stopped.")
    private @Nullable Path watched;

    @Option(
            names = "--feeds",
            description =
                    "Follows the feeds of 'dateline feeds list', until it is stopped; several instances share them.")
    private boolean followsFeeds;

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Override
    public Integer call() throws Exception {
        Optional<HttpConfig> served = http.config();
        boolean lasting = watched != null || followsFeeds || served.isPresent();
        if (files.isEmpty() != lasting) {
            throw new UsageException("give files to publish, or --watch a folder, or --feeds, or --http a port");
        }
        Clock clock = Clock.systemUTC();
        IngestConfig config = IngestConfig.of(cluster.bootstrapServers(), cluster.topics())
                .withClientProperties(cluster.clientProperties());
        try (Ingest ingest = ingest(config, clock)) {
            return lasting ? last(ingest, served, clock) : publish(ingest, clock);
        }
    }

    private static Ingest ingest(IngestConfig config, Clock clock) {
        try {
            return new Ingest(config, clock);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(e);
        }
    }

    private int publish(Ingest ingest, Clock clock) {
        Summary summary;
        try (Interrupt interrupt = Interrupt.calls(Thread.currentThread()::interrupt)) {
            summary = ingest.publish(
                    files, format, System.in, TerminalProgress.on(System.err, Terminal.isStandardError(), clock));
        }
        PrintWriter err = spec.commandLine().getErr();
        for (Read.Refused refused : summary.refusals()) {
            err.println("dateline ingest: " + refused);
        }
        if (summary.refused() > summary.refusals().size()) {
            err.println("dateline ingest: … and "
                    + (summary.refused() - summary.refusals().size()) + " more");
        }
        spec.commandLine().getOut().println(summary.text());
        return summary.complete() ? 0 : 1;
    }

    private int last(Ingest ingest, Optional<HttpConfig> served, Clock clock) throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        PrintWriter err = spec.commandLine().getErr();
        try (Interrupt interrupt = Interrupt.calls(stop::countDown);
                AutoCloseable watching = watch(ingest);
                AutoCloseable serving = served.isPresent() ? serve(ingest, served.get()) : () -> {};
                FeedPoller poller = followsFeeds ? new FeedPoller(feeds(), clock) : null) {
            if (poller != null) {
                poller.start();
                err.println("following feeds");
            }
            err.println("Ctrl-C ends it");
            while (!stop.await(1, TimeUnit.SECONDS)) {
                if (poller != null && poller.failure().isPresent()) {
                    throw poller.failure().get();
                }
            }
        }
        return 0;
    }

    private FeedsConfig feeds() throws Exception {
        return FeedsConfig.of(cluster.bootstrapServers(), cluster.topics(), web.config())
                .withClientProperties(cluster.clientProperties())
                .inGroup(cluster.groupPrefix() + FeedsConfig.GROUP);
    }

    private AutoCloseable watch(Ingest ingest) {
        if (watched == null) {
            return () -> {};
        }
        WatchedFolder folder = ingest.watch(WatchConfig.of(watched));
        spec.commandLine().getErr().println("watching " + watched);
        return folder;
    }

    private AutoCloseable serve(Ingest ingest, HttpConfig config) {
        HttpIntake intake = ingest.serve(config);
        spec.commandLine().getErr().println("taking articles at " + intake.address() + "/articles");
        intake.trouble().ifPresent(trouble -> spec.commandLine().getErr().println("not yet: " + trouble));
        return intake;
    }
}
