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
        StringBuilder key = new StringBuilder(name.length());
        boolean space = false;
        for (int i = 0; i < name.length(); i++) {
            char c = Folding.fold(name.charAt(i));
            if (c == 0 || c == '\'' || c == '.') {
                continue;
            }
            if (c == '-' || Character.isWhitespace(c)) {
                space = true;
                continue;
            }
            if (space && key.length() > 0) {
                key.append(' ');
            }
            space = false;
            key.append(c);
        }
        return key.toString();
    }
}
