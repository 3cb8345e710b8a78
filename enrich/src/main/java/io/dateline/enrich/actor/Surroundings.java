package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;

/** Tells what a word of a name is by the words around it: a surname or a plain word, a month, a part of more. */
final class Surroundings {

    private final Words words;
    private final Tokens tokens;

    Surroundings(Words words) {
        this.words = words;
        this.tokens = words.tokens();
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
