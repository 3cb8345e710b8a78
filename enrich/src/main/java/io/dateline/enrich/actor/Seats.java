package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;

/**
 * Tells whether a seat of government stands for its state, as in "Ankara has warned", or is a mere place.
 *
 * <p>A city is a place unless the words beside it show it acting or acted upon: most cities in the news are places, and
 * a state that did not act is a worse answer than none.
 */
final class Seats {

    private final Words words;
    private final Tokens tokens;
    private final Surroundings surroundings;

    Seats(Words words, Surroundings surroundings) {
        this.words = words;
        this.tokens = words.tokens();
        this.surroundings = surroundings;
    }

    /** Whether the city from one token to another acts, alone or with those beside it. */
    boolean act(int first, int last) {
        if (surroundings.partOfLongerName(first, last)
                || qualified(first)
                || (located(first) && !(tokens.is(first - 1, "to") && owns(last)))) {
            return false;
        }
        if (first > 0 && tokens.is(first - 1, "for")) {
            return !words.has(first - 2, Cue.DEPARTURE) && !nounFollows(last);
        }
        return does(last) || joinedAfter(last) || (!nounFollows(last) && (party(first) || joinedBefore(first)));
    }

    /** "Little Havana", "East Jerusalem". */
    private boolean qualified(int first) {
        int before = first - 1;
        return before >= 0
                && tokens.isWord(before)
                && tokens.capitalized(before)
                && tokens.spaced(first)
                && tokens.sentenceStart(tokens.sentence(first)) < before;
    }

    private boolean located(int first) {
        int before = first - 1;
        if (!words.has(before, Cue.LOCATIVE)) {
            return false;
        }
        boolean related = words.has(before - 1, Cue.TIES);
        return !(related && (tokens.is(before, "to") || tokens.is(before, "from") || tokens.is(before, "of")));
    }

    /** Whether what follows says what it does or what it has as a state. */
    private boolean does(int last) {
        int next = last + 1;
        if (next >= tokens.size()) {
            return false;
        }
        if (possessive(next)) {
            return owns(last);
        }
        int verb = words.has(next, Cue.ADVERB) || adverb(next) ? next + 1 : next;
        if (words.has(verb, Cue.SPEECH) || words.has(verb, Cue.ACTS)) {
            return true;
        }
        return verb < tokens.size()
                && tokens.isWord(verb)
                && !tokens.capitalized(verb)
                && !words.has(verb, Cue.MARKET_VERB)
                && tokens.word(verb).endsWith("ed");
    }

    /** "Ankara's demands", but not "Ankara's streets". */
    private boolean owns(int last) {
        int mark = last + 1;
        if (mark + 1 >= tokens.size() || !possessive(mark)) {
            return false;
        }
        int thing = tokens.is(mark + 1, "s") ? mark + 2 : mark + 1;
        return thing < tokens.size()
                && tokens.isWord(thing)
                && !tokens.capitalized(thing)
                && !words.has(thing, Cue.PLACE_NOUN);
    }

    private boolean adverb(int at) {
        return tokens.isWord(at) && !tokens.capitalized(at) && tokens.word(at).endsWith("ly");
    }

    /** Whether the words before make it a party to something: "between Moscow", "urged Ankara", "with Damascus". */
    private boolean party(int first) {
        int before = first - 1;
        if (words.has(before, Cue.PARTY) || words.has(before, Cue.ACTED_ON)) {
            return !tokens.capitalized(before) || tokens.sentenceStart(tokens.sentence(first)) == before;
        }
        if (before > 0 && tokens.is(before, "for")) {
            return !words.has(before - 1, Cue.DEPARTURE);
        }
        return words.has(before - 1, Cue.TIES)
                && (words.has(before, Cue.LOCATIVE) || tokens.is(before, "on") || tokens.is(before, "against"));
    }

    /** "Moscow and Ankara agreed": the second. */
    private boolean joinedBefore(int first) {
        int and = first - 1;
        if (and < 1 || !tokens.is(and, "and") || !words.has(and - 1, Cue.NAME)) {
            return false;
        }
        return party(and - 1) && !located(and - 1);
    }

    /** "Moscow and Ankara agreed": the first. */
    private boolean joinedAfter(int last) {
        int and = last + 1;
        if (and + 1 >= tokens.size() || !tokens.is(and, "and") || !tokens.isWord(and + 1)) {
            return false;
        }
        PhraseTable.Hit<Alias> other = words.alias(and + 1);
        return other != null && does(other.last());
    }

    private boolean nounFollows(int last) {
        int next = last + 1;
        return next < tokens.size()
                && tokens.isWord(next)
                && (tokens.capitalized(next) || words.has(next, Cue.PLACE_NOUN));
    }

    private boolean possessive(int at) {
        return !tokens.spaced(at) && (tokens.isMark(at, '\'') || tokens.isMark(at, '’'));
    }
}
