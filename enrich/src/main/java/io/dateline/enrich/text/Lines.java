package io.dateline.enrich.text;

import java.util.ArrayList;
import java.util.List;

/** Splits plain text into the lines of its page, and joins paragraphs that were wrapped at a fixed width. */
final class Lines {

    private static final int WRAP_MIN = 45;
    private static final int WRAP_MAX = 110;

    private Lines() {}

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isBreak(text.charAt(at))) {
                String line = evened(text, begin, at);
                if (line.isEmpty()) {
                    // "\r\n" must not look like a blank line between two lines.
                    if (at == begin && begin > 0 && at < text.length() && text.charAt(at - 1) == '\r'
                            && text.charAt(at) == '\n') {
                        begin = at + 1;
                        continue;
                    }
                    close(block, lines);
                } else {
                    block.add(line);
                }
                begin = at + 1;
            }
        }
        close(block, lines);
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f';
    }

    private static void close(List<String> block, List<Line> lines) {
        if (isWrapped(block)) {
            lines.add(Line.of(String.join(" ", block)));
        } else {
            block.forEach(line -> lines.add(Line.of(line)));
        }
        block.clear();
    }

    /** Whether the lines of a block are one paragraph: all but the last are about as long, and break off. */
    private static boolean isWrapped(List<String> block) {
        if (block.size() < 2) {
            return false;
        }
        int broken = 0;
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        for (String line : block.subList(0, block.size() - 1)) {
            longest = Math.max(longest, line.length());
            shortest = Math.min(shortest, line.length());
            broken += Line.of(line).endsLikeASentence() ? 0 : 1;
        }
        return longest <= WRAP_MAX
                && shortest >= WRAP_MIN
                && longest - shortest <= 30
                && broken * 2 >= block.size() - 1
                && block.get(block.size() - 1).length() <= WRAP_MAX;
    }

    /** Trimmed, with one space for every run of white space, and without characters that nobody sees. */
    private static String evened(String text, int begin, int end) {
        StringBuilder line = new StringBuilder(end - begin);
        boolean space = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = line.length() > 0;
            } else if (!isUnseen(c)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isUnseen(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060' || (c < ' ');
    }
}
