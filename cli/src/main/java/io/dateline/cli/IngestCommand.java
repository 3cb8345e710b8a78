package io.dateline.cli;

import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.TerminalProgress;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.watch.WatchConfig;
import io.dateline.ingest.watch.WatchedFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline ingest}: publishes files, folders and standard input, or watches a folder. */
@Command(
        name = "ingest",
        description = {
            "Publishes .txt, .html and .jsonl files (one RawArticle a line) to articles.raw.",
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

    @Override
    public Integer call() throws Exception {
        if (files.isEmpty() == (watched == null)) {
            throw new UsageException("give files to publish, or --watch a folder");
        }
        Clock clock = Clock.systemUTC();
        IngestConfig config = IngestConfig.of(cluster.bootstrapServers(), cluster.topics())
                .withClientProperties(cluster.clientProperties());
        try (Ingest ingest = ingest(config, clock)) {
            return watched == null ? publish(ingest, clock) : watch(ingest, watched);
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

    private int watch(Ingest ingest, Path folder) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        try (WatchedFolder watching = ingest.watch(WatchConfig.of(folder));
                Interrupt interrupt = Interrupt.calls(stop::countDown)) {
            spec.commandLine().getErr().println("watching " + folder + "; Ctrl-C ends it");
            stop.await();
        }
        return 0;
    }
}
