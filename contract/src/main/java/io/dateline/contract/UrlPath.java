package io.dateline.contract;

import java.util.ArrayList;
import java.util.List;

/** Paths of addresses, as lists of normalised segments; the root is the empty list. */
final class UrlPath {

    private static final String SESSION = ";jsessionid=";

    private UrlPath() {}

    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : PercentEncoding.normalise(path, "!$&'()*+,;=:@/").split("/", -1)) {
            String plain = withoutSession(segment);
            boolean nothing = segments.isEmpty();
            if (plain.equals("..")) {
                if (!nothing) {
                    segments.remove(segments.size() - 1);
                }
            } else if (plain.isEmpty()) {
                // An address within the path, as archives have it, keeps its two slashes.
                if (!nothing && segments.get(segments.size() - 1).endsWith(":")) {
                    segments.add(plain);
                }
            } else if (!plain.equals(".")) {
                segments.add(plain);
            }
        }
        if (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
            segments.remove(segments.size() - 1);
        }
        return segments;
    }

    /** The path of the page whose AMP form this is: no segment {@code amp} or {@code amphtml}, no ending {@code .amp}. */
    static List<String> withoutAmp(List<String> segments) {
        List<String> plain = new ArrayList<>(segments.size());
        for (String segment : segments) {
            if (!segment.equals("amp") && !segment.equals("amphtml")) {
                plain.add(segment);
            }
        }
        if (plain.isEmpty()) {
            return segments;
        }
        int last = plain.size() - 1;
        plain.set(last, withoutAmp(plain.get(last)));
        return plain;
    }

    private static String withoutAmp(String name) {
        for (String page : List.of(".html", ".htm", "")) {
            String ending = ".amp" + page;
            int stem = name.length() - ending.length();
            if (name.endsWith(ending) && stem > 0 && name.charAt(stem - 1) != '.') {
                return name.substring(0, stem) + page;
            }
        }
        return name;
    }

    private static String withoutSession(String segment) {
        int at = CanonicalUrl.lower(segment).indexOf(SESSION);
        if (at < 0) {
            return segment;
        }
        int next = segment.indexOf(';', at + 1);
        return segment.substring(0, at) + (next < 0 ? "" : segment.substring(next));
    }
}
