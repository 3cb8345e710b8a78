package io.dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhraseTableTest {

    @Test
    void the_longest_phrase_is_found() {
        assertThat(found("United Nations Children's Fund said", 0, "United Nations", "United Nations Children's Fund"))
                .isEqualTo("United Nations Children's Fund");
    }

    @Test
    void a_shorter_phrase_is_found_where_the_longer_one_breaks_off() {
        assertThat(found("United Nations officials", 0, "United Nations", "United Nations Children's Fund"))
                .isEqualTo("United Nations");
    }

    @Test
    void hyphens_apostrophes_and_diacritics_do_not_count() {
        assertThat(found("Ahrar al-Shām", 0, "Ahrar al Sham")).isEqualTo("Ahrar al-Shām");
        assertThat(found("the Sana’a court", 1, "Sana'a")).isEqualTo("Sana’a");
    }

    @Test
    void full_stops_of_an_abbreviation_do_not_count_and_its_last_one_belongs_to_it() {
        assertThat(found("the U.S. army", 1, "U.S.")).isEqualTo("U.S.");
    }

    @Test
    void a_capital_demands_a_capital() {
        assertThat(found("polish the shoes", 0, "Polish")).isNull();
        assertThat(found("Polish shoes", 0, "Polish")).isEqualTo("Polish");
        assertThat(found("The prime minister", 1, "prime minister")).isEqualTo("prime minister");
        assertThat(found("The Prime Minister", 1, "prime minister")).isEqualTo("Prime Minister");
    }

    @Test
    void an_exact_phrase_counts_the_case_of_each_letter() {
        PhraseTable<Integer> table =
                new PhraseTable.Builder<Integer>().add("WHO", true).build(phrase -> phrase);
        assertThat(table.at(Tokens.of("Who said so"), 0)).isNull();
        assertThat(table.at(Tokens.of("WHO said so"), 0)).isNotNull();
    }

    @Test
    void all_that_a_phrase_stands_for_is_found_in_the_order_in_which_it_was_added() {
        PhraseTable<Integer> table = new PhraseTable.Builder<Integer>()
                .add("Georgia", false)
                .add("Jordan", false)
                .add("Georgia", false)
                .build(phrase -> phrase);
        PhraseTable.Hit<Integer> hit = table.at(Tokens.of("Georgia"), 0);
        assertThat(hit).isNotNull().extracting(PhraseTable.Hit::values).isEqualTo(List.of(0, 2));
    }

    @Test
    void a_phrase_does_not_go_over_the_end_of_a_line() {
        assertThat(found("New\nYork", 0, "New York")).isNull();
    }

    @Test
    void a_phrase_without_a_word_is_refused() {
        assertThatThrownBy(() -> new PhraseTable.Builder<Integer>().add(" ", false))
                .hasMessage("no word in ' '");
    }

    @Property
    void what_is_found_is_what_comparing_every_phrase_finds(
            @ForAll("phrases") List<String> phrases, @ForAll("texts") String text) {
        Tokens tokens = Tokens.of(text);
        for (int at = 0; at < tokens.size(); at++) {
            String longest = null;
            for (String phrase : phrases) {
                String words = words(tokens, at, phrase.split(" ", -1).length);
                boolean longer = longest == null || phrase.length() > longest.length();
                longest = phrase.equals(words) && longer ? phrase : longest;
            }
            assertThat(found(text, at, phrases.toArray(String[]::new))).isEqualTo(longest);
        }
    }

    @Provide
    Arbitrary<List<String>> phrases() {
        return texts().list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("ant", "bee", "cat", "dog")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }

    private static @Nullable String words(Tokens tokens, int first, int count) {
        return first + count > tokens.size() ? null : tokens.words(first, first + count - 1);
    }

    private static @Nullable String found(String text, int at, String... phrases) {
        PhraseTable.Builder<String> builder = new PhraseTable.Builder<>();
        List<String> added = new ArrayList<>();
        for (String phrase : phrases) {
            builder.add(phrase, false);
            added.add(phrase);
        }
        Tokens tokens = Tokens.of(text);
        PhraseTable.Hit<String> hit = builder.build(added::get).at(tokens, at);
        return hit == null ? null : tokens.words(hit.first(), hit.last());
    }
}
