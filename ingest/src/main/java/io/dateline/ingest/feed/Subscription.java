package io.dateline.ingest.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a feed be followed.
 *
 * @param url its address
 * @param title what people call it; null: what it calls itself
 * @param pages when the articles' own pages are fetched
 * @param every how often it is asked, whatever it says itself; null: as it deserves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subscription(
        String url,
        @Nullable String title,
        Pages pages,
        @Nullable Duration every) {

    /** When the pages of a feed's articles are fetched. */
    public enum Pages {
        /** What the feed carries is the article. */
        NEVER,
        /** When the feed carries less than an article. */
        SHORT,
        ALWAYS
    }

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when the address is none of http or https, or the time not positive
     */
    public Subscription {
        if (!isWeb(url)) {
            throw new IllegalArgumentException("no http or https address: " + url);
        }
        if (every != null && (every.isNegative() || every.isZero())) {
            throw new IllegalArgumentException("no time between polls: " + every);
        }
    }

    /** The usual wish. */
    public static Subscription to(String url) {
        return new Subscription(url, null, Pages.SHORT, null);
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
