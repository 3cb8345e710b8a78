package io.dateline.ingest.feed;

import java.net.URI;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds give them: relative, with blanks, of any scheme. */
final class Addresses {

    private Addresses() {}

    /** The http or https address that is meant; null when there is none. */
    static @Nullable String absolute(@Nullable String given, URI base) {
        if (given == null || given.isBlank()) {
            return null;
        }
        HttpUrl against = HttpUrl.get(base);
        HttpUrl url = against == null ? HttpUrl.parse(given.strip()) : against.resolve(given.strip());
        return url == null ? null : url.toString();
    }

    /** The host, in lower case; the address itself when it has none. */
    static String host(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        return parsed == null ? url : parsed.host().toLowerCase(Locale.ROOT) + ":" + parsed.port();
    }
}
