package io.dateline.enrich.actor;

import io.dateline.enrich.document.Folding;
import java.util.LinkedHashSet;
import java.util.Set;

/** What names are compared by. */
final class NameKey {

    private NameKey() {}

    /** The ends of a name by which it can be taken up again, folded. */
    static Set<String> endings(String name) {
        String[] words = of(name).split(" ", -1); // one character: no pattern is compiled
        Set<String> found = new LinkedHashSet<>();
        String tail = "";
        for (int i = words.length - 1; i > 0 && words.length - i <= 3; i--) {
            tail = tail.isEmpty() ? words[i] : words[i] + " " + tail;
            found.add(tail);
        }
        if (words.length > 1 && words[0].length() > 1) {
            found.add(words[0]);
        }
        return found;
    }

    /** The name as the end of an id: {@code steffen-seibert}; empty when no letter or digit is in it. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        String key = of(name);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int last = slug.length() - 1;
        return last >= 0 && slug.charAt(last) == '-' ? slug.substring(0, last) : slug.toString();
    }

    /** The same for all ways to write a name: folded, with no marks and single spaces. */
    static String of(String name) {
        StringBuilder key = new StringBuilder();
        String folded = Folding.fold(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '\'' || c == '.') {
                continue;
            }
            boolean space = c == '-' || Character.isWhitespace(c);
            if (!space) {
                key.append(c);
            } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }
}
