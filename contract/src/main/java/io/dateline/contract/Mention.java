package io.dateline.contract;

import java.util.Objects;

/**
 * A place in the article's text.
 *
 * @param begin first Unicode code point, from 0
 * @param end the code point after the last; above {@code begin}
 * @param text the words themselves
 */
public record Mention(int begin, int end, String text) {

    public Mention {
        Objects.requireNonNull(text, "mention.text is required");
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no span: [" + begin + ", " + end + ")");
        }
    }
}
