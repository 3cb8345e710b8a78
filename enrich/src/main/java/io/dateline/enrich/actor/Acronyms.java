package io.dateline.enrich.actor;

import io.dateline.enrich.document.Folding;
import io.dateline.enrich.document.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Acronyms that a text defines itself: "Justice and Equality Movement (JEM)". One instance a text. */
final class Acronyms {

    private static final int LONGEST = 7;

    private final Words words;
    private final Tokens tokens;
    private final Map<Long, Reference> defined = new HashMap<>();

    Acronyms(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** What the text said an acronym stands for, at a later place of it; null when it said nothing. */
    @Nullable Reference at(int token) {
        Reference meaning = defined.isEmpty() || !capitals(token) ? null : defined.get(tokens.hash(token));
        return meaning == null
                ? null
                : Reference.named(meaning.type(), token, token, meaning.aliases(), String.valueOf(meaning.name()));
    }

    /**
     * Learns from a bracket with an acronym in it.
     *
     * @param found what was found before the bracket; a name that the registry does not know in full is put right
     */
    void learn(int bracket, List<Reference> found) {
        if (!bracketed(bracket)) {
            return;
        }
        Reference last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last != null && last.last() == bracket - 1 && organisation(last)) {
            defined.put(tokens.hash(bracket + 1), last);
            return;
        }
        int first = nameBefore(bracket);
        if (first < 0) {
            return;
        }
        while (!found.isEmpty() && found.get(found.size() - 1).last() >= first) {
            found.remove(found.size() - 1);
        }
        Reference meaning =
                Reference.named(Reference.Type.GROUP, first, bracket - 1, List.of(), tokens.words(first, bracket - 1));
        found.add(meaning);
        defined.put(tokens.hash(bracket + 1), meaning);
    }

    /** Whether the registry knows an organisation by the words: its acronym may be that of another language. */
    private static boolean organisation(Reference reference) {
        return reference.type() == Reference.Type.NAME
                && reference.aliases().stream()
                        .noneMatch(
                                alias -> alias.actor().person() || alias.actor().state());
    }

    private boolean bracketed(int bracket) {
        return bracket > 0 && bracket + 2 < tokens.size() && tokens.isMark(bracket + 2, ')') && capitals(bracket + 1);
    }

    /** The first token of the name whose initials stand in the bracket; -1 when there is none. */
    private int nameBefore(int bracket) {
        String letters = Folding.fold(tokens.word(bracket + 1));
        int letter = letters.length() - 1;
        for (int at = bracket - 1; at >= 0 && at > bracket - 2 * LONGEST; at--) {
            if (tokens.isWord(at) && tokens.capitalized(at)) {
                if (Folding.fold(tokens.first(at)) != letters.charAt(letter)) {
                    return -1;
                }
                if (letter-- == 0) {
                    return at;
                }
            } else if (!words.has(at, Cue.NOT_IN_ACRONYM) && !tokens.isMark(at, '-')) {
                return -1;
            }
        }
        return -1;
    }

    private boolean capitals(int token) {
        int length = tokens.end(token) - tokens.begin(token);
        if (!tokens.isWord(token) || length < 2 || length > LONGEST) {
            return false;
        }
        for (int i = tokens.begin(token); i < tokens.end(token); i++) {
            if (!Character.isUpperCase(tokens.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
