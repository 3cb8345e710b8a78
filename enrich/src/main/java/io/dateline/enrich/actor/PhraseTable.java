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

    /** Stands in the last bit of a phrase's place when each letter's case counts. */
    private static final int EXACT = 1;

    /** Stands in the bit before it when the phrase can be read in place. */
    private static final int PLAIN = 2;

    private static final int TRAITS = 2;

    private static final int ASCII = 0x80;

    /** Marks that count. */
    private static final String MARKS = "+&,";

    private static final long TAG = -1L << Integer.SIZE;

    private final IntFunction<T> values;
    private final Packed written;

    /** Where each phrase is written, and in the last two bits what it is like. */
    private final int[] places;

    /**
     * The upper half of a hash, and one more than the number of a phrase that has it; 0 in an empty slot, of which there
     * is one for each two phrases. Both in one word, because each look elsewhere waits for memory.
     */
    private final long[] slots;

    private final HashFilter beginnings;

    private PhraseTable(Builder<T> builder, IntFunction<T> values) {
        this.values = values;
        written = builder.written.build();
        places = builder.places.build().toArray();
        beginnings = new HashFilter(builder.beginnings.build());
        long[] hashes = builder.hashes.build().toArray();
        slots = new long[Math.max(2, hashes.length + hashes.length / 2)];
        for (int phrase = 0; phrase < hashes.length; phrase++) {
            int slot = slot(hashes[phrase]);
            while (slots[slot] != 0) {
                slot = next(slot);
            }
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
        return from(tokens, first, first, mix(0, tokens.hash(first)));
    }

    /** The longest phrase from {@code first} on that ends at {@code at} or later. */
    private @Nullable Hit<T> from(Tokens tokens, int first, int at, long hash) {
        if (!beginnings.mayHold(hash)) {
            return null;
        }
        int next = next(tokens, at);
        Hit<T> longer = next < 0 ? null : from(tokens, first, next, mix(hash, tokens.hash(next)));
        return longer == null ? lookUp(tokens, first, at, hash) : longer;
    }

    private @Nullable Hit<T> lookUp(Tokens tokens, int first, int last, long hash) {
        List<T> found = null;
        int end = last;
        for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
            if (((slots[slot] ^ hash) & TAG) != 0) {
                continue;
            }
            int entry = (int) slots[slot];
            int place = places[entry - 1];
            if (!agrees(place, tokens, first, last)) {
                continue;
            }
            found = found == null ? new ArrayList<>(1) : found;
            found.add(values.apply(entry - 1));
            if (last + 1 < tokens.size()
                    && tokens.isMark(last + 1, '.')
                    && !tokens.spaced(last + 1)
                    && written.get(place >>> TRAITS).endsWith(".")) {
                end = last + 1;
            }
        }
        return found == null ? null : new Hit<>(first, end, found);
    }

    /** Compares letter by letter what both write, marks aside. */
    private boolean agrees(int place, Tokens tokens, int first, int last) {
        boolean exact = (place & EXACT) != 0;
        int from = place >>> TRAITS;
        boolean plain = (place & PLAIN) != 0;
        String phrase = plain ? "" : written.get(from);
        int length = plain ? written.length(from) : phrase.length();
        String text = tokens.text();
        int end = tokens.end(last);
        int at = tokens.begin(first);
        boolean begins = true;
        for (int i = 0; i < length; i++) {
            char expected = plain ? written.letter(from, i) : phrase.charAt(i);
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
        if (c < ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
        }
        return Folding.fold(c) != 0 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
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

    /** Where the search for a hash begins; the table's size need not be a power of two. */
    private int slot(long hash) {
        return (int) (((hash & ~TAG) * slots.length) >>> Integer.SIZE);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
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
            int traits = (exact ? EXACT : 0) | (Packed.plain(phrase) ? PLAIN : 0);
            places.add((written.add(phrase) << TRAITS) | traits);
            return this;
        }

        /** @param values what the phrase of each number stands for */
        PhraseTable<T> build(IntFunction<T> values) {
            return new PhraseTable<>(this, values);
        }
    }
}
