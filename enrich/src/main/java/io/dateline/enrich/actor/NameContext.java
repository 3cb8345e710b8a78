package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Chain.Trait;
import io.dateline.enrich.document.Tokens;

/** Weighs by what stands around it what a chain of capitalised words is the name of. */
final class NameContext {

    private final Words words;
    private final Tokens tokens;

    NameContext(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** Adds what stands around one mention. */
    void weigh(Chain chain, Points points) {
        before(chain, points);
        after(chain, points);
    }

    /** Whether a place's name stands for a team: "Springfield coach Jane Doe", "beat Springfield". */
    boolean team(Chain chain) {
        return chain.listedAs(NameKind.PLACE)
                && (words.has(chain.last() + 1, Cue.TEAM_NOUN)
                        || (words.has(chain.last() + 1, Cue.TEAM_VERB) && !words.has(chain.first() - 1, Cue.LOCATIVE))
                        || (tokens.is(Math.max(0, chain.first() - 1), "over")
                                && words.has(chain.first() - 2, Cue.MATCH))
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
            points.add(NameKind.PERSON, 7);
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
}
