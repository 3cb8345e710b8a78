package io.dateline.enrich.actor;

import io.dateline.enrich.document.Folding;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases looked for at once: hashes of token n-grams in an open-addressing table, verified on a hit.
 *
 * <p>A filter of all beginnings of phrases ends the search after the first token that begins none, or goes on with none,
 * so that the cost of a text does not depend on how long or how many the phrases are. Apostrophes, hyphens and the full
 * stops of abbreviations don't count, so that {@code al-Sham} and {@code al Sham} are alike; a capital of the phrase
 * demands a capital of the text. Immutable.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseTable<T> {

    /** A phrase's occurrence: its first and last token, and what it stands for. */
    record Hit<T>(int first, int last, List<T> values) {}

    /** Stands in the first bit of a phrase's place when each letter's case counts. */
    private static final int EXACT = 1;

    private static final long TAG = -1L << Integer.SIZE;

    private final IntFunction<T> values;
    private final Packed written;

    /** Where each phrase is written, times two, and whether it is exact. */
    private final int[] places;

    /**
     * The upper half of a hash, and one more than the number of a phrase that has it; 0 in an empty slot. Both in one
     * word, because each look elsewhere waits for memory.
     */
    private final long[] slots;

    /** One more than the number of the next phrase with the same hash; 0 at the end. */
    private final int[] sames;

    private final HashFilter beginnings;

    private PhraseTable(Builder<T> builder, IntFunction<T> values) {
        this.values = values;
        written = builder.written.build();
        places = builder.places.build().toArray();
        beginnings = new HashFilter(builder.beginnings.build().toArray());
        long[] hashes = builder.hashes.build().toArray();
        // The smallest power of two that leaves at least a third empty.
        slots = new long[Integer.highestOneBit(Math.max(4, hashes.length + hashes.length / 2)) * 2];
        sames = new int[hashes.length];
        for (int phrase = hashes.length - 1; phrase >= 0; phrase--) {
            int slot = slot(hashes[phrase]);
            sames[phrase] = (int) slots[slot];
            slots[slot] = (hashes[phrase] & TAG) | (phrase + 1);
        }
    }

    /** Room for what is found at each token of a text. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static <T> @Nullable Hit<T>[] hits(int size) {
        return new Hit[size];
    }

    /** The longest phrase that begins at a token; null when none does. */
    @Nullable Hit<T> at(Tokens tokens, int first) {
        long hash = mix(0, tokens.hash(first));
        if (!beginnings.mayHold(hash)) {
            return null;
        }
        Hit<T> found = null;
        int at = first;
        do {
            Hit<T> hit = lookUp(tokens, first, at, hash);
            found = hit == null ? found : hit;
            at = next(tokens, at);
            hash = at < 0 ? hash : mix(hash, tokens.hash(at));
        } while (at >= 0 && beginnings.mayHold(hash));
        return found;
    }

    private @Nullable Hit<T> lookUp(Tokens tokens, int first, int last, long hash) {
        List<T> found = null;
        int end = last;
        for (int entry = (int) slots[slot(hash)]; entry != 0; entry = sames[entry - 1]) {
            int place = places[entry - 1];
            String phrase = written.get(place / 2);
            if (!agrees(phrase, (place & EXACT) != 0, tokens, first, last)) {
                continue;
            }
            found = found == null ? new ArrayList<>(1) : found;
            found.add(values.apply(entry - 1));
            if (phrase.endsWith(".")
                    && last + 1 < tokens.size()
                    && tokens.isMark(last + 1, '.')
                    && !tokens.spaced(last + 1)) {
                end = last + 1;
            }
        }
        return found == null ? null : new Hit<>(first, end, found);
    }

    /** Compares letter by letter what both write, marks aside. */
    private static boolean agrees(String written, boolean exact, Tokens tokens, int first, int last) {
        String text = tokens.text();
        int end = tokens.end(last);
        int at = tokens.begin(first);
        boolean begins = true;
        for (int i = 0; i < written.length(); i++) {
            char expected = written.charAt(i);
            if (!significant(expected)) {
                begins = true;
                continue;
            }
            while (at < end && !significant(text.charAt(at))) {
                at++;
            }
            if (at == end || Folding.fold(text.charAt(at)) != Folding.fold(expected)) {
                return false;
            }
            boolean other = text.charAt(at) != expected;
            if (other && (exact || (begins && lacksCapital(expected, text.charAt(at))))) {
                return false;
            }
            begins = false;
            at++;
        }
        while (at < end && !significant(text.charAt(at))) {
            at++;
        }
        return at == end;
    }

    private static boolean lacksCapital(char expected, char found) {
        return Character.isUpperCase(expected) && !Character.isUpperCase(found);
    }

    private static boolean significant(char c) {
        return Folding.fold(c) != 0
                && (Character.isLetterOrDigit(c) || c == '+' || c == '&' || c == ',' || Character.isSurrogate(c));
    }

    /** The next token that counts; -1 when the phrase cannot go on. */
    private static int next(Tokens tokens, int token) {
        int at = token + 1;
        while (at < tokens.size() && skipped(tokens, at)) {
            at++;
        }
        return at < tokens.size() && tokens.kind(at) != Tokens.Kind.BREAK ? at : -1;
    }

    private static boolean skipped(Tokens tokens, int at) {
        if (tokens.kind(at) != Tokens.Kind.MARK || tokens.spaced(at)) {
            return false;
        }
        char mark = tokens.first(at);
        if (mark == '.') {
            int length = tokens.end(at - 1) - tokens.begin(at - 1);
            return length <= 2 && tokens.isWord(at - 1);
        }
        return Folding.fold(mark) == '\'' || mark == '-' || mark == '‑' || mark == '/';
    }

    private static long mix(long hash, long token) {
        long mixed = (hash ^ token) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    /** The slot of a hash, or the empty one where it would stand. */
    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && ((slots[slot] ^ hash) & TAG) != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Collects the phrases of a table; they are numbered from 0 in the order in which they are added. */
    static final class Builder<T> {
        private final Packed.Builder written = new Packed.Builder();
        private final IntStream.Builder places = IntStream.builder();
        private final LongStream.Builder hashes = LongStream.builder();
        private final LongStream.Builder beginnings = LongStream.builder();

        /**
         * @param exact whether each letter's case counts
         * @throws IllegalArgumentException when there is no word in the phrase
         */
        Builder<T> add(String phrase, boolean exact) {
            Tokens tokens = Tokens.of(phrase);
            if (tokens.size() == 0) {
                throw new IllegalArgumentException("no word in '" + phrase + "'");
            }
            long hash = 0;
            for (int at = 0; at >= 0; at = next(tokens, at)) {
                hash = mix(hash, tokens.hash(at));
                beginnings.add(hash);
            }
            hashes.add(hash);
            places.add(written.add(phrase) * 2 + (exact ? EXACT : 0));
            return this;
        }

        /** @param values what the phrase of each number stands for */
        PhraseTable<T> build(IntFunction<T> values) {
            return new PhraseTable<>(this, values);
        }
    }
}
