package io.dateline.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The query of an address: what only tracks readers or formats the page, and what may select the article.
 *
 * <p>A name is dropped when a system of analytics, advertising, mail or sharing is known to add it and no site is known
 * to select articles by it. When in doubt it stays: two ids for one article cost a duplicate, one id for two articles
 * would lose one of them. So {@code id}, {@code p}, {@code article}, {@code cid}, {@code s}, {@code page} stay.
 */
final class UrlParameters {

    /** Names that track as long as the value is a word: with a digit in it, it may be a number of the article. */
    private static final Set<String> TRACKING_WORDS =
            Set.of("feature", "partner", "ref", "share", "source", "src", "via");

    /** Names that ask for a form of the page when their value is {@code amp}. */
    private static final Set<String> FORMATS = Set.of("format", "mode", "output", "outputtype", "type", "view");

    /** Names that switch a form of the page on or off. */
    private static final Set<String> SWITCHES = Set.of("amp", "isamp", "m", "mobile");

    private static final Set<String> SWITCHED = Set.of("", "0", "1", "amp", "false", "no", "true", "yes");

    private UrlParameters() {}

    private record Parameter(String name, String rest) {}

    static String canonical(String query) {
        List<Parameter> kept = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = PercentEncoding.normalise(equals < 0 ? pair : pair.substring(0, equals), "!$'()*+,;:@/?");
            String value = equals < 0 ? "" : PercentEncoding.normalise(pair.substring(equals + 1), "!$'()*+,;:@/?=");
            if (!pair.isEmpty() && !isIdle(CanonicalUrl.lower(name), CanonicalUrl.lower(value))) {
                kept.add(new Parameter(name, equals < 0 ? "" : "=" + value));
            }
        }
        kept.sort(Comparator.comparing(Parameter::name));
        StringBuilder out = new StringBuilder();
        for (Parameter parameter : kept) {
            out.append(out.isEmpty() ? "" : "&").append(parameter.name()).append(parameter.rest());
        }
        return out.toString();
    }

    private static boolean isIdle(String name, String value) {
        return TrackingParameters.contains(name)
                || (TRACKING_WORDS.contains(name) && value.chars().noneMatch(c -> c >= '0' && c <= '9'))
                || (FORMATS.contains(name) && value.equals("amp"))
                || (SWITCHES.contains(name) && SWITCHED.contains(value));
    }
}
