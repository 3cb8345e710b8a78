package io.dateline.enrich.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void letters_digits_and_marks_part() {
        assertThat(words("at 10pm, Trump's U.S. troops"))
                .containsExactly("at", "10", "pm", ",", "Trump", "'", "s", "U", ".", "S", ".", "troops");
    }

    @Test
    void a_line_break_is_a_token() {
        assertThat(words("one\ntwo")).containsExactly("one", "\n", "two");
    }

    @Test
    void diacritics_and_case_fold_to_the_same_hash() {
        assertThat(Tokens.of("Çavuşoğlu").hash(0))
                .isEqualTo(Tokens.of("CAVUSOGLU").hash(0));
        assertThat(Tokens.of("Çavuşoğlu").is(0, "cavusoglu")).isTrue();
    }

    @Test
    void abbreviations_do_not_end_a_sentence() {
        assertThat(sentences("On Dec. 19 Gen. Smith met U.S. President Trump. They agreed."))
                .hasSize(2);
    }

    @Test
    void a_closing_quote_belongs_to_its_sentence() {
        assertThat(sentences("“We agree.” He left.")).containsExactly("“We agree.”", "He left.");
    }

    @Property
    void tokens_are_in_order_and_inside_the_text(@ForAll String text) {
        Tokens tokens = Tokens.of(text);
        int before = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.begin(i)).isGreaterThanOrEqualTo(before);
            assertThat(tokens.end(i)).isGreaterThan(tokens.begin(i)).isLessThanOrEqualTo(text.length());
            before = tokens.end(i);
        }
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.word(i));
        }
        return words;
    }

    private static List<String> sentences(String text) {
        Tokens tokens = Tokens.of(text);
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            sentences.add(tokens.words(tokens.sentenceStart(s), tokens.sentenceEnd(s) - 1));
        }
        return sentences;
    }
}
