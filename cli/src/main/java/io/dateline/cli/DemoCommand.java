package io.dateline.cli;

import io.dateline.contract.Topics;
import io.dateline.embedded.EmbeddedKafka;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.Progress;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.source.InputFormat;
import io.dateline.sink.Database;
import io.dateline.sink.StoredArticles;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline demo}: the whole pipeline on the sample articles, on data that do not last. */
@Command(
        name = "demo",
        description = "Runs the whole pipeline on the sample articles, and prints what it made of them.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ROWS = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Option(names = "--exit", description = "Ends when all is stored.")
    private boolean exit;

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            description = "Other sample articles (default: those of the project).")
    private @Nullable Path seeds;

    @Mixin
    private RegistryOptions registries = new RegistryOptions();

    @Override
    public Integer call() throws Exception {
        Path samples = seeds == null ? Path.of(System.getProperty("dateline.home", "."), "seeds") : seeds;
        if (!Files.isDirectory(samples)) {
            throw new UsageException("no folder with sample articles: " + samples);
        }
        registries.check();
        Path directory = Files.createTempDirectory("dateline-demo-");
        System.setProperty("dateline.log", directory.resolve("dateline.log").toString());
        CountDownLatch stop = new CountDownLatch(1);
        try (Interrupt interrupt = Interrupt.calls(stop::countDown)) {
            try {
                return run(samples, directory, stop);
            } finally {
                delete(directory); // before the interrupt is told that all is put away
            }
        }
    }

    private int run(Path samples, Path directory, CountDownLatch stop) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        out.println("Starting Kafka and PostgreSQL …");
        try (LocalSystem system = new LocalSystem(
                        directory,
                        0,
                        0,
                        Topics.withPrefix(""),
                        "",
                        registries::enricher,
                        new CompositeMeterRegistry(),
                        clock,
                        EmbeddedKafka.SHORT_LIVED);
                Ingest ingest = system.ingest(clock)) {
            out.println("Publishing the articles of " + samples + " …");
            Summary summary =
                    ingest.publish(List.of(samples), InputFormat.AUTO, InputStream.nullInputStream(), Progress.NONE);
            boolean stored = system.drain()
                    .await(
                            PATIENCE,
                            () -> stop.getCount() > 0 && system.trouble().isEmpty());
            Optional<String> trouble = system.trouble();
            if (trouble.isPresent()) {
                throw new IllegalStateException(trouble.get());
            }
            if (!stored) {
                if (stop.getCount() == 0) {
                    return 130;
                }
                throw new IllegalStateException("not all articles were stored within " + PATIENCE.toSeconds() + " s");
            }
            show(out, system, summary);
            if (!exit) {
                out.println();
                out.println("PostgreSQL at " + system.address().databaseUrl());
                out.println(
                        "Kafka at " + system.address().bootstrapServers() + ". Ctrl-C ends it; its data go with it.");
                while (!stop.await(1, TimeUnit.SECONDS) && system.trouble().isEmpty()) {
                    out.flush();
                }
            }
            return summary.complete() ? 0 : 1;
        }
    }

    private static void show(PrintWriter out, LocalSystem system, Summary summary) throws Exception {
        Database database = new Database(system.address().databaseUrl(), null, null);
        try (var pool = database.pool("dateline-demo", 1)) {
            StoredArticles stored = new StoredArticles(pool);
            Table table = ArticleLine.table();
            stored.latest(ROWS).stream()
                    .sorted(Comparator.comparing(row -> String.valueOf(row.title())))
                    .forEach(row -> table.row(ArticleLine.cells(row)));
            StoredArticles.Counts counts = stored.counts();
            long revised = counts.revisions() - counts.articles();
            out.println();
            out.print(table.render());
            out.println();
            out.println("published " + summary.published() + " = enriched " + counts.articles() + " + revised "
                    + revised + " + duplicate or dead letter " + (summary.published() - counts.revisions()));
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A folder for temporary files: the system clears it.
        }
    }
}
