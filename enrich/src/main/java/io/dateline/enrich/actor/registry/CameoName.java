package io.dateline.enrich.actor.registry;

import java.util.Locale;
import java.util.Set;

/** Names of CAMEO dictionaries, which are in capitals with underscores, as texts write them. */
final class CameoName {

    /** Words that names in titles leave small. */
    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "le", "les", "el", "al", "as", "ar", "an",
            "ad", "bin", "ibn", "bint", "ul", "ur", "ud", "von", "van", "der", "den", "da", "do", "dos", "das", "du",
            "des", "di", "del", "e", "y", "und", "et");

    /** What makes the adjective of a state's name. */
    private static final Set<String> ENDINGS = Set.of("n", "an", "i", "er", "nese");

    private static final String THE = "THE ";

    /** Single words up to this length are acronyms. */
    private static final int ACRONYM_CHARS = 3;

    private CameoName() {}

    /** {@code ISLAMIC_REPUBLIC_OF_IRAN_} as "Islamic Republic of Iran"; a short single word stays in capitals. */
    static String written(String name) {
        String spaced = name.replace('_', ' ').strip();
        if (spaced.indexOf(' ') < 0 && spaced.length() <= ACRONYM_CHARS) {
            return spaced;
        }
        if (spaced.startsWith(THE) && spaced.indexOf(' ', THE.length()) > 0) {
            spaced = spaced.substring(THE.length()); // but The Hague
        }
        StringBuilder written = new StringBuilder();
        for (String word : spaced.split(" +", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            written.append(written.length() == 0 ? "" : " ")
                    .append(written.length() > 0 && SMALL.contains(lower) ? lower : capitalised(lower));
        }
        return written.toString();
    }

    /** Whether texts that write it in small letters mean something else: WHO, US. */
    static boolean acronym(String written) {
        return written.length() <= ACRONYM_CHARS && written.equals(written.toUpperCase(Locale.ROOT));
    }

    /** What a name of a state's group says: the state's name, its adjective, or something that stands for it. */
    static AliasEntry.Kind ofState(String state, String name) {
        boolean begins = name.regionMatches(0, state, 0, 3);
        boolean adjective = name.endsWith("ish") || name.endsWith("ese") || name.endsWith("ian");
        if (begins && (adjective || (name.startsWith(state) && ENDINGS.contains(name.substring(state.length()))))) {
            return AliasEntry.Kind.DEMONYM;
        }
        if (name.contains(state) || (begins && Math.abs(name.length() - state.length()) <= 2)) {
            return AliasEntry.Kind.NAME;
        }
        return name.regionMatches(0, state, 0, 4) ? AliasEntry.Kind.DEMONYM : AliasEntry.Kind.METONYM;
    }

    private static String capitalised(String word) {
        StringBuilder capitalised = new StringBuilder(word);
        boolean begins = true;
        for (int i = 0; i < capitalised.length(); i++) {
            char c = capitalised.charAt(i);
            if (begins) {
                capitalised.setCharAt(i, Character.toUpperCase(c));
            }
            begins = c == '-' || c == '.';
        }
        return capitalised.toString();
    }
}
