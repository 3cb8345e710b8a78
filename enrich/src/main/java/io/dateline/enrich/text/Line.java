package io.dateline.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of a page, without the space around it; never empty.
 *
 * @param text as written
 * @param plain folded for comparison: lower case, single spaces, straight quotes, no bullets before it
 * @param apart whether an empty line, or a block's beginning, stands before it
 */
record Line(String text, String plain, boolean apart) {

    static Line of(String text, boolean apart) {
        return new Line(text, fold(text), apart);
    }

    static List<Line> split(String content) {
        List<Line> lines = new ArrayList<>();
        boolean apart = true;
        int begin = 0;
        while (begin <= content.length()) {
            int end = begin;
            while (end < content.length() && !isBreak(content.charAt(end))) {
                end++;
            }
            String text = strip(content, begin, end);
            if (!text.isEmpty()) {
                lines.add(of(text, apart));
                apart = false;
            } else if (!(end > begin - 1
                    && begin > 0
                    && content.charAt(begin - 1) == '\r'
                    && end == begin
                    && end < content.length()
                    && content.charAt(end) == '\n')) {
                apart = true;
            }
            begin = end + 1;
        }
        return lines;
    }

    static String join(List<Line> lines) {
        StringBuilder joined = new StringBuilder();
        for (Line line : lines) {
            if (!joined.isEmpty()) {
                joined.append(line.apart ? "\n\n" : "\n");
            }
            joined.append(line.text);
        }
        return joined.toString();
    }

    int words() {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < plain.length(); i++) {
            boolean part = Character.isLetterOrDigit(plain.charAt(i))
                    || plain.charAt(i) == '\''
                    || Character.isSurrogate(plain.charAt(i));
            if (part && !inside) {
                words++;
            }
            inside = part;
        }
        return words;
    }

    /** Whether it ends as a sentence does, closing quotes and brackets aside. */
    boolean endsSentence() {
        int last = text.length() - 1;
        while (last >= 0 && "\"'”’»)]*".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ".!?…:;。।؟".indexOf(text.charAt(last)) >= 0;
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r' || character == '\u2028' || character == '\u2029';
    }

    private static boolean isSpace(char character) {
        return character <= ' '
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\uFEFF'
                || character == '\u200B';
    }

    private static String strip(String content, int begin, int end) {
        int first = begin;
        int last = end;
        while (first < last && isSpace(content.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(content.charAt(last - 1))) {
            last--;
        }
        return content.substring(first, last);
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '’', '‘', 'ʼ', '`' -> folded.append('\'');
                case '“', '”', '„', '«', '»' -> folded.append('"');
                case '–', '—', '‑' -> folded.append('-');
                case '…' -> folded.append("...");
                default -> {
                    if (!isSpace(character)) {
                        folded.append(character);
                    } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                        folded.append(' ');
                    }
                }
            }
        }
        int first = 0;
        while (first < folded.length() && "·•|-> ▪►▶→●■✅🔴.,:".indexOf(folded.charAt(first)) >= 0) {
            first++;
        }
        return folded.substring(first).strip().toLowerCase(Locale.ROOT);
    }
}
