package io.dateline.enrich.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of the months in the languages that news is read in, in all their cases and abbreviations, from the JDK's
 * locale data (CLDR). Thread-safe; a language is loaded when it is first asked for.
 */
final class MonthNames {

    /** With the scripts and regions that have names of their own. */
    private static final List<String> LANGUAGES = List.of(
            ("af ar ar-DZ ar-LB az be bg bn bs ca cs da de el en es et eu fa fi fil fr gl gu he hi hr hu hy id is it ka"
                            + " kk kn lt lv mk ml mr ms nb ne nl pa pl pt ro ru sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz")
                    .split(" "));

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final String ENGLISH = "en";
    private static final String ANY = "any";

    /** Shorter beginnings are not taken for a month. */
    private static final int SHORTEST = 3;

    /** Names that differ in their ending alone have so many letters in common: oktobar, oktobra. */
    private static final int STEM = 5;

    private final Map<String, Map<String, Integer>> languages = new ConcurrentHashMap<>();

    /**
     * The month that a word names, 1 to 12, in the language or else in English; 0 for none.
     *
     * @param word as {@link #folded}
     */
    int month(String word, Locale language) {
        if (word.length() < 2) {
            return 0;
        }
        int month = in(language.getLanguage(), word);
        return month == 0 ? in(ENGLISH, word) : month;
    }

    /** The month that a word names in whatever language; 0 for none. The first call loads all of them. */
    int month(String word) {
        return word.length() < 2 ? 0 : in(ANY, word);
    }

    private int in(String language, String word) {
        Map<String, Integer> names = languages.computeIfAbsent(language, MonthNames::load);
        Integer month = names.get(word);
        if (month != null) {
            return month;
        }
        return language.equals(ANY) || word.length() < SHORTEST ? 0 : inflected(names, word);
    }

    /** The one month whose name begins as the word does, or that has its stem. */
    private static int inflected(Map<String, Integer> names, String word) {
        int found = 0;
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            int common = common(name.getKey(), word);
            boolean abbreviated = common == word.length();
            if (abbreviated || common >= STEM) {
                if (found != 0 && found != name.getValue()) {
                    return 0;
                }
                found = name.getValue();
            }
        }
        return found;
    }

    private static int common(String a, String b) {
        int length = Math.min(a.length(), b.length());
        int i = 0;
        while (i < length && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static Map<String, Integer> load(String language) {
        Map<String, Integer> names = new HashMap<>();
        for (String tag : LANGUAGES) {
            if (language.equals(ANY) || tag.equals(language) || tag.startsWith(language + "-")) {
                add(tag, names);
            }
        }
        if (names.isEmpty() && !language.isEmpty()) {
            add(language, names);
        }
        // Zero marks a name that is two months' in different languages.
        names.values().removeIf(month -> month == 0);
        return Map.copyOf(names);
    }

    private static void add(String tag, Map<String, Integer> names) {
        Locale locale = Locale.forLanguageTag(tag);
        for (Month month : Month.values()) {
            for (TextStyle style : STYLES) {
                String name = folded(month.getDisplayName(style, locale));
                if (name.length() > 1 && name.chars().allMatch(MonthNames::inWord)) {
                    names.merge(name, month.getValue(), (one, other) -> one.equals(other) ? one : 0);
                }
            }
        }
    }

    static boolean inWord(int character) {
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Without the differences of case, accents and full stops. */
    static String folded(@Nullable String word) {
        if (word == null) {
            return "";
        }
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char character = apart.charAt(i);
            boolean accent = character >= '\u0300' && character <= '\u036f';
            if (!accent && character != '.') {
                folded.append(character == 'ı' ? 'i' : character);
            }
        }
        return folded.toString();
    }
}
