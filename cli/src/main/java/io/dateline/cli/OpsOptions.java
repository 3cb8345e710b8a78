package io.dateline.cli;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and where a process tells how it fares. */
final class OpsOptions {

    private static final int LARGEST_PORT = 65_535;

    @Option(
            names = "--ops",
            paramLabel = "[HOST:]PORT",
            description =
                    "Serves /metrics for Prometheus, /health, /liveness and /readiness (default host: 127.0.0.1).")
    private @Nullable String address;

    /** A registry with what every JVM tells, for as long as the process lasts. */
    @SuppressWarnings("resource") // the garbage collector's listener lasts as long as the process
    PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        new JvmGcMetrics().bindTo(meters);
        return meters;
    }

    /**
     * Serves, where that was asked for.
     *
     * @throws UsageException when the address is none, or can't be listened on
     */
    AutoCloseable serve(PrometheusMeterRegistry meters, Map<String, Supplier<Optional<String>>> parts) {
        if (address == null) {
            return () -> {};
        }
        InetSocketAddress listened = parsed(address);
        try {
            return new OpsServer(listened, meters, parts);
        } catch (IOException e) {
            throw new UsageException("--ops: can't listen on " + address + ": " + e.getMessage());
        }
    }

    /** Fails as {@link #serve} does for what is no address, before anything is started. */
    void check() {
        if (address != null) {
            parsed(address);
        }
    }

    private static InetSocketAddress parsed(String address) {
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? "127.0.0.1" : address.substring(0, colon);
        String port = address.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > LARGEST_PORT || host.isEmpty()) {
            throw new UsageException("--ops: no address: " + address + " ([HOST:]PORT)");
        }
        InetSocketAddress parsed = new InetSocketAddress(host, Integer.parseInt(port));
        if (parsed.isUnresolved()) {
            throw new UsageException("--ops: no such host: " + host);
        }
        return parsed;
    }
}
