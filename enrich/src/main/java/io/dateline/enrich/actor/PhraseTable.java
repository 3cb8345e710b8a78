package io.dateline.enrich.actor;

import io.dateline.enrich.document.Folding;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases looked for at once: hashes of token n-grams in an open-addressing table, verified on a hit.
 *
 * <p>Apostrophes, hyphens and the full stops of abbreviations don't count, so that {@code al-Sham} and {@code al Sham}
 * are alike; a capital of the phrase demands a capital of the text. Immutable.
 */
final class PhraseTable<T> {

    /** A phrase's occurrence: its first and last token, and what it stands for. */
    record Hit<T>(int first, int last, List<T> values) {}

    private record Phrase<T>(String written, boolean exact, T value) {}

    private final long[] keys;
    private final Object[] groups;
    private final long[] starts;
    private final byte[] lengths;

    private PhraseTable(Map<Long, List<Phrase<T>>> byHash, Map<Long, Integer> longest) {
        keys = new long[capacity(byHash.size())];
        groups = new Object[keys.length];
        byHash.forEach((hash, group) -> groups[claim(keys, hash)] = List.copyOf(group));
        starts = new long[capacity(longest.size())];
        lengths = new byte[starts.length];
        longest.forEach((hash, length) -> lengths[claim(starts, hash)] = (byte) Math.min(length, 127));
    }

    /** The longest phrase that begins at a token; null when none does. */
    @Nullable Hit<T> at(Tokens tokens, int first) {
        int most = lengths[slot(starts, nonZero(tokens.hash(first)))];
        if (most == 0) {
            return null;
        }
        Hit<T> found = null;
        long hash = 0;
        int counted = 0;
        int at = first;
        while (counted < most && at >= 0) {
            hash = mix(hash, tokens.hash(at));
            counted++;
            Hit<T> hit = lookUp(tokens, first, at, nonZero(hash));
            found = hit == null ? found : hit;
            at = next(tokens, at);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Hit<T> lookUp(Tokens tokens, int first, int last, long hash) {
        int slot = slot(keys, hash);
        if (keys[slot] == 0) {
            return null;
        }
        List<T> values = new ArrayList<>(1);
        int end = last;
        for (Phrase<T> phrase : (List<Phrase<T>>) groups[slot]) {
            if (agrees(phrase, tokens, first, last)) {
                values.add(phrase.value());
                if (phrase.written().endsWith(".")
                        && last + 1 < tokens.size()
                        && tokens.isMark(last + 1, '.')
                        && !tokens.spaced(last + 1)) {
                    end = last + 1;
                }
            }
        }
        return values.isEmpty() ? null : new Hit<>(first, end, values);
    }

    /** Compares letter by letter what both write, marks aside. */
    private static boolean agrees(Phrase<?> phrase, Tokens tokens, int first, int last) {
        String text = tokens.text();
        String written = phrase.written();
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
            if (phrase.exact() ? text.charAt(at) != expected : begins && lacksCapital(expected, text.charAt(at))) {
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

    private static long nonZero(long hash) {
        return hash == 0 ? 1 : hash;
    }

    private static int capacity(int size) {
        return Integer.highestOneBit(Math.max(8, size * 2)) * 2;
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 29)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int claim(long[] keys, long key) {
        int slot = slot(keys, key);
        keys[slot] = key;
        return slot;
    }

    /** Collects the phrases of a table. */
    static final class Builder<T> {
        private final Map<Long, List<Phrase<T>>> byHash = new HashMap<>();
        private final Map<Long, Integer> longest = new HashMap<>();

        /** @param exact whether each letter's case counts */
        void add(String written, boolean exact, T value) {
            Tokens tokens = Tokens.of(written);
            if (tokens.size() == 0) {
                throw new IllegalArgumentException("no word in '" + written + "'");
            }
            long hash = 0;
            int counted = 0;
            for (int at = 0; at >= 0; at = next(tokens, at)) {
                hash = mix(hash, tokens.hash(at));
                counted++;
            }
            byHash.computeIfAbsent(nonZero(hash), key -> new ArrayList<>(1)).add(new Phrase<>(written, exact, value));
            longest.merge(nonZero(tokens.hash(0)), counted, Math::max);
        }

        PhraseTable<T> build() {
            return new PhraseTable<>(byHash, longest);
        }
    }
}
