package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Chain.Trait;
import io.dateline.enrich.document.Tokens;

/**
 * Weighs what a chain of capitalised words is the name of: points for what it is made of, and for what stands around
 * it. Points are small whole numbers, so that a verdict can be followed by hand.
 */
final class NameEvidence {

    /** Outweighs all that can be seen around a name. */
    private static final int KNOWN = 8;

    private final Words words;
    private final Tokens tokens;

    NameEvidence(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** What the words themselves say; the same for each mention. */
    void form(Chain chain, Points points) {
        boolean plain = chain.words() == 1 && words.has(chain.last(), Cue.PLAIN);
        for (NameKind kind : NameKind.ALL) {
            points.add(kind, !chain.listedAs(kind) ? 0 : plain ? 3 : KNOWN);
        }
        if (chain.words() > 1) {
            ends(chain, points);
            person(chain, points);
            organisation(chain, points);
        } else {
            single(chain, points);
        }
        if (words.has(chain.first(), Cue.PLACE_BEGINS) && chain.words() > 1 && !words.has(chain.first(), Cue.GIVEN)) {
            points.add(NameKind.PLACE, 4);
        }
    }

    /** What stands around one mention. */
    void surroundings(Chain chain, Points points) {
        before(chain, points);
        after(chain, points);
    }

    private void ends(Chain chain, Points points) {
        int last = chain.last();
        boolean surname = words.has(last, Cue.SURNAME) && words.has(chain.first(), Cue.GIVEN);
        if (words.has(last, Cue.ORGANISATION_SUFFIX)) {
            points.add(NameKind.ORGANISATION, 4);
        }
        if (words.has(last, Cue.ORGANISATION_ENDS)) {
            points.add(NameKind.ORGANISATION, surname ? 1 : 5);
            points.add(NameKind.PERSON, surname ? 0 : -3);
        }
        if (words.has(last, Cue.PLACE_ENDS)) {
            points.add(NameKind.PLACE, surname ? 1 : 5);
            points.add(NameKind.PERSON, surname ? 0 : -3);
        }
        if (words.has(last, Cue.THING_ENDS)) {
            points.add(NameKind.THING, surname ? 1 : 5);
            points.add(NameKind.PERSON, surname ? 0 : -3);
        }
    }

    private void person(Chain chain, Points points) {
        int first = chain.first();
        int last = chain.last();
        boolean place = words.listedAs(first, NameKind.PLACE);
        if (words.has(first, Cue.GIVEN)) {
            points.add(NameKind.PERSON, words.has(first, Cue.PLAIN) || place ? 2 : 4);
        }
        if (words.has(last, Cue.SURNAME)) {
            points.add(NameKind.PERSON, words.has(last, Cue.PLAIN) ? 1 : 2);
        } else if (words.has(last, Cue.GIVEN) && !words.has(last, Cue.PLAIN)) {
            points.add(NameKind.PERSON, 1);
        }
        if (chain.is(Trait.INITIAL)) {
            points.add(NameKind.PERSON, chain.words() > 2 || !words.has(last, Cue.PLAIN) ? 3 : 1);
        }
        if (chain.is(Trait.PARTICLE)) {
            points.add(NameKind.PERSON, 2);
        }
        if (tokens.end(last) - tokens.begin(last) == 1) {
            points.add(NameKind.PERSON, -6);
        }
        if (chain.words() > 4) {
            points.add(NameKind.PERSON, -3);
        }
        int unknown = 0;
        for (int at = first; at <= last; at++) {
            if (!tokens.isWord(at) || !tokens.capitalized(at)) {
                continue;
            }
            boolean name = words.has(at, Cue.GIVEN) || words.has(at, Cue.SURNAME);
            if (words.has(at, Cue.PLAIN)) {
                points.add(NameKind.PERSON, name ? 0 : -3);
            } else if (!name) {
                unknown++;
            }
        }
        if (chain.words() == 2 && unknown > 0 && !place) {
            points.add(NameKind.PERSON, unknown == 2 ? 3 : 2);
        } else if (chain.words() == 3 && unknown > 1) {
            points.add(NameKind.PERSON, 1);
        }
    }

    private void organisation(Chain chain, Points points) {
        if (chain.is(Trait.AMPERSAND)) {
            points.add(NameKind.ORGANISATION, 6);
            points.add(NameKind.PERSON, -4);
        }
        if (chain.is(Trait.HEAD_OF)) {
            points.add(NameKind.ORGANISATION, 6);
            points.add(NameKind.PERSON, -6);
        }
        int plain = 0;
        int capitals = 0;
        for (int at = chain.first(); at <= chain.last(); at++) {
            if (tokens.isWord(at) && tokens.capitalized(at)) {
                plain += words.has(at, Cue.PLAIN) ? 1 : 0;
                capitals += acronym(at) ? 1 : 0;
            }
        }
        boolean named = words.has(chain.first(), Cue.GIVEN) && words.has(chain.last(), Cue.SURNAME);
        if (!named) {
            points.add(NameKind.ORGANISATION, Math.min(2, plain) + Math.min(1, capitals));
        }
        if (acronym(chain.last()) && capitals < chain.words()) {
            points.add(NameKind.ORGANISATION, 2);
            points.add(NameKind.PERSON, -3);
        }
        if (words.listedAs(chain.first(), NameKind.PLACE)) {
            points.add(NameKind.ORGANISATION, 1);
        }
        if (words.listedAs(chain.first(), NameKind.ORGANISATION) && chain.listed() == 0) {
            points.add(NameKind.ORGANISATION, 2);
        }
    }

    private void single(Chain chain, Points points) {
        int at = chain.first();
        int length = tokens.end(chain.last()) - tokens.begin(at);
        if (words.has(at, Cue.GIVEN) && !words.has(at, Cue.PLAIN) && chain.listed() == 0) {
            points.add(NameKind.PERSON, 3);
        }
        if (words.has(at, Cue.SURNAME) && !words.has(at, Cue.PLAIN) && chain.listed() == 0) {
            points.add(NameKind.PERSON, words.has(at, Cue.GIVEN) ? 0 : 1);
        }
        if (chain.is(Trait.PARTICLE)) {
            points.add(NameKind.PERSON, 2);
        }
        if (acronym(at)) {
            points.add(NameKind.ORGANISATION, 3);
            points.add(NameKind.PERSON, -4);
        } else if (length > 3 && innerCapital(at)) {
            points.add(NameKind.ORGANISATION, 3);
        }
        if (words.has(at, Cue.PLAIN)) {
            points.add(NameKind.PERSON, -3);
            points.add(NameKind.ORGANISATION, chain.listed() == 0 ? -2 : 0);
        }
        if (words.has(at, Cue.PEOPLE) || words.has(at, Cue.TITLE) || words.has(at, Cue.ROLE)) {
            points.add(NameKind.PERSON, -6);
            points.add(NameKind.ORGANISATION, -6);
        }
    }

    /** Whether a place's name stands for a team: "Springfield coach Jane Doe", "beat Springfield". */
    boolean team(Chain chain) {
        return chain.listedAs(NameKind.PLACE)
                && (words.has(chain.last() + 1, Cue.TEAM_NOUN)
                        || (words.has(chain.last() + 1, Cue.TEAM_VERB) && !words.has(chain.first() - 1, Cue.LOCATIVE))
                        || (words.has(chain.first() - 1, Cue.AGAINST) && !words.has(chain.last() + 1, Cue.PLAIN)));
    }

    private void before(Chain chain, Points points) {
        int before = chain.first() - 1;
        if (chain.is(Trait.TITLED)) {
            points.add(NameKind.PERSON, 5);
        } else if (words.has(before, Cue.ROLE) && !tokens.capitalized(before)) {
            points.add(NameKind.PERSON, 3);
        }
        if (before < 0 || !tokens.isWord(before)) {
            return;
        }
        if (tokens.is(before, "the")) {
            points.add(NameKind.PERSON, -4);
            points.add(NameKind.ORGANISATION, 2);
            points.add(NameKind.THING, 1);
        } else if (tokens.is(before, "a") || tokens.is(before, "an") || tokens.is(before, "this")) {
            points.add(NameKind.PERSON, -3);
            points.add(NameKind.THING, 2);
        } else if (tokens.is(before, "in") || tokens.is(before, "near") || tokens.is(before, "at")) {
            points.add(NameKind.PERSON, -2);
            points.add(NameKind.PLACE, tokens.is(before, "at") ? 1 : 3);
        } else if (words.has(before, Cue.SPEECH)) {
            points.add(NameKind.PERSON, 2);
            points.add(NameKind.ORGANISATION, 1);
        } else if (tokens.is(before, "by") || tokens.is(before, "with")) {
            points.add(NameKind.PERSON, 1);
            points.add(NameKind.ORGANISATION, 1);
        }
    }

    private void after(Chain chain, Points points) {
        int after = chain.last() + 1;
        if (after >= tokens.size()) {
            return;
        }
        if (tokens.isMark(after, ',')) {
            comma(after + 1, points);
        } else if (tokens.isMark(after, '(')) {
            bracket(after + 1, points);
        } else if (possessive(after)) {
            int owned = after + (after + 1 < tokens.size() && tokens.is(after + 1, "s") ? 2 : 1);
            if (words.has(owned, Cue.ORGANISATION_NOUN)) {
                points.add(NameKind.ORGANISATION, 1);
            }
        } else if (tokens.isWord(after)) {
            word(chain, after, points);
        }
    }

    private void word(Chain chain, int after, Points points) {
        if (tokens.capitalized(after)) {
            points.add(NameKind.ORGANISATION, words.has(after, Cue.ORGANISATION_NOUN) ? 3 : 0);
            return;
        }
        if (tokens.is(after, "who") || tokens.is(after, "whose")) {
            points.add(NameKind.PERSON, 4);
        }
        if (words.has(after, Cue.SPEECH)) {
            points.add(NameKind.PERSON, 2);
            points.add(NameKind.ORGANISATION, 1);
        }
        if (words.has(after, Cue.PERSONAL_VERB)) {
            points.add(NameKind.PERSON, 1);
        }
        if (words.has(after, Cue.PERSONAL_NOUN)) {
            points.add(NameKind.PERSON, 5);
        }
        if (words.has(after, Cue.ORGANISATION_VERB)) {
            points.add(NameKind.ORGANISATION, 1);
        }
        if (words.has(after, Cue.ORGANISATION_NOUN)) {
            points.add(NameKind.ORGANISATION, chain.words() == 1 && !words.has(chain.last(), Cue.PLAIN) ? 3 : 2);
            points.add(NameKind.PERSON, -1);
        }
    }

    /** "Jane Doe, 34," and "Jane Doe, a spokeswoman for", "Springfield, Illinois". */
    private void comma(int at, Points points) {
        if (at >= tokens.size()) {
            return;
        }
        if (tokens.isNumber(at)) {
            boolean age = at + 1 < tokens.size()
                    && tokens.end(at) - tokens.begin(at) == 2
                    && (tokens.isMark(at + 1, ',') || tokens.isMark(at + 1, '.'));
            points.add(NameKind.PERSON, age ? 4 : 0);
            return;
        }
        if (tokens.is(at, "who") || tokens.is(at, "whose")) {
            points.add(NameKind.PERSON, 4);
            return;
        }
        if (tokens.capitalized(at) && words.listedAs(at, NameKind.PLACE)) {
            points.add(NameKind.PLACE, 3);
            return;
        }
        int end = Math.min(tokens.size(), at + 6);
        for (int i = at; i < end && tokens.isWord(i) && !tokens.capitalized(i); i++) {
            if (words.has(i, Cue.ROLE)) {
                points.add(NameKind.PERSON, 2);
                return;
            }
        }
    }

    /** "Jane Doe (34)" and, after a film's name, "Jane Doe (2019)" are not told apart by the bracket alone. */
    private void bracket(int at, Points points) {
        if (at + 1 < tokens.size() && tokens.isNumber(at) && tokens.end(at) - tokens.begin(at) == 2) {
            points.add(NameKind.PERSON, 1);
        }
    }

    private boolean possessive(int at) {
        return !tokens.spaced(at) && (tokens.isMark(at, '\'') || tokens.isMark(at, '’'));
    }

    private boolean acronym(int at) {
        int length = tokens.end(at) - tokens.begin(at);
        return length >= 2 && length <= 6 && ChainReader.capitals(tokens, at);
    }

    private boolean innerCapital(int at) {
        String text = tokens.text();
        boolean lower = false;
        for (int i = tokens.begin(at) + 1; i < tokens.end(at); i++) {
            if (Character.isUpperCase(text.charAt(i)) && (lower || i > tokens.begin(at) + 1)) {
                return lower && !text.startsWith("Mc", tokens.begin(at)) && !text.startsWith("Mac", tokens.begin(at));
            }
            lower |= Character.isLowerCase(text.charAt(i));
        }
        return false;
    }
}
