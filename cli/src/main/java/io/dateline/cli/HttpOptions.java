package io.dateline.cli;

import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.HttpLimits;
import io.dateline.ingest.http.Tokens;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether articles come by HTTP, from whom, and how many. */
final class HttpOptions {

    @Option(
            names = "--http",
            paramLabel = "[HOST:]PORT",
            description = "Takes articles by HTTP, POST /articles, until it is stopped (default host: 127.0.0.1).")
    private @Nullable String address;

    @Option(
            names = "--http-token-file",
            paramLabel = "FILE",
            description = "Who may send by HTTP: name:token a line. Without it, only this machine.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--http-max-body",
            paramLabel = "BYTES",
            description = "The largest body, after decompression (default: ${DEFAULT-VALUE}).",
            defaultValue = "16777216")
    private int bodyBytes;

    @Option(
            names = "--http-max-articles",
            paramLabel = "N",
            description = "The most articles in a request (default: ${DEFAULT-VALUE}).",
            defaultValue = "5000")
    private int articles;

    @Option(
            names = "--http-max-in-flight",
            paramLabel = "BYTES",
            description = "The most that all bodies under way hold; the heap needs six times that"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "33554432")
    private long bytesInFlight;

    @Option(
            names = "--http-rate",
            paramLabel = "N",
            description = "Articles a second of one token, or one address without tokens; 0 for no limit"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "5000")
    private int rate;

    @Option(
            names = "--http-burst",
            paramLabel = "N",
            description = "Articles that may come at once after a pause (default: ${DEFAULT-VALUE}).",
            defaultValue = "10000")
    private int burst;

    /**
     * The intake that is asked for; empty when none is.
     *
     * @throws UsageException when what is asked for can't be
     */
    Optional<HttpConfig> config() {
        if (address == null) {
            if (tokenFile != null) {
                throw new UsageException("--http-token-file is for --http, which is not given");
            }
            return Optional.empty();
        }
        try {
            HttpLimits limits = HttpLimits.USUAL
                    .withSizes(bodyBytes, articles, bytesInFlight)
                    .withRate(rate, burst);
            return Optional.of(HttpConfig.of(address, tokens(), limits));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--http: " + e.getMessage());
        }
    }

    private Tokens tokens() {
        if (tokenFile == null) {
            return Tokens.NONE;
        }
        try {
            return Tokens.read(tokenFile);
        } catch (NoSuchFileException e) {
            throw new UsageException("--http-token-file: no file " + tokenFile);
        } catch (IOException e) {
            throw new UsageException("--http-token-file: can't read " + tokenFile + ": " + e.getMessage());
        }
    }
}
