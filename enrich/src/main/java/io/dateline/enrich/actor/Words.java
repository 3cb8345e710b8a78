package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;

/** The words of one text and what they can be to the names beside them: each is looked up once. Immutable. */
final class Words {

    private final Tokens tokens;
    private final long[] senses;

    Words(Cues cues, Tokens tokens) {
        this.tokens = tokens;
        this.senses = new long[tokens.size()];
        for (int i = 0; i < senses.length; i++) {
            senses[i] = tokens.isWord(i) ? cues.senses(tokens.hash(i)) : 0;
        }
    }

    Tokens tokens() {
        return tokens;
    }

    /** Whether a token has a sense; false outside the text. */
    boolean has(int token, Cue cue) {
        return token >= 0 && token < senses.length && (senses[token] & cue.bit()) != 0;
    }

    /** The bits of a token's senses; 0 outside the text. */
    long senses(int token) {
        return token >= 0 && token < senses.length ? senses[token] : 0;
    }
}
