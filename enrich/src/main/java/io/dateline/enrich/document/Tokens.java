package io.dateline.enrich.document;

import java.util.Arrays;

/**
 * The tokens of a text, made in one pass and shared by all taggers.
 *
 * <p>A token is a run of letters, a run of digits, one mark of punctuation, or one line break. Letters and digits part
 * ({@code 10pm} is two tokens), an apostrophe between letters parts too ({@code Trump's} is {@code Trump}, {@code '},
 * {@code s}), and so do full stops ({@code U.S.} is four). Spaces are no tokens: {@link #spaced} tells of them. Offsets
 * are indices into the string (UTF-16), begin inclusive, end exclusive.
 */
public final class Tokens {

    /** What a token is made of. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK,
        BREAK
    }

    private static final Kind[] KINDS = Kind.values();
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Hashes of abbreviations that do not end a sentence, sorted. */
    private static final long[] ABBREVIATIONS = hashes(
            "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sgt", "capt", "maj", "adm", "gov", "sen", "rep",
            "rev", "hon", "st", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "vs", "no", "inc",
            "ltd", "corp", "co", "etc", "approx", "al", "fig", "bros", "mt", "ft");

    private final String text;
    private final int size;
    private final int[] begins;
    private final int[] ends;
    private final byte[] kinds;
    private final long[] hashes;
    private final int[] words;
    private final char[] firsts;
    private final int[] sentences;
    private final int[] sentenceStarts;

    private Tokens(
            String text, int size, int[] begins, int[] ends, byte[] kinds, long[] hashes, int[] words, char[] firsts) {
        this.text = text;
        this.size = size;
        this.begins = begins;
        this.ends = ends;
        this.kinds = kinds;
        this.hashes = hashes;
        this.words = words;
        this.firsts = firsts;
        this.sentences = new int[size];
        this.sentenceStarts = splitSentences();
    }

    public static Tokens of(String text) {
        int length = text.length();
        int capacity = length / 4 + 16;
        int[] begins = new int[capacity];
        int[] ends = new int[capacity];
        byte[] kinds = new byte[capacity];
        long[] hashes = new long[capacity];
        int[] words = new int[capacity];
        char[] firsts = new char[capacity];
        int size = 0;
        int at = 0;
        while (at < length) {
            byte kind = Characters.kind(text, at);
            if (kind == Characters.SPACE) {
                at++;
                continue;
            }
            if (size == begins.length) {
                begins = Arrays.copyOf(begins, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                kinds = Arrays.copyOf(kinds, size * 2);
                hashes = Arrays.copyOf(hashes, size * 2);
                words = Arrays.copyOf(words, size * 2);
                firsts = Arrays.copyOf(firsts, size * 2);
            }
            begins[size] = at;
            kinds[size] = kind;
            firsts[size] = text.charAt(at);
            int end = at + (Character.isHighSurrogate(firsts[size]) ? Character.charCount(text.codePointAt(at)) : 1);
            if (kind == Characters.WORD || kind == Characters.NUMBER) {
                while (end < length && Characters.continues(kind, text, end)) {
                    end++;
                }
            }
            long hash = FNV_OFFSET;
            int word = 0;
            for (; at < end; at++) {
                char c = Folding.fold(text.charAt(at));
                if (c != 0) {
                    hash = (hash ^ c) * FNV_PRIME;
                    word = 31 * word + c;
                }
            }
            ends[size] = at;
            hashes[size] = hash;
            words[size] = word;
            size++;
        }
        return new Tokens(text, size, begins, ends, kinds, hashes, words, firsts);
    }

    /** FNV-1a, 64 bits, of the folded characters of {@code text} from {@code begin} to {@code end}. */
    public static long hash(CharSequence text, int begin, int end) {
        long hash = FNV_OFFSET;
        for (int i = begin; i < end; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c != 0) {
                hash = (hash ^ c) * FNV_PRIME;
            }
        }
        return hash;
    }

