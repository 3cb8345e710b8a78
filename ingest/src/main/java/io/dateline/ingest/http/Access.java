package io.dateline.ingest.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Who may send articles. */
final class Access {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;

    Access(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The name of the token that the request bears; null when nobody needs one.
     *
     * @throws Problem 401 without a valid token; 403 when a page of the web, opened in a browser on this machine, seems
     *     to send the request by a name of its own for the loopback address
     */
    @Nullable String sender(HttpServletRequest request) {
        if (tokens.none()) {
            if (!HttpConfig.isLoopback(host(request.getHeader("Host")))) {
                throw Problem.of(403, "without a token, requests must name localhost or 127.0.0.1 as the host");
            }
            return null;
        }
        String authorization = request.getHeader("Authorization");
        String token = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : "";
        return tokens.nameOf(token)
                .orElseThrow(() -> Problem.of(401, "send Authorization: Bearer and a token that this intake knows")
                        .with("WWW-Authenticate", "Bearer"));
    }

    private static String host(@Nullable String header) {
        String host = header == null ? "" : header;
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
