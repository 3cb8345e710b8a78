package io.dateline.cli;

import io.dateline.contract.Topics;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.feed.FeedPoller;
import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.HttpIntake;
import io.dateline.ingest.watch.WatchConfig;
import io.dateline.ingest.watch.WatchedFolder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline up}: everything in one process, empty and lasting. */
@Command(
        name = "up",
        description = "Runs everything in one process, on a Kafka broker and a PostgreSQL of its own whose data last.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where data and log lie (default: ./.dateline).",
            defaultValue = ".dateline")
    private Path dataDirectory = Path.of(".dateline");

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "Publishes what is dropped into this folder; it is created where there is none.")
    private @Nullable Path watched;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Of the broker, on a new data directory, if it is free (default: ${DEFAULT-VALUE}).",
            defaultValue = "19092")
    private int kafkaPort = 19092;

    @Option(
            names = "--database-port",
            paramLabel = "PORT",
            description = "Of the database, on a new data directory, if it is free (default: ${DEFAULT-VALUE}).",
            defaultValue = "15432")
    private int databasePort = 15432;

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private RegistryOptions registries = new RegistryOptions();

    @Override
    public Integer call() throws Exception {
        registries.check();
        Optional<HttpConfig> served = http.config();
        Files.createDirectories(dataDirectory);
        Path log = dataDirectory.resolve("dateline.log");
        System.setProperty("dateline.log", log.toString());
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        CountDownLatch stop = new CountDownLatch(1);
        out.println("Starting Kafka and PostgreSQL …");
        try (Interrupt interrupt = Interrupt.calls(stop::countDown);
                LocalSystem system = new LocalSystem(
                        dataDirectory,
                        kafkaPort,
                        databasePort,
                        Topics.withPrefix(""),
                        "",
                        registries::enricher,
                        clock);
                Ingest ingest = system.ingest(clock);
                AutoCloseable watching = watch(ingest);
                AutoCloseable serving = served.isPresent() ? serve(ingest, served.get(), out) : () -> {};
                FeedPoller feeds = system.feeds(web.config(), clock)) {
            feeds.start();
            system.address().noteIn(dataDirectory);
            tell(out, system, log);
            Optional<String> trouble = Optional.empty();
            while (trouble.isEmpty() && !stop.await(1, TimeUnit.SECONDS)) {
                trouble = system.trouble()
                        .or(() -> feeds.failure().map(failure -> "feeds are no longer followed: " + failure));
            }
            RunningSystem.forget(dataDirectory);
            if (trouble.isPresent()) {
                throw new IllegalStateException(trouble.get() + "; " + log + " says more");
            }
            out.println("Stopping …");
        }
        return 0;
    }

    private AutoCloseable watch(Ingest ingest) throws Exception {
        if (watched == null) {
            return () -> {};
        }
        Files.createDirectories(watched);
        WatchedFolder folder = ingest.watch(WatchConfig.of(watched));
        return folder;
    }

    private static AutoCloseable serve(Ingest ingest, HttpConfig config, PrintWriter out) {
        HttpIntake intake = ingest.serve(config);
        out.println("HTTP        " + intake.address() + "/articles");
        return intake;
    }

    private void tell(PrintWriter out, LocalSystem system, Path log) {
        out.println("Kafka       " + system.address().bootstrapServers());
        out.println("PostgreSQL  PGPASSWORD=$(cat "
                + dataDirectory.resolve("postgres").resolve("password") + ") psql -h 127.0.0.1 -p "
                + system.databasePort() + " -U postgres dateline");
        out.println("Intake      " + (watched == null ? "" : "drop files into " + watched + ", or ")
                + "dateline ingest FILE…");
        out.println("Feeds       dateline feeds add URL…; dateline feeds list");
        out.println("Results     dateline tail");
        out.println("Log         " + log);
        out.println("Ready. Ctrl-C ends it.");
    }
}
