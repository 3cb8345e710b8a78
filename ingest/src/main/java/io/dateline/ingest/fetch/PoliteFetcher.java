package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.Fetched.Failed;
import io.dateline.ingest.fetch.Fetched.Trouble;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A fetcher that asks robots.txt first. Safe for several threads. */
public final class PoliteFetcher implements AutoCloseable {

    private final FetchConfig config;
    private final Fetcher fetcher;
    private final Robots robots;

    public PoliteFetcher(FetchConfig config, Clock clock) {
        this.config = config;
        this.fetcher = new Fetcher(config, clock);
        this.robots = new Robots(fetcher, config.userAgent(), clock);
    }

    /** The document, unless the host's robots.txt refuses it or can't be had. */
    public Fetched get(Fetcher.Ask ask) {
        Failed refused = config.robots() ? refused(ask.url()) : null;
        return refused == null ? fetcher.get(ask) : refused;
    }

    /** How long to wait between two requests to the host of this address; may ask it for its robots.txt. */
    public Duration gap(URI url) {
        Duration wanted =
                config.robots() && url.getHost() != null ? robots.of(url).gap() : Duration.ZERO;
        return wanted.compareTo(config.hostGap()) > 0 ? wanted : config.hostGap();
    }

    @Override
    public void close() {
        fetcher.close();
    }

    private @Nullable Failed refused(String address) {
        URI url;
        try {
            url = new URI(address);
        } catch (URISyntaxException e) {
            return Failed.of(Trouble.BAD_URL, String.valueOf(e.getMessage()));
        }
        if (url.getHost() == null) {
            return Failed.of(Trouble.BAD_URL, "no http or https address: " + address);
        }
        Robots.Verdict verdict = robots.of(url);
        return switch (verdict.answer()) {
            case ALLOWED -> null;
            case REFUSED -> Failed.of(Trouble.ROBOTS, "robots.txt of " + url.getHost() + " refuses it");
            case LATER -> trouble(url, verdict.trouble());
        };
    }

    /** A host that can't be reached is not reached for its robots.txt either: the reason is the same. */
    private static Failed trouble(URI url, @Nullable Failed robots) {
        if (robots != null && robots.trouble() != Trouble.HTTP) {
            return robots;
        }
        String detail = "robots.txt of " + url.getHost() + " is not to be had";
        return robots == null
                ? Failed.of(Trouble.ROBOTS_UNKNOWN, detail)
                : new Failed(Trouble.ROBOTS_UNKNOWN, 0, detail + ": " + robots.detail(), robots.retryAfter());
    }
}
