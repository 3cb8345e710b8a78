package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that tell names from what surrounds them, each with a bit for each of its senses. Immutable. */
final class Cues {

    private static final int FILTER_SHIFT = 52;

    /** A bit for each word's hash: most words of a text are told to be none of these without a look at the table. */
    private final long[] filter = new long[1 << (Long.SIZE - FILTER_SHIFT)];

    /** A word's hash and its senses, side by side; 0 and 0 in an empty place. */
    private final long[] pairs;

    private Cues(Map<Long, Long> words) {
        pairs = new long[Integer.highestOneBit(Math.max(4, words.size())) * 8];
        words.forEach((hash, mask) -> {
            int place = place(hash);
            pairs[place] = hash;
            pairs[place + 1] = mask;
            filter[(int) (hash >>> FILTER_SHIFT)] |= 1L << hash;
        });
    }

    /** A bit for each sense of the word with a hash; 0 for words of no sense. */
    long senses(long hash) {
        return (filter[(int) (hash >>> FILTER_SHIFT)] & (1L << hash)) == 0 ? 0 : pairs[place(hash) + 1];
    }

    /** Whether a word of the text has a sense; false outside the text. */
    boolean has(Tokens tokens, int token, Cue cue) {
        return token >= 0
                && token < tokens.size()
                && tokens.isWord(token)
                && (senses(tokens.hash(token)) & cue.bit()) != 0;
    }

    private int place(long hash) {
        int mask = pairs.length - 1;
        int place = ((int) (hash ^ (hash >>> Integer.SIZE)) * 2) & mask;
        while (pairs[place] != 0 && pairs[place] != hash) {
            place = (place + 2) & mask;
        }
        return place;
    }

    /** Collects the words. */
    static final class Builder {
        private final Map<Long, Long> words = new HashMap<>();

        /** @param line a sense, then words that have it, separated by spaces */
        void line(String line) {
            String[] cells = line.strip().split(" +", -1);
            Cue cue = Cue.valueOf(cells[0].toUpperCase(Locale.ROOT));
            for (int i = 1; i < cells.length; i++) {
                add(cue, cells[i]);
            }
        }

        void add(Cue cue, String word) {
            words.merge(Tokens.hash(word, 0, word.length()), cue.bit(), (one, other) -> one | other);
        }

        /** Gives a sense to the first word of a phrase. */
        void addFirst(Cue cue, String phrase) {
            words.merge(Tokens.of(phrase).hash(0), cue.bit(), (one, other) -> one | other);
        }

        Cues build() {
            return new Cues(words);
        }
    }
}
