package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.Set;

/** Tells by the words around a seat of government whether it acts there as a state or is a mere place. */
final class Surroundings {

    private static final Set<String> VERB_ENDS = Set.of("ed", "s", "ing", "t", "ly", "gan", "ew");

    private final Words words;
    private final Tokens tokens;

    Surroundings(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** Whether the capital from one token to another stands for its state. */
    boolean acts(int first, int last) {
        return !partOfLongerName(first, last) && !place(first) && !dateline(last) && goesOn(last);
    }

    /** Whether the words are the beginning, or the end, of a longer name. */
    boolean partOfLongerName(int first, int last) {
        int next = last + 1;
        if (next < tokens.size()
                && tokens.isWord(next)
                && tokens.capitalized(next)
                && words.has(next, Cue.NAME_GOES_ON)) {
            return true;
        }
        return first >= 2
                && tokens.is(first - 1, "of")
                && tokens.capitalized(first - 2)
                && (words.has(first - 2, Cue.ORGANISATION_ENDS) || tokens.is(first - 2, "university"));
    }

    /** Whether a word that can be a surname is meant as the plain word: "from May", "Rice prices rose". */
    boolean plainWord(int at) {
        if (date(at)) {
            return true;
        }
        if (!words.has(at, Cue.COMMON)) {
            return false;
        }
        boolean opens = tokens.sentenceStart(tokens.sentence(at)) == at
                || tokens.isMark(at - 1, '"')
                || tokens.isMark(at - 1, '“');
        return (opens && !possessive(at + 1) && !verbFollows(at)) || headline(at);
    }

    private boolean possessive(int at) {
        return at < tokens.size() && !tokens.spaced(at) && (tokens.isMark(at, '\'') || tokens.isMark(at, '’'));
    }

    /** Whether a month's name is that of the month: "since May", "May 5", "5 May", "this March". */
    boolean date(int at) {
        return words.has(at, Cue.CALENDAR)
                && (words.has(at - 1, Cue.BEFORE_DATE)
                        || number(at - 1)
                        || number(at + 1)
                        || words.has(at - 1, Cue.CALENDAR)
                        || words.has(at + 1, Cue.CALENDAR)
                        || (joined(at + 1) && words.has(at + 2, Cue.CALENDAR))
                        || (joined(at - 1) && words.has(at - 2, Cue.CALENDAR)));
    }

    private boolean number(int at) {
        return at >= 0 && at < tokens.size() && tokens.isNumber(at);
    }

    private boolean joined(int at) {
        return at >= 0
                && at < tokens.size()
                && (tokens.is(at, "and")
                        || tokens.is(at, "or")
                        || tokens.is(at, "to")
                        || tokens.isMark(at, '-')
                        || tokens.isMark(at, '–')
                        || tokens.isMark(at, '/'));
    }

    private boolean place(int first) {
        int before = first - 1;
        if (before >= 0 && tokens.isWord(before) && words.has(before, Cue.LOCATIVE)) {
            return !(words.has(before - 1, Cue.TIES) && (tokens.is(before, "to") || tokens.is(before, "from")))
                    && !(tokens.is(before, "of") && words.has(before - 1, Cue.TIES));
        }
        // "in the capital, Ankara," and "Paris, London and Berlin" after a preposition stay places.
        if (before >= 0 && tokens.isMark(before, ',')) {
            return words.has(before - 1, Cue.LOCATIVE) || (before >= 2 && words.has(before - 2, Cue.LOCATIVE));
        }
        if (before >= 2 && tokens.is(before, "and") && tokens.capitalized(before - 1)) {
            return words.has(before - 2, Cue.LOCATIVE);
        }
        return (before >= 0 && tokens.is(before, "-"))
                || (before >= 1 && tokens.is(before, "the") && tokens.is(before - 1, "in"));
    }

    private boolean dateline(int last) {
        int next = last + 1;
        return next < tokens.size()
                && (tokens.isMark(next, '(')
                        || tokens.isMark(next, '—')
                        || tokens.isMark(next, '/')
                        || tokens.isMark(next, ':'));
    }

    /** Whether what follows can follow one who acts: no noun that the words only qualify. */
    boolean goesOn(int last) {
        int next = last + 1;
        if (next >= tokens.size() || !tokens.isWord(next)) {
            return true;
        }
        if (tokens.capitalized(next)) {
            return words.has(next, Cue.CALENDAR) || headline(next);
        }
        if (words.has(next, Cue.AUXILIARIES) || words.has(next, Cue.SPEECH)) {
            return true;
        }
        if (words.has(next, Cue.NAME_GOES_ON)) {
            return false;
        }
        String word = tokens.word(next);
        return VERB_ENDS.stream().anyMatch(word::endsWith);
    }

    /** Whether no noun follows: the end of the phrase, or a verb that can't be a plural. */
    boolean verbFollows(int last) {
        int next = last + 1;
        return next >= tokens.size()
                || !tokens.isWord(next)
                || words.has(next, Cue.AUXILIARIES)
                || words.has(next, Cue.SPEECH)
                || tokens.word(next).endsWith("ed");
    }

    /** Whether the token stands in a line where nearly every word begins with a capital. */
    boolean headline(int token) {
        int sentence = tokens.sentence(token);
        int begin = tokens.sentenceStart(sentence);
        int end = Math.min(tokens.sentenceEnd(sentence), begin + 40);
        if (tokens.isMark(tokens.sentenceEnd(sentence) - 1, '.')) {
            return false;
        }
        int words = 0;
        int capitals = 0;
        for (int i = begin; i < end; i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.begin(i) > 3) {
                words++;
                capitals += tokens.capitalized(i) ? 1 : 0;
            }
        }
        return words >= 2 && capitals * 4 >= words * 3;
    }
}
