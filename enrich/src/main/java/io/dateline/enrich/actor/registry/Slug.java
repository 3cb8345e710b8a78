package io.dateline.enrich.actor.registry;

import io.dateline.enrich.document.Folding;

/** Ids of actors: lower-case letters, digits and single hyphens. */
public final class Slug {

    private static final int CHARS_MAX = 120;

    private Slug() {}

    public static boolean isSlug(String id) {
        boolean hyphen = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '-' ? hyphen : !plain(c)) {
                return false;
            }
            hyphen = c == '-';
        }
        return !hyphen && id.length() <= CHARS_MAX;
    }

    /** The slug of a name; empty when it has no letter of the Latin alphabet and no digit. */
    public static String of(String name) {
        StringBuilder slug = new StringBuilder();
        String folded = Folding.fold(name);
        for (int i = 0; i < folded.length() && slug.length() < CHARS_MAX - 1; i++) {
            char c = folded.charAt(i);
            if (plain(c)) {
                slug.append(c);
            } else if (c != '\'' && c != '.' && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
