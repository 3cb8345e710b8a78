package io.dateline.enrich.outlet;

import com.google.common.base.Splitter;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words by which a page says whose it is.
 *
 * @param subject id of the outlet that the words stand for; null when the words have a slot for any outlet's name
 * @param agencies whether the slot takes agencies ({@code TRUE}), others ({@code FALSE}) or both (null)
 * @param weight probability that the outlet named is right when nothing else is known, in (0, 1)
 * @param pattern the words as the registry writes them
 * @param where file and line
 */
record Cue(
        @Nullable String subject,
        @Nullable Boolean agencies,
        Role role,
        Set<Place> places,
        double weight,
        List<Element> before,
        List<Element> after,
        String pattern,
        String where) {

    static final String SLOT = "{outlet}";

    /** What the words say of the outlet. */
    enum Role {
        /** It published this page. */
        OUTLET,
        /** It wrote this text. */
        ORIGIN,
        /** It wrote this text, and published this page too unless something says that another did. */
        EITHER
    }

    /** What an element of a pattern matches. */
    enum Type {
        WORD,
        NUMBER,
        DASH,
        BEGIN,
        END
    }

    /** One token, or an end of the line. {@code hash} is that of a word or mark. */
    record Element(Type type, long hash) {

        boolean matches(Tokens tokens, int at) {
            return switch (type) {
                case WORD -> tokens.hash(at) == hash;
                case NUMBER -> tokens.isNumber(at);
                case DASH -> dash(tokens, at);
                case BEGIN, END -> false;
            };
        }
    }

    static boolean dash(Tokens tokens, int at) {
        return switch (tokens.first(at)) {
            case '-', '–', '—', '―', '−' -> tokens.kind(at) == Tokens.Kind.MARK;
            default -> false;
        };
    }

    /** The pattern's elements; {@code ^}, {@code $}, {@code -} and {@code {number}} are special. */
    static List<Element> elements(String words) {
        List<Element> elements = new ArrayList<>();
        for (String part : Splitter.on(' ').omitEmptyStrings().split(words)) {
            switch (part) {
                case "^" -> elements.add(new Element(Type.BEGIN, 0));
                case "$" -> elements.add(new Element(Type.END, 0));
                case "-" -> elements.add(new Element(Type.DASH, 0));
                case "{number}" -> elements.add(new Element(Type.NUMBER, 0));
                default -> {
                    Tokens tokens = Tokens.of(part);
                    for (int i = 0; i < tokens.size(); i++) {
                        elements.add(new Element(Type.WORD, tokens.hash(i)));
                    }
                }
            }
        }
        return List.copyOf(elements);
    }

    /** Whether nothing but a name makes the cue: too little where the name is weak. */
    boolean bare() {
        return bare(before) && bare(after);
    }

    private static boolean bare(List<Element> elements) {
        for (Element element : elements) {
            if (element.type() == Type.WORD) {
                return false;
            }
        }
        return true;
    }

    /** Those of the outlets that the slot takes. */
    List<Medium> taken(List<Medium> media) {
        return agencies == null
                ? media
                : media.stream().filter(medium -> agencies == medium.agency()).toList();
    }

    boolean countsIn(Set<Place> some) {
        for (Place place : some) {
            if (places.contains(place)) {
                return true;
            }
        }
        return false;
    }
}
