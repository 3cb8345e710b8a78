package io.dateline.cli;

import io.dateline.ingest.fetch.FetchConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of whatever asks the web. */
final class WebOptions {

    @Option(
            names = "--user-agent",
            paramLabel = "TEXT",
            description = "Who asks, as hosts see it; put an address into it where people can complain.")
    private @Nullable String userAgent;

    @Option(
            names = "--host-gap",
            paramLabel = "TIME",
            description = "The least time between two requests to a host: 5s, 500ms (default: ${DEFAULT-VALUE}).",
            converter = TimeSpans.class,
            defaultValue = "5s")
    private Duration hostGap = Duration.ofSeconds(5);

    @Option(
            names = "--allow-private-addresses",
            description = "Asks loopback, private and link-local addresses too, as in an intranet.")
    private boolean privateAddresses;

    FetchConfig config() throws Exception {
        String agent = userAgent == null || userAgent.isBlank()
                ? new Version().getVersion()[0].replace("dateline ", "Dateline/") + " (news archive)"
                : userAgent;
        FetchConfig config = FetchConfig.as(agent).withHostGap(hostGap);
        return privateAddresses ? config.withPrivateAddresses() : config;
    }
}
