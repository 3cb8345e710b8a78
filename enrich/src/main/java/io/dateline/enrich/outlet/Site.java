package io.dateline.enrich.outlet;

import com.google.common.net.InternetDomainName;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The site that a URL belongs to.
 *
 * @param host lower case, without {@code www.}
 * @param domain registrable domain by the public-suffix list; the whole host where every user has one of their own
 */
record Site(String host, String domain) {

    /** Domains whose subdomains belong to different people, beyond those that the public-suffix list has. */
    private static final Set<String> HOSTS_OF_MANY = Set.of(
            "substack.com",
            "medium.com",
            "tumblr.com",
            "livejournal.com",
            "typepad.com",
            "over-blog.com",
            "weebly.com",
            "wixsite.com",
            "beehiiv.com",
            "ghost.io",
            "wordpress.com",
            "blogspot.com",
            "squarespace.com",
            "jimdofree.com",
            "hatenablog.com",
            "blogfa.com",
            "canalblog.com");

    /** The site of a URL or of a bare host; null when it has none. */
    static @Nullable Site of(String url) {
        String address = unwrapped(url.strip());
        String host = host(address);
        if (host.isEmpty() || !InternetDomainName.isValid(host)) {
            return null;
        }
        InternetDomainName name = InternetDomainName.from(host);
        if (name.isTopPrivateDomain()) {
            return new Site(host, host);
        }
        if (name.isPublicSuffix()) {
            // Governments have pages on theirs: www.gov.uk.
            return name.parts().size() < 2 ? null : new Site(host, host);
        }
        if (!name.isUnderPublicSuffix()) {
            // A top-level domain that the list does not have (an intranet's, a new one): its rule for those is "*".
            return name.parts().size() < 2 ? null : new Site(host, lastTwo(name));
        }
        String domain = name.topPrivateDomain().toString();
        boolean ofMany = HOSTS_OF_MANY.contains(domain) || domain.startsWith("blogspot.");
        return new Site(host, ofMany ? host : domain);
    }

    /** Whether a link names a host: one that does not is within the page's own site. */
    static boolean absolute(String link) {
        return link.regionMatches(true, 0, "http://", 0, 7)
                || link.regionMatches(true, 0, "https://", 0, 8)
                || link.startsWith("//");
    }

    private static String lastTwo(InternetDomainName name) {
        return String.join(
                ".", name.parts().subList(name.parts().size() - 2, name.parts().size()));
    }

    /** The address behind web archives and AMP caches. */
    private static String unwrapped(String url) {
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + 3);
        if (rest.startsWith("web.archive.org/web/")) {
            int inner = rest.indexOf("/http", "web.archive.org/web/".length());
            return inner < 0 ? url : rest.substring(inner + 1);
        }
        String google = rest.startsWith("www.") ? rest.substring(4) : rest;
        if (google.startsWith("google.") && google.contains("/amp/")) {
            String inner = google.substring(google.indexOf("/amp/") + 5);
            return inner.startsWith("s/") ? inner.substring(2) : inner;
        }
        return url;
    }

    private static String host(String url) {
        int scheme = url.indexOf("://");
        int begin = scheme < 0 ? (url.startsWith("//") ? 2 : 0) : scheme + 3;
        int end = begin;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(begin, end);
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int port = authority.indexOf(':');
        String host = (port < 0 ? authority : authority.substring(0, port)).toLowerCase(Locale.ROOT);
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        String cache = ".cdn.ampproject.org";
        if (host.endsWith(cache)) {
            // Caches write a dot of the host as one hyphen, and a hyphen as two.
            host = host.substring(0, host.length() - cache.length())
                    .replace("--", "\u0000")
                    .replace('-', '.')
                    .replace('\u0000', '-');
        }
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The host without its first label; null when only the registrable domain's own labels are left. */
    static @Nullable String parent(String host) {
        int dot = host.indexOf('.');
        String parent = dot < 0 ? "" : host.substring(dot + 1);
        return parent.indexOf('.') < 0 ? null : parent;
    }
}
