package io.dateline.cli;

import io.dateline.contract.Topics;
import io.dateline.sink.Sink;
import io.dateline.sink.SinkConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline sink}: the sink stage alone, against a real cluster and a real database. */
@Command(
        name = "sink",
        description = "Stores what stands in articles.enriched in PostgreSQL, until stopped. Several share the work.",
        mixinStandardHelpOptions = true)
final class SinkCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private OpsOptions ops = new OpsOptions();

    @Override
    public Integer call() throws Exception {
        Logger log = LoggerFactory.getLogger(SinkCommand.class); // not static: the log goes where the command line says
        ops.check();
        Topics topics = cluster.topics();
        Map<String, Object> kafka = new HashMap<>(cluster.clientProperties());
        kafka.put("bootstrap.servers", cluster.bootstrapServers());
        SinkConfig config;
        try {
            config = SinkConfig.of(kafka, database.database(cluster), topics)
                    .inGroup(cluster.groupPrefix() + SinkConfig.GROUP_ID);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(e);
        }
        StandingTopics.partitionsOfRaw(cluster.adminConnection(), topics);
        PrometheusMeterRegistry meters = ops.meters();
        try (Sink sink = new Sink(config);
                GroupLag lag = new GroupLag(
                        cluster.adminConnection(),
                        Map.of(config.groupId(), topics.enriched().name()),
                        meters);
                AutoCloseable operating = ops.serve(meters, Map.of("sink", () -> trouble(sink)));
                Interrupt interrupt = Interrupt.calls(sink::close)) {
            Meters.of(sink, meters);
            sink.start();
            log.info("sink runs: {} → {}", topics.enriched().name(), config.database());
            boolean ended = false;
            while (!ended) {
                ended = sink.await(LOOK_EVERY);
            }
            Optional<Throwable> failure = sink.failure();
            if (failure.isPresent()) {
                throw new IllegalStateException("sink stopped", failure.get());
            }
        }
        log.info("sink has stopped");
        return 0;
    }

    private static Optional<String> trouble(Sink sink) {
        return sink.state() == Sink.State.RUNNING
                ? Optional.empty()
                : Optional.of(sink.state().name().toLowerCase(Locale.ROOT)
                        + sink.failure()
                                .map(failure -> ": " + failure.getMessage())
                                .orElse(""));
    }
}
