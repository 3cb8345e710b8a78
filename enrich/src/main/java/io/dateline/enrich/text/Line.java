package io.dateline.enrich.text;

import io.dateline.enrich.document.Folding;

/**
 * One line of a page, white space evened out.
 *
 * @param text not blank
 * @param folded in lower case, diacritics folded away
 * @param words how many words it has
 */
record Line(String text, String folded, int words) {

    static Line of(String text) {
        String folded = Folding.fold(text);
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return new Line(text, folded, words);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    /** Whether it ends like a sentence, closing quotes and brackets aside. */
    boolean endsLikeASentence() {
        int at = text.length() - 1;
        while (at > 0 && "\"'”’)]»".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return ".!?…:;。؟".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether it reads like a paragraph: some length, and the end of a sentence. */
    boolean isProse() {
        return (words >= 12 && endsLikeASentence()) || words >= 45;
    }
}
