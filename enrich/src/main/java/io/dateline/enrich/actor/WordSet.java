package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;

/** A few words, looked up by the hash that a token has already. Immutable. */
final class WordSet {

    private final long[] hashes;

    private WordSet(String[] words) {
        hashes = new long[Integer.highestOneBit(Math.max(4, words.length * 2)) * 2];
        for (String word : words) {
            hashes[slot(Tokens.hash(word, 0, word.length()))] = Tokens.hash(word, 0, word.length());
        }
    }

    /** Words are folded: case and diacritics don't count. */
    static WordSet of(String... words) {
        return new WordSet(words);
    }

    /** Whether the token is one of the words; false outside the text. */
    boolean has(Tokens tokens, int token) {
        return token >= 0
                && token < tokens.size()
                && tokens.isWord(token)
                && hashes[slot(tokens.hash(token))] == tokens.hash(token);
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
