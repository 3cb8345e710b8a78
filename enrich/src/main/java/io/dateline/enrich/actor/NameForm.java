package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Chain.Trait;
import io.dateline.enrich.document.Tokens;

/**
 * Weighs by its words what a chain is the name of. Points are small whole numbers, so that a verdict can be followed by
 * hand.
 */
final class NameForm {

    /** Outweighs all that can be seen around a name. */
    private static final int KNOWN = 8;

    private final Words words;
    private final Tokens tokens;

    NameForm(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** Adds what the words say; the same for each mention. */
    void weigh(Chain chain, Points points) {
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

    private void ends(Chain chain, Points points) {
        int last = chain.last();
        if (words.has(chain.first(), Cue.GROUP_BEGINS)) {
            points.add(NameKind.ORGANISATION, 6);
            points.add(NameKind.PERSON, -6);
        }
        boolean given = words.has(chain.first(), Cue.GIVEN);
        boolean surname = given && (words.has(last, Cue.SURNAME) || !tokens.spaced(last));
        if (words.has(last, Cue.PEOPLE) && !words.has(chain.first(), Cue.GIVEN)) {
            points.add(NameKind.PERSON, -6);
            points.add(NameKind.ORGANISATION, -6);
        }
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
            if (words.has(at, Cue.PLAIN) && (at == first || tokens.spaced(at))) {
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
        } else if (length > 3 && !known(at) && innerCapital(at)) {
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

    private boolean known(int at) {
        return words.has(at, Cue.GIVEN) || words.has(at, Cue.SURNAME) || words.has(at, Cue.PLAIN);
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
