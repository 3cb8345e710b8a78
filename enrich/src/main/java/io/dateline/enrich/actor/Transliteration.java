package io.dateline.enrich.actor;

import io.dateline.enrich.document.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the ways in which other scripts' names are written in Latin letters to one form. */
final class Transliteration {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "ad", "as", "ash", "an", "ar", "az");
    private static final Set<String> SERVANT = Set.of("abd", "abdul", "abdel", "abdal", "abdol", "abdoul");

    /** What stands for what, in this order. */
    private static final List<String[]> LETTERS = List.of(
            new String[] {"ou", "u"},
            new String[] {"oo", "u"},
            new String[] {"kh", "h"},
            new String[] {"ck", "k"},
            new String[] {"q", "k"},
            new String[] {"w", "v"},
            new String[] {"x", "ks"},
            new String[] {"ph", "f"},
            new String[] {"y", "i"},
            new String[] {"ie", "e"});

    private final Map<String, String> groups = new HashMap<>();

    /** @param line given names of one origin, separated by spaces */
    void group(String line) {
        String[] names = line.split(" ", -1);
        for (String name : names) {
            String folded = Folding.fold(name);
            RegistryFile.require(groups.putIfAbsent(folded, names[0]) == null, "'" + name + "' stands in two groups");
        }
    }

    /** The one form; empty for a name of one word, which is too little to go by. */
    String key(String name) {
        List<String> words = new ArrayList<>(4);
        for (String word : NameKey.of(name).split(" ", -1)) {
            if (groups.containsKey(word)) {
                words.add(groups.getOrDefault(word, word));
            } else if (SERVANT.contains(word)) {
                words.add("abd");
            } else if (word.length() > 7 && SERVANT.contains(word.substring(0, 5))) {
                words.add("abd");
                words.add(letters(word.substring(5)));
            } else if (!ARTICLES.contains(word)) {
                words.add(letters(word));
            }
        }
        return words.size() < 2 ? "" : String.join(" ", words);
    }

    private static String letters(String word) {
        String changed = word;
        for (String[] rule : LETTERS) {
            changed = changed.replace(rule[0], rule[1]);
        }
        StringBuilder single = new StringBuilder(changed.length());
        for (int i = 0; i < changed.length(); i++) {
            if (i == 0 || changed.charAt(i) != changed.charAt(i - 1)) {
                single.append(changed.charAt(i));
            }
        }
        return single.toString();
    }
}
