package io.dateline.contract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses under which search engines serve copies of AMP pages. */
final class AmpCache {

    private static final Set<String> KINDS = Set.of("c", "v", "wp");

    private AmpCache() {}

    /** The address of the page that a cache holds at this host and path; null when this is no cache's address. */
    static @Nullable String pageIn(String host, List<String> segments) {
        if (segments.size() < 2 || !isCache(host, segments.get(0))) {
            return null;
        }
        boolean secure = segments.get(1).equals("s");
        List<String> page = segments.subList(secure ? 2 : 1, segments.size());
        return !page.isEmpty() && page.get(0).indexOf('.') > 0
                ? (secure ? "https://" : "http://") + String.join("/", page)
                : null;
    }

    private static boolean isCache(String host, String first) {
        if (host.startsWith("google.") || host.equals("bing.com")) {
            return first.equals("amp");
        }
        return (isUnder(host, "cdn.ampproject.org") || isUnder(host, "bing-amp.com")) && KINDS.contains(first);
    }

    private static boolean isUnder(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
