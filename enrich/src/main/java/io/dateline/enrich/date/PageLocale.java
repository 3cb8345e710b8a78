package io.dateline.enrich.date;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of day and month a page writes first in figures: by its language and country, as the JDK's locale data has it. */
final class PageLocale {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_URL = 2_000;

    private PageLocale() {}

    /** Whether 10/11 is the eleventh of October: where the locale's own short form begins with the month. */
    static boolean monthFirst(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .startsWith("M");
    }

    /** The page's language, in the country that the tag names, failing which that of the address. */
    static Locale locale(@Nullable String language, @Nullable String url) {
        Locale locale = Locale.forLanguageTag(language == null ? "" : language);
        if (!locale.getCountry().isEmpty()) {
            return locale;
        }
        return new Locale.Builder()
                .setLanguage(locale.getLanguage())
                .setRegion(url == null ? "" : country(url))
                .build();
    }

    private static String country(String url) {
        String bounded = url.length() > LONGEST_URL ? url.substring(0, LONGEST_URL) : url;
        int scheme = bounded.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + 3;
        int end = host;
        while (end < bounded.length() && "/:?#".indexOf(bounded.charAt(end)) < 0) {
            end++;
        }
        String domain = bounded.substring(host, end);
        String last = domain.substring(domain.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return last.equals("UK") ? "GB" : COUNTRIES.contains(last) ? last : "";
    }
}
