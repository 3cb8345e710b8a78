package io.dateline.ingest.fetch;

import io.dateline.ingest.fetch.Fetched.Document;
import io.dateline.ingest.fetch.Fetched.Failed;
import io.dateline.ingest.fetch.Fetched.NotModified;
import io.dateline.ingest.fetch.Fetched.Trouble;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers for documents: conditionally, compressed, within bounds of time and size, at public addresses only.
 *
 * <p>Never throws on account of what a server does. Safe for several threads; a call blocks its own.
 */
public final class Fetcher implements AutoCloseable {

    private static final int REDIRECTS_MAX = 5;
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);

    private final FetchConfig config;
    private final Clock clock;
    private final OkHttpClient client;

    public Fetcher(FetchConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        Dns names = config.privateAddresses() ? Dns.SYSTEM : new PublicAddresses(Dns.SYSTEM);
        this.client = new OkHttpClient.Builder()
                .dns(names)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .connectTimeout(config.connectTimeout())
                .readTimeout(config.readTimeout())
                .callTimeout(config.callTimeout())
                .connectionPool(new ConnectionPool(16, 30, TimeUnit.SECONDS))
                .build();
    }

    /**
     * What to ask for.
     *
     * @param accept media types, as the header has them
     * @param etag opaque validators of an earlier answer; null for none
     */
    public record Ask(
            String url,
            String accept,
            @Nullable String etag,
            @Nullable String lastModified) {

        public static Ask of(String url, String accept) {
            return new Ask(url, accept, null, null);
        }
    }

    /** Asks, and follows redirects; checks every address on the way. */
    public Fetched get(Ask ask) {
        HttpUrl url = HttpUrl.parse(ask.url());
        if (url == null) {
            return Failed.of(Trouble.BAD_URL, "no http or https address: " + ask.url());
        }
        HttpUrl moved = null;
        boolean permanent = true;
        for (int hop = 0; hop <= REDIRECTS_MAX; hop++) {
            Failed refused = refused(url);
            if (refused != null) {
                return refused;
            }
            try (Response response = client.newCall(request(url, ask)).execute()) {
                if (!REDIRECT.contains(response.code())) {
                    return answer(response, url, moved);
                }
                String location = response.header("Location");
                HttpUrl next = location == null ? null : url.resolve(location);
                if (next == null) {
                    return new Failed(Trouble.HTTP, response.code(), "a redirect to " + location, null);
                }
                permanent &= PERMANENT.contains(response.code());
                moved = permanent ? next : moved;
                url = next;
            } catch (IOException e) {
                return failure(e);
            }
        }
        return Failed.of(Trouble.REDIRECTS, "more than " + REDIRECTS_MAX + " redirects, at last to " + url);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private Request request(HttpUrl url, Ask ask) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("User-Agent", config.userAgent())
                .header("Accept", ask.accept())
                // Asked for here, it is undone here, where a bomb is noticed.
                .header("Accept-Encoding", "gzip");
        if (ask.etag() != null) {
            request.header("If-None-Match", ask.etag());
        }
        if (ask.lastModified() != null) {
            request.header("If-Modified-Since", ask.lastModified());
        }
        return request.build();
    }

    /** Addresses in the URL itself never pass by the name service. */
    private @Nullable Failed refused(HttpUrl url) {
        if (config.privateAddresses()) {
            return null;
        }
        try {
            if (isAddress(url.host()) && !PublicAddresses.isPublic(InetAddress.getByName(url.host()))) {
                return Failed.of(Trouble.REFUSED_ADDRESS, url.host() + " is not a public address");
            }
        } catch (UnknownHostException e) {
            return Failed.of(Trouble.BAD_URL, "no address: " + url.host());
        }
        return null;
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private Fetched answer(Response response, HttpUrl url, @Nullable HttpUrl moved) throws IOException {
        Headers headers = response.headers();
        Freshness freshness = new Freshness(clock.instant());
        if (response.code() == 304) {
            return new NotModified(freshness.of(headers::get));
        }
        if (response.code() != 200) {
            return new Failed(
                    Trouble.HTTP,
                    response.code(),
                    ("HTTP " + response.code() + " " + response.message()).strip(),
                    freshness.retryAfter(headers.get("Retry-After")));
        }
        Body body = Body.read(
                Objects.requireNonNull(response.body()).byteStream(),
                headers.get("Content-Encoding"),
                config.maxBytes());
        if (body.oversized()) {
            return Failed.of(Trouble.TOO_LARGE, "more than " + config.maxBytes() + " bytes");
        }
        return new Document(
                uri(url),
                moved == null ? null : uri(moved),
                body.bytes(),
                body.whole(),
                headers.get("Content-Type"),
                headers.get("ETag"),
                headers.get("Last-Modified"),
                freshness.of(headers::get));
    }

    private static URI uri(HttpUrl url) {
        return url.uri();
    }

    private static Failed failure(IOException e) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof PublicAddresses.RefusedAddressException) {
            return Failed.of(Trouble.REFUSED_ADDRESS, words);
        }
        if (e instanceof UnknownHostException) {
            return Failed.of(Trouble.DNS, words);
        }
        if (e instanceof SSLException) {
            return Failed.of(Trouble.TLS, words);
        }
        if (e instanceof SocketTimeoutException) {
            boolean connecting = words.contains("connect");
            return Failed.of(connecting ? Trouble.CONNECT_TIMEOUT : Trouble.READ_TIMEOUT, words);
        }
        if (e instanceof InterruptedIOException) {
            return Failed.of(Trouble.READ_TIMEOUT, "the answer took too long");
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return Failed.of(Trouble.CONNECT, words);
        }
        return Failed.of(Trouble.BROKEN, words);
    }
}
