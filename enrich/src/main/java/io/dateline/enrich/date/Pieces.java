package io.dateline.enrich.date;

import java.util.ArrayList;
import java.util.List;

/** A short line in any script, cut into numbers, words and marks. */
final class Pieces {

    private static final int LONGEST_NUMBER = 14;

    private enum Kind {
        NUMBER,
        WORD,
        MARK
    }

    /**
     * @param text a word folded, a number's digits in ASCII, a mark itself
     * @param joined whether no space stands before it
     */
    private record Piece(Kind kind, String text, boolean joined) {}

    private final List<Piece> pieces = new ArrayList<>();

    Pieces(String line) {
        boolean joined = false;
        int i = 0;
        while (i < line.length()) {
            int begin = i;
            int character = line.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isDigit(character)) {
                while (i < line.length() && Character.isDigit(line.charAt(i))) {
                    i++;
                }
                pieces.add(new Piece(Kind.NUMBER, digits(line.substring(begin, i)), joined));
            } else if (MonthNames.inWord(character)) {
                while (i < line.length() && continues(line, begin, i)) {
                    i++;
                }
                pieces.add(new Piece(Kind.WORD, MonthNames.folded(line.substring(begin, i)), joined));
            } else if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                pieces.add(new Piece(Kind.MARK, Character.toString(character), joined));
            } else {
                joined = false;
                continue;
            }
            joined = true;
        }
    }

    /** Ideographs are words of their own; so is the "T" between a date and its time. */
    private static boolean continues(String line, int begin, int i) {
        return MonthNames.inWord(line.charAt(i))
                && !Character.isIdeographic(line.charAt(i))
                && !Character.isIdeographic(line.charAt(begin));
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        written.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    int size() {
        return pieces.size();
    }

    private boolean is(int at, Kind kind) {
        return at >= 0 && at < pieces.size() && pieces.get(at).kind() == kind;
    }

    /** A number of at most so many digits; -1 for anything else. */
    int number(int at, int longest) {
        if (!is(at, Kind.NUMBER)) {
            return -1;
        }
        String digits = pieces.get(at).text();
        return digits.length() <= Math.min(longest, 9) ? Integer.parseInt(digits) : -1;
    }

    /** The number that the first digits of a longer one make. */
    int leading(int at, int digits) {
        return Integer.parseInt(pieces.get(at).text().substring(0, digits));
    }

    /** How many digits the number there has; 0 for anything else and for endless ones. */
    int digits(int at) {
        int length = is(at, Kind.NUMBER) ? pieces.get(at).text().length() : 0;
        return length > LONGEST_NUMBER ? 0 : length;
    }

    boolean isWord(int at) {
        return is(at, Kind.WORD);
    }

    /** The word there, folded; empty for anything else. */
    String word(int at) {
        return is(at, Kind.WORD) ? pieces.get(at).text() : "";
    }

    /** The mark there; 0 for anything else. */
    char mark(int at) {
        return is(at, Kind.MARK) ? pieces.get(at).text().charAt(0) : 0;
    }

    boolean joined(int at) {
        return at >= 0 && at < pieces.size() && pieces.get(at).joined();
    }
}
