package io.dateline.cli;

import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.TerminalProgress;
import io.dateline.ingest.archive.Import;
import io.dateline.ingest.archive.ImportConfig;
import io.dateline.ingest.archive.ImportSummary;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.source.Read;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline import}: publishes archives, resumably and behind live articles. */
@Command(
        name = "import",
        description = {
            "Publishes archives to articles.raw: .warc, .warc.gz, .zip, .jsonl.gz, .jsonl.zst, .jsonl, .html, .txt.",
            "Goes on where it was stopped or killed, and lets live articles pass.",
            "Exit status 1: something was refused; standard error says what and why."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Files, and folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Remembers how far which file is imported (default: import in the --data-dir).")
    private @Nullable Path state;

    @Option(names = "--again", description = "Reads files anew that are imported already.")
    private boolean again;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "How long a live article may wait behind the archive (default: ${DEFAULT-VALUE}).",
            converter = TimeSpans.class,
            defaultValue = "2s")
    private Duration delay = ImportConfig.USUAL_DELAY;

    @Option(names = "--no-wait", description = "Never pauses: live articles queue behind the archive.")
    private boolean noWait;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "The consumer group that reads (default: the one of dateline enrich).")
    private @Nullable String group;

    @Override
    public Integer call() throws Exception {
        if (delay.isZero()) {
            throw new UsageException("--delay is a time above 0; --no-wait never pauses");
        }
        Clock clock = Clock.systemUTC();
        try (Import archives = archives(config(), clock);
                Interrupt interrupt = Interrupt.calls(archives::stop)) {
            ImportSummary summary = archives.run(
                    files,
                    TerminalProgress.on(System.err, Terminal.isStandardError(), clock),
                    note -> spec.commandLine().getErr().println("dateline import: " + note));
            tell(summary.articles());
            spec.commandLine().getOut().println(summary.text());
            return summary.complete() ? 0 : 1;
        }
    }

    private ImportConfig config() {
        IngestConfig ingest = IngestConfig.of(cluster.bootstrapServers(), cluster.topics())
                .withClientProperties(cluster.clientProperties());
        return new ImportConfig(
                ingest,
                state == null ? cluster.dataDirectory().resolve("import") : state,
                group == null ? cluster.groupPrefix() + "dateline-enrich" : group,
                noWait ? Duration.ZERO : delay,
                again);
    }

    private static Import archives(ImportConfig config, Clock clock) {
        try {
            return new Import(config, clock);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(e);
        }
    }

    private void tell(Summary summary) {
        PrintWriter err = spec.commandLine().getErr();
        for (Read.Refused refused : summary.refusals()) {
            err.println("dateline import: " + refused);
        }
        long more = summary.refused() - summary.refusals().size();
        if (more > 0) {
            err.println("dateline import: … and " + more + " more");
        }
    }
}
