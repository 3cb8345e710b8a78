package io.dateline.cli;

import io.dateline.contract.Topics;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.stream.Enrich;
import io.dateline.enrich.stream.EnrichConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline enrich}: the enrich stage alone, against a real cluster. */
@Command(
        name = "enrich",
        description = "Tags what stands in articles.raw, until it is stopped. Several share the work.",
        mixinStandardHelpOptions = true)
final class EnrichCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of this instance (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private int threads = 1;

    @Mixin
    private OpsOptions ops = new OpsOptions();

    @Mixin
    private RegistryOptions registries = new RegistryOptions();

    @Override
    public Integer call() throws Exception {
        Logger log =
                LoggerFactory.getLogger(EnrichCommand.class); // not static: the log goes where the command line says
        ops.check();
        Topics topics = cluster.topics();
        EnrichConfig config;
        try {
            config = new EnrichConfig(
                    cluster.bootstrapServers(),
                    topics,
                    cluster.groupPrefix() + "dateline-enrich",
                    cluster.dataDirectory().resolve("enrich-state"),
                    threads,
                    cluster.clientProperties());
        } catch (IllegalArgumentException e) {
            throw UsageException.of(e);
        }
        Enricher enricher = registries.enricher();
        int partitions = StandingTopics.partitionsOfRaw(cluster.adminConnection(), topics);
        PrometheusMeterRegistry meters = ops.meters();
        try (Enrich enrich = new Enrich(config, partitions, enricher, Clock.systemUTC(), Meters.outcomes(meters));
                GroupLag lag = new GroupLag(
                        cluster.adminConnection(),
                        Map.of(config.applicationId(), topics.raw().name()),
                        meters);
                AutoCloseable operating = ops.serve(meters, Map.of("enrich", enrich::trouble));
                Interrupt interrupt = Interrupt.calls(enrich::close)) {
            enrich.measure(meters);
            enrich.start();
            log.info(
                    "enrich runs: {} → {}",
                    topics.raw().name(),
                    topics.enriched().name());
            enrich.awaitStopped();
            Optional<Throwable> failure = enrich.failure();
            if (failure.isPresent()) {
                throw new IllegalStateException("enrich stopped", failure.get());
            }
        }
        log.info("enrich has stopped");
        return 0;
    }
}
