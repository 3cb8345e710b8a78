package io.dateline.enrich.date;

import io.dateline.enrich.document.Tokens;
import org.jspecify.annotations.Nullable;

/** The tokens of one text with their senses, for rules to look at. Places outside of the text have no sense. */
final class Reader {

    /** No such sense, or no such number. */
    static final int NONE = Integer.MIN_VALUE;

    private final Tokens tokens;
    private final Lexicon lexicon;
    private final int size;
    private final long[] senses;

    Reader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.size = tokens.size();
        this.senses = new long[size];
        for (int i = 0; i < size; i++) {
            if (tokens.isWord(i)) {
                senses[i] = lexicon.senses(tokens.hash(i));
            } else if (tokens.isNumber(i)) {
                senses[i] = Sense.NUMBER.bit();
            } else if (isApostrophe(tokens, i)) {
                senses[i] = Sense.APOSTROPHE.bit();
            }
        }
    }

    private static boolean isApostrophe(Tokens tokens, int token) {
        char c = tokens.first(token);
        return (c == '\'' || c == '\u2019' || c == '\u2018') && tokens.kind(token) == Tokens.Kind.MARK;
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return size;
    }

    int sentence(int token) {
        return tokens.sentence(token);
    }

    boolean exists(int token) {
        return token >= 0 && token < size;
    }

    /** Whether a date expression can begin with the token. */
    boolean opens(int token) {
        long known = senses(token);
        if ((known & Sense.OPENING) == 0) {
            return false;
        }
        if ((known & Sense.SPEAKING) != 0 || ((known & Sense.HOLIDAY.bit()) != 0 && tokens.capitalized(token))) {
            return true;
        }
        if ((known & Sense.APOSTROPHE.bit()) != 0) {
            return isNumber(token + 1);
        }
        if (isNumber(token)) {
            return length(token) >= 4 || numberGoesOn(token);
        }
        // "The the", "a the": one article leads far enough.
        boolean twice = (known & senses(token + 1) & Sense.ARTICLE.bit()) != 0;
        return exists(token + 1) && !twice && goesOn(token + 1);
    }

    /** Most short numbers are no dates: what stands beside them tells at once. */
    private boolean numberGoesOn(int token) {
        int next = token + 1;
        if (!exists(next) || (senses[next] & Sense.COUNTABLE) != 0) {
            return true;
        }
        if (tokens.isWord(next)) {
            return !tokens.spaced(next);
        }
        boolean ends = mark(next, '.') || mark(next, ',') || mark(next, ')') || mark(next, '%') || mark(next, ';');
        return !ends || (exists(next + 1) && !tokens.spaced(next + 1)) || rangeEnd(token);
    }

    /** Whether the number can end a range: "October 12-14.", "May 3 and 4,". */
    private boolean rangeEnd(int token) {
        return dash(token - 1) || is(token - 1, "and") || is(token - 1, "to");
    }

    /** A bit for each sense of the token. */
    long senses(int token) {
        return exists(token) ? senses[token] : 0;
    }

    /** Whether an expression that begins with a word like "the", "about" or "this" can have the token as its second. */
    private boolean goesOn(int token) {
        return (senses[token] & Sense.FOLLOWING) != 0 || hyphen(token);
    }

    /** Whether the token is a word of date expressions. */
    boolean known(int token) {
        return exists(token) && senses[token] != 0;
    }

    boolean has(int token, Sense sense) {
        return exists(token) && (senses[token] & sense.bit()) != 0;
    }

    int value(int token, Sense sense) {
        if (!has(token, sense)) {
            return NONE;
        }
        for (Lexicon.Entry entry = lexicon.find(tokens.hash(token)); entry != null; entry = entry.next()) {
            if (entry.sense() == sense) {
                return entry.value();
            }
        }
        return NONE;
    }

    @Nullable Unit unit(int token, Sense sense) {
        int value = value(token, sense);
        return value == NONE ? null : UNITS[value];
    }

    @Nullable Unit anyUnit(int token) {
        Unit unit = unit(token, Sense.UNIT);
        return unit != null ? unit : unit(token, Sense.UNITS);
    }

    @Nullable DayPart part(int token) {
        return part(token, Sense.PART);
    }

    @Nullable DayPart part(int token, Sense sense) {
        int value = value(token, sense);
        return value == NONE ? null : PARTS[value];
    }

    @Nullable Choice choice(int token) {
        int value = value(token, Sense.CHOICE);
        return value == NONE ? null : CHOICES[value];
    }

    boolean is(int token, String folded) {
        return exists(token) && tokens.is(token, folded);
    }

    boolean mark(int token, char mark) {
        return exists(token) && tokens.isMark(token, mark);
    }

    boolean hyphen(int token) {
        return exists(token) && isHyphen(tokens.first(token));
    }

    boolean dash(int token) {
        if (!exists(token)) {
            return false;
        }
        char c = tokens.first(token);
        return isHyphen(c) || c == '\u2013' || c == '\u2014';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    boolean apostrophe(int token) {
        return exists(token) && (senses[token] & Sense.APOSTROPHE.bit()) != 0;
    }

    /** Whether the token follows the one before it without space. */
    boolean joined(int token) {
        return token > 0 && exists(token) && !tokens.spaced(token);
    }

    boolean capitalized(int token) {
        return exists(token) && tokens.capitalized(token);
    }

    boolean isNumber(int token) {
        return exists(token) && tokens.isNumber(token);
    }

    boolean isWord(int token) {
        return exists(token) && tokens.isWord(token);
    }

    int length(int token) {
        return tokens.end(token) - tokens.begin(token);
    }

    /** The number that a token of at most nine ASCII digits writes; {@link #NONE} for others. */
    int number(int token) {
        if (!isNumber(token) || length(token) > 9) {
            return NONE;
        }
        int number = 0;
        for (int i = tokens.begin(token); i < tokens.end(token); i++) {
            char c = tokens.text().charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** A number in a range, with as many digits as told; {@link #NONE} for others. */
    int number(int token, int digits, int low, int high) {
        if (!isNumber(token) || length(token) != digits) {
            return NONE;
        }
        int number = number(token);
        return number >= low && number <= high ? number : NONE;
    }

    /** Whether digits go on behind a comma or a point: {@code 5,000}, {@code 2.5}. */
    boolean startsCount(int token) {
        return (mark(token + 1, ',') || mark(token + 1, '.'))
                && joined(token + 1)
                && joined(token + 2)
                && isNumber(token + 2);
    }

    boolean startsSentence(int token) {
        return tokens.sentenceStart(tokens.sentence(token)) == token;
    }

    /** Whether the token looks like a past tense in "-ed" that is no attribute: "the proposed merger". */
    boolean regularPast(int token) {
        int end = tokens.end(token);
        int length = end - tokens.begin(token);
        String text = tokens.text();
        return length > 4
                && text.charAt(end - 1) == 'd'
                && text.charAt(end - 2) == 'e'
                && (text.charAt(end - 3) != 'e' || text.charAt(end - 4) == 'r')
                && Character.isLowerCase(tokens.first(token))
                && isWord(token)
                && !has(token, Sense.SCALE)
                && (senses(token - 1) & ATTRIBUTIVE) == 0;
    }

    private static final long ATTRIBUTIVE = Sense.ARTICLE.bit() | Sense.DETERMINER.bit();
    private static final Unit[] UNITS = Unit.values();
    private static final DayPart[] PARTS = DayPart.values();
    private static final Choice[] CHOICES = Choice.values();
}
