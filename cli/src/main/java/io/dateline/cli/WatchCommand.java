package io.dateline.cli;

import io.dateline.ingest.outage.OutageConfig;
import io.dateline.ingest.outage.OutageWatch;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline watch}: sees outages before users do. */
@Command(
        name = "watch",
        description = {
            "Sends canaries through the pipeline, knows how often each outlet is heard of, and tells outages on",
            "ingest.alarms, until it is stopped. Of several one works; the others take over when it dies."
        },
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    private static final Duration LEAST = Duration.ofSeconds(1);

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--canaries",
            paramLabel = "TIME",
            description = "The interval at which canaries are sent (default: ${DEFAULT-VALUE}).",
            converter = TimeSpans.class,
            defaultValue = "1m")
    private Duration canaries = Duration.ofMinutes(1);

    @Mixin
    private OpsOptions ops = new OpsOptions();

    @Override
    public Integer call() throws Exception {
        if (canaries.compareTo(LEAST) < 0) {
            throw new UsageException("--canaries: at least 1s");
        }
        ops.check();
        CountDownLatch stop = new CountDownLatch(1);
        OutageConfig config = OutageConfig.of(cluster.bootstrapServers(), cluster.topics())
                .withClientProperties(cluster.clientProperties())
                .inGroup(cluster.groupPrefix() + OutageConfig.GROUP)
                .withCanariesEvery(canaries);
        StandingTopics.partitionsOfRaw(cluster.adminConnection(), cluster.topics());
        PrometheusMeterRegistry meters = ops.meters();
        try (Interrupt interrupt = Interrupt.calls(stop::countDown);
                OutageWatch watch = new OutageWatch(config, meters, Clock.systemUTC());
                AutoCloseable serving = ops.serve(meters, Map.of())) {
            watch.start();
            spec.commandLine().getErr().println("watching the pipeline; Ctrl-C ends it");
            stop.await();
        }
        return 0;
    }
}
