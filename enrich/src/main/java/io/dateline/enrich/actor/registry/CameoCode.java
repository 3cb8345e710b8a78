package io.dateline.enrich.actor.registry;

import static io.dateline.enrich.actor.registry.Cells.require;

import io.dateline.enrich.registry.Values;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A code of a CAMEO dictionary and the days on which it holds: {@code [AFGGOV 871130-920416]}, {@code [AFGGOV >011222]},
 * {@code [AFGELI]}.
 *
 * @param code such as {@code AFGGOV}
 * @param start null when open
 * @param end null when open
 */
record CameoCode(
        String code, @Nullable LocalDate start, @Nullable LocalDate end) {

    /** What the parts of a code mean after the state, as far as they make a role. */
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("GOV", "government"),
            Map.entry("MIL", "military"),
            Map.entry("LEG", "legislature"),
            Map.entry("JUD", "judiciary"),
            Map.entry("COP", "police"),
            Map.entry("SPY", "intelligence"),
            Map.entry("OPP", "opposition"),
            Map.entry("REB", "rebels"),
            Map.entry("SEP", "separatists"),
            Map.entry("INS", "insurgents"),
            Map.entry("UAF", "armed forces of no state"),
            Map.entry("BUS", "business"),
            Map.entry("MED", "media"),
            Map.entry("EDU", "education"),
            Map.entry("HLH", "health"),
            Map.entry("AGR", "agriculture"),
            Map.entry("DEV", "development"),
            Map.entry("ENV", "environment"),
            Map.entry("HRI", "human rights"),
            Map.entry("LAB", "labour"),
            Map.entry("REF", "refugees"),
            Map.entry("CVL", "civil society"));

    /** ISO 3166-1 alpha-2 by the three letters that CAMEO begins with. */
    private static final Map<String, String> COUNTRIES = countries();

    private static final int PART = 3;

    /** In dates with two figures for the year: what is below is of this century. */
    private static final int CENTURY = 30;

    /** Reads what stands between the brackets. */
    static CameoCode parse(String bracket) {
        String text = bracket.strip();
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && "<>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String code = text.substring(0, end);
        require(!code.equals("---"), "coded as no actor: [%s]", text);
        require(Cells.isCameo(code), "'%s' is no CAMEO code", code);
        String days = text.substring(end).replace(" ", "").strip();
        if (days.isEmpty()) {
            return new CameoCode(code, null, null);
        }
        if (days.charAt(0) == '>') {
            return new CameoCode(code, day(days.substring(1)), null);
        }
        if (days.charAt(0) == '<') {
            return new CameoCode(code, null, day(days.substring(1)));
        }
        int hyphen = days.indexOf('-');
        require(hyphen > 0, "'%s' is neither >DATE, <DATE nor DATE-DATE", days);
        LocalDate first = day(days.substring(0, hyphen));
        LocalDate last = day(days.substring(hyphen + 1));
        require(!first.isAfter(last), "ends before it starts: %s", days);
        return new CameoCode(code, first, last);
    }

    /** {@code 871130} or {@code 19871130}. */
    private static LocalDate day(String digits) {
        try {
            require((digits.length() == 6 || digits.length() == 8) && digits.charAt(0) != '+', "", "");
            int month = digits.length() - 4;
            int year = Integer.parseInt(digits, 0, month, 10);
            int century = month == 4 ? 0 : year < CENTURY ? 2000 : 1900;
            return LocalDate.of(
                    century + year,
                    Integer.parseInt(digits, month, month + 2, 10),
                    Integer.parseInt(digits, month + 2, month + 4, 10));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + Values.shown(digits) + "' is no date: 871130 or 19871130 is one", e);
        }
    }

    boolean dated() {
        return start != null || end != null;
    }

    /** The state; null when the code begins with none. */
    @Nullable String country() {
        return COUNTRIES.get(code.substring(0, PART));
    }

    boolean state() {
        return code.length() == PART && country() != null;
    }

    boolean has(String part) {
        return parts().contains(part);
    }

    /** The code's parts after the first. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        for (int at = PART; at + PART <= code.length(); at += PART) {
            parts.add(code.substring(at, at + PART));
        }
        return parts;
    }

    /** "Government of Afghanistan", "Government of Afghanistan (military)"; null when the code names no role. */
    @Nullable String title() {
        String country = country();
        List<String> words = parts().stream()
                .filter(ROLES::containsKey)
                .map(part -> String.valueOf(ROLES.get(part)))
                .toList();
        if (country == null || words.isEmpty()) {
            return null;
        }
        String first = words.get(0);
        String rest = words.size() == 1 ? "" : " (" + String.join(", ", words.subList(1, words.size())) + ")";
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + " of "
                + new Locale("", country).getDisplayCountry(Locale.ENGLISH) + rest;
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = Arrays.stream(Locale.getISOCountries())
                .collect(Collectors.toMap(iso -> new Locale("", iso).getISO3Country(), iso -> iso));
        countries.put("ROM", "RO");
        countries.put("TMP", "TL");
        countries.put("KSV", "XK");
        return Map.copyOf(countries);
    }
}