    private static long[] hashes(String... words) {
        return Arrays.stream(words)
                .mapToLong(word -> hash(word, 0, word.length()))
                .sorted()
                .toArray();
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int begin(int token) {
        return begins[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Kind kind(int token) {
        return KINDS[kinds[token]];
    }

    public boolean isWord(int token) {
        return kinds[token] == Characters.WORD;
    }

    public boolean isNumber(int token) {
        return kinds[token] == Characters.NUMBER;
    }

    /** The characters of one token, as written. */
    public String word(int token) {
        return text.substring(begins[token], ends[token]);
    }

    /** The characters from the begin of one token to the end of another. */
    public String words(int first, int last) {
        return text.substring(begins[first], ends[last]);
    }

    /** The first character of the token, as written. */
    public char first(int token) {
        return firsts[token];
    }

    public boolean capitalized(int token) {
        return Character.isUpperCase(first(token));
    }

    /** See {@link #hash(CharSequence, int, int)}. */
    public long hash(int token) {
        return hashes[token];
    }

    /**
     * Whether the token folds to {@code folded}, which must be folded already.
     *
     * <p>Costs one comparison of numbers where it does not: a literal keeps its {@link String#hashCode}, and so does
     * the token.
     */
    public boolean is(int token, String folded) {
        return words[token] == folded.hashCode() && spells(token, folded);
    }

    private boolean spells(int token, String folded) {
        int at = 0;
        for (int i = begins[token]; i < ends[token]; i++) {
            char c = Folding.fold(text.charAt(i));
            if (c == 0) {
                continue;
            }
            if (at == folded.length() || folded.charAt(at) != c) {
                return false;
            }
            at++;
        }
        return at == folded.length();
    }

    public boolean isMark(int token, char mark) {
        return firsts[token] == mark && kinds[token] == Characters.MARK;
    }

    /** Whether space, or the start of the text, stands before the token. */
    public boolean spaced(int token) {
        return token == 0 || ends[token - 1] < begins[token] || kinds[token - 1] == Characters.BREAK;
    }

    /** Number of the token's sentence, from 0. A line break ends a sentence. */
    public int sentence(int token) {
        return sentences[token];
    }

    public int sentenceCount() {
        return sentenceStarts.length;
    }

    /** First token of a sentence. */
    public int sentenceStart(int sentence) {
        return sentenceStarts[sentence];
    }

    /** The token after the last of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentence + 1 < sentenceStarts.length ? sentenceStarts[sentence + 1] : size;
    }

    /** The first token that begins at or after a character; {@link #size()} when there is none. */
    public int from(int character) {
        int found = Arrays.binarySearch(begins, 0, size, character);
        return found >= 0 ? found : -found - 1;
    }

    private int[] splitSentences() {
        int[] starts = new int[16];
        int count = 0;
        boolean fresh = true;
        for (int i = 0; i < size; i++) {
            if (fresh) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i;
                fresh = false;
            }
            sentences[i] = count - 1;
            fresh = kinds[i] == Characters.BREAK || (kinds[i] == Characters.MARK && endsSentence(i));
        }
        return Arrays.copyOf(starts, count);
    }

    private boolean endsSentence(int token) {
        int stop = token;
        while (stop > 0 && closes(first(stop)) && begins[stop] == ends[stop - 1]) {
            stop--;
        }
        char mark = first(stop);
        if (mark != '.' && mark != '!' && mark != '?' && mark != '…') {
            return false;
        }
        int next = token + 1;
        if (next >= size || (begins[next] == ends[token] && kinds[next] != Characters.BREAK)) {
            return false;
        }
        char c = first(next);
        if (Character.isLowerCase(c)) {
            return false;
        }
        return mark != '.' || stop == 0 || !abbreviated(stop - 1, next);
    }

    /** Whether the full stop after the token belongs to an abbreviation that does not end a sentence. */
    private boolean abbreviated(int token, int next) {
        if (kinds[token] != Characters.WORD || ends[token] != begins[token + 1]) {
            return false;
        }
        int length = ends[token] - begins[token];
        if (length == 1 && capitalized(token)) {
            // "U.S. President", "J. Smith" go on; "in the U.S. The" does not.
            return !sentenceOpener(next);
        }
        return length <= 6 && Arrays.binarySearch(ABBREVIATIONS, hashes[token]) >= 0;
    }

    private boolean sentenceOpener(int token) {
        return is(token, "the")
                || is(token, "but")
                || is(token, "he")
                || is(token, "she")
                || is(token, "it")
                || is(token, "in")
                || is(token, "they")
                || is(token, "a")
                || is(token, "this")
                || is(token, "on");
    }

    private static boolean closes(char c) {
        return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '»';
    }
}
