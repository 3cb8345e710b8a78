package io.dateline.contract;

import java.net.IDN;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Host and port of an address, normalised.
 *
 * @param port 0 for a default port of http or https
 */
record UrlAuthority(String host, int port) {

    private static final int HOST_MAX = 253;
    private static final int LABEL_MAX = 63;

    /** First labels under which outlets serve the same articles as without them, formed for other devices. */
    private static final Set<String> FORMS =
            Set.of("www", "m", "mobile", "amp", "wap", "touch", "mobil", "movil", "smartphone");

    /** Domains whose subdomains belong to their users, so that {@code m.} may be somebody's name. */
    private static final Set<String> SHARED = Set.of(
            "blogspot.com",
            "github.io",
            "hatenablog.com",
            "livejournal.com",
            "medium.com",
            "narod.ru",
            "netlify.app",
            "over-blog.com",
            "pages.dev",
            "substack.com",
            "tumblr.com",
            "ucoz.ru",
            "vercel.app",
            "weebly.com",
            "wixsite.com",
            "wordpress.com");

    /** Second-level names under which countries register domains, as in {@code co.uk}. */
    private static final Set<String> SECOND_LEVEL =
            Set.of("ac", "co", "com", "edu", "gob", "gov", "gouv", "go", "info", "mil", "ne", "net", "or", "org");

    /** Null when this is no authority. */
    static @Nullable UrlAuthority parse(String text) {
        String hostAndPort = text.substring(text.lastIndexOf('@') + 1);
        int colon = hostAndPort.startsWith("[")
                ? hostAndPort.indexOf(':', Math.max(hostAndPort.indexOf(']'), 0))
                : hostAndPort.indexOf(':');
        int port = colon < 0 ? 0 : port(hostAndPort.substring(colon + 1));
        String host = host(colon < 0 ? hostAndPort : hostAndPort.substring(0, colon));
        return host == null || port < 0 ? null : new UrlAuthority(host, port == 80 || port == 443 ? 0 : port);
    }

    boolean isDefaultPort() {
        return port == 0;
    }

    @Override
    public String toString() {
        return isDefaultPort() ? host : host + ":" + port;
    }

    private static int port(String digits) {
        if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return port > 65_535 ? -1 : port;
    }

    private static @Nullable String host(String text) {
        if (text.startsWith("[")) {
            return text.endsWith("]") && text.length() > 4 && text.length() < 48 && isIpv6(text)
                    ? CanonicalUrl.lower(text)
                    : null;
        }
        if (text.length() > 3 * HOST_MAX) {
            return null;
        }
        String ascii = ascii(PercentEncoding.decode(text));
        if (ascii == null) {
            return null;
        }
        String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        return isHost(host) ? withoutForms(host) : null;
    }

    private static @Nullable String ascii(String host) {
        try {
            return CanonicalUrl.lower(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isIpv6(String bracketed) {
        return bracketed
                .substring(1, bracketed.length() - 1)
                .chars()
                .allMatch(c -> c == ':' || c == '.' || (c < 0x80 && Character.digit(c, 16) >= 0));
    }

    private static boolean isHost(String host) {
        int label = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '.') {
                if (label == 0) {
                    return false;
                }
                label = 0;
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') {
                label++;
            } else {
                return false;
            }
            if (label > LABEL_MAX) {
                return false;
            }
        }
        return label > 0 && host.length() <= HOST_MAX;
    }

    private static String withoutForms(String host) {
        String rest = host;
        for (int dot = rest.indexOf('.'); dot > 0 && isForm(rest, dot); dot = rest.indexOf('.')) {
            rest = rest.substring(dot + 1);
        }
        // Wikipedia and its sisters: en.m.wikipedia.org
        int dot = rest.indexOf('.');
        return rest.startsWith(".m.", dot) && isSite(rest.substring(dot + 3))
                ? rest.substring(0, dot) + rest.substring(dot + 2)
                : rest;
    }

    private static boolean isForm(String host, int dot) {
        String first = host.substring(0, dot);
        String rest = host.substring(dot + 1);
        return FORMS.contains(first) && isSite(rest) && (first.equals("www") || !SHARED.contains(rest));
    }

    /** Whether this can be somebody's domain, rather than {@code com} or {@code co.uk}. */
    private static boolean isSite(String host) {
        int last = host.lastIndexOf('.');
        if (last <= 0) {
            return false;
        }
        boolean national = host.length() - last == 3;
        return !(national && SECOND_LEVEL.contains(host.substring(0, last)));
    }
}
