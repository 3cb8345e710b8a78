package io.dateline.enrich.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the cells of registry files can hold. */
public final class Values {

    /** Longest part of a cell that a message repeats, in UTF-16 units. */
    private static final int SHOWN = 60;

    /** Kosovo has no code of the standard's own; XK is what everybody uses. */
    private static final Set<String> COUNTRIES = countries();

    private Values() {}

    /** Whether it is an ISO 3166-1 alpha-2 code, or XK. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** A cell as a message shows it: short, and with nothing that steers a terminal. */
    public static String shown(String cell) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(cell.length(), SHOWN); i++) {
            char c = cell.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return shown.append(cell.length() > SHOWN ? "…" : "").toString();
    }

    private static Set<String> countries() {
        Set<String> countries = Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());
        countries.add("XK");
        return Set.copyOf(countries);
    }
}
