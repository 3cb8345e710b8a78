package io.dateline.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which comes first in a date in figures that ends with its year: {@code 03/04/2019}. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** The United States with its territories and associated states, and the Philippines. */
    private static final Set<String> MONTH_FIRST_IN =
            Set.of("US", "PH", "AS", "FM", "GU", "MH", "MP", "PR", "PW", "UM", "VI");

    /** Where both orders are in use, or the year comes first and the rest says nothing of an English text. */
    private static final Set<String> EITHER_IN =
            Set.of("CA", "CN", "HK", "HU", "JP", "KP", "KR", "LT", "MN", "TW", "ZA");

    /**
     * The order that is customary in a country; {@link #UNKNOWN} where both are.
     *
     * @param country ISO 3166-1 alpha-2; null when unknown
     */
    public static DayOrder usedIn(@Nullable String country) {
        if (country == null || EITHER_IN.contains(country)) {
            return UNKNOWN;
        }
        return MONTH_FIRST_IN.contains(country) ? MONTH_FIRST : DAY_FIRST;
    }
}
