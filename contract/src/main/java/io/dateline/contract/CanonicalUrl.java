package io.dateline.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a page's address that all its forms share: tracked, mobile, AMP, with and without {@code www}.
 *
 * <p>It identifies a page and opens it nearly always, but it need not be the address that the outlet itself prefers.
 *
 * <ul>
 *   <li><b>Scheme</b>: {@code https} for {@code http} too, as a page that answers to both is one page. A port that is
 *       not a default one belongs to a single scheme, which then stays.
 *   <li><b>Host</b>: lower case, IDN in ASCII, no user info, no default port, no trailing dot. Leading {@code www.},
 *       {@code m.}, {@code mobile.}, {@code amp.} and their like are dropped: that joins what belongs together on
 *       practically every news site, and two articles would be confused only where a site served different articles
 *       under one path on both hosts. Other subdomains stay: {@code arabic.}, {@code edition.}, {@code news.} are
 *       editions of their own.
 *   <li><b>Path</b>: dot segments resolved, percent-encoding normalised, repeated and trailing slashes dropped
 *       ({@code /a/} is {@code /a}: servers send one to the other), session ids and AMP marks dropped. Its case stays.
 *   <li><b>Query</b>: {@linkplain UrlParameters what only tracks or formats} is dropped, the rest is sorted by name;
 *       repeated names keep their order. What may select the article stays.
 *   <li><b>Fragment</b>: dropped, unless it begins with {@code !}, by which some sites select the article.
 *   <li><b>AMP caches</b> (Google's, Bing's) give way to the page that they hold.
 * </ul>
 */
public final class CanonicalUrl {

    /** The longest address understood, and the longest result, in UTF-16 units. */
    static final int LENGTH_MAX = 8192;

    /** Wrappers within wrappers are noise: what has not settled by then is no address of a page. */
    private static final int PASSES_MAX = 8;

    private CanonicalUrl() {}

    /**
     * The canonical form, which is its own canonical form; empty when the text is no absolute http or https URL, or a
     * longer one than {@value #LENGTH_MAX}. Takes time linear in the length and never throws.
     */
    public static Optional<String> of(@Nullable String url) {
        String before = url;
        for (int pass = 0; before != null && pass < PASSES_MAX; pass++) {
            String after = pass(before);
            if (after != null && after.equals(before)) {
                return Optional.of(after);
            }
            before = after;
        }
        return Optional.empty();
    }

    private static @Nullable String pass(String url) {
        if (url.length() > LENGTH_MAX) {
            return null;
        }
        String text = withoutLineBreaks(url);
        boolean secure = text.regionMatches(true, 0, "https://", 0, 8);
        if (!secure && !text.regionMatches(true, 0, "http://", 0, 7)) {
            return null;
        }
        int authority = secure ? 8 : 7;
        int fragment = indexOrEnd(text, '#', authority);
        int query = Math.min(indexOrEnd(text, '?', authority), fragment);
        int path = Math.min(indexOrEnd(text, '/', authority), query);
        UrlAuthority at = UrlAuthority.parse(text.substring(authority, path));
        if (at == null) {
            return null;
        }
        List<String> segments = UrlPath.segments(text.substring(path, query));
        String parameters = query < fragment ? UrlParameters.canonical(text.substring(query + 1, fragment)) : "";
        String held = AmpCache.pageIn(at.host(), segments);
        String page = held != null
                ? held
                : (at.isDefaultPort() || secure ? "https://" : "http://")
                        + at
                        + "/"
                        + String.join("/", UrlPath.withoutAmp(segments));
        String result = page + (parameters.isEmpty() ? "" : "?" + parameters) + selecting(text.substring(fragment));
        return result.length() > LENGTH_MAX ? null : result;
    }

    private static String selecting(String fragment) {
        return fragment.startsWith("#!")
                ? "#" + PercentEncoding.normalise(fragment.substring(1), "!$&'()*+,;=:@/?")
                : "";
    }

    /** Line breaks come into addresses from wrapped mail and source text; browsers ignore them too. */
    private static String withoutLineBreaks(String url) {
        String text = url.strip();
        return text.replace("\n", "").replace("\r", "").replace("\t", "");
    }

    private static int indexOrEnd(String text, char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? text.length() : at;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
