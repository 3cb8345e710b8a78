package io.dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Actor;
import io.dateline.contract.Mention;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFinderTest {

    private static final ActorTagger TAGGER = new ActorTagger(ActorRegistry.bundled());

    @Test
    void a_given_name_and_a_surname_are_a_person() {
        assertThat(persons("The prize went to Rosalind Hartley on Friday.")).containsExactly("Rosalind Hartley");
        assertThat(persons("The prize went to Rosalind K. Hartley on Friday.")).containsExactly("Rosalind K. Hartley");
        assertThat(persons("The prize went to Jean-Luc van der Berg on Friday."))
                .containsExactly("Jean-Luc van der Berg");
        assertThat(persons("The prize went to Tariq al-Amin on Friday.")).containsExactly("Tariq al-Amin");
        assertThat(persons("The prize went to Ahn Mi-young on Friday.")).containsExactly("Ahn Mi-young");
    }

    @Test
    void a_surname_alone_is_the_person_named_in_full_anywhere_in_the_text() {
        assertThat(persons("Hartley won. It was said that Rosalind Hartley trained hard; Hartley agreed."))
                .containsExactly("Hartley", "Rosalind Hartley", "Hartley");
    }

    @Test
    void an_age_or_a_role_in_apposition_makes_a_person_of_strange_words() {
        assertThat(persons("They saw Zqorv Blenfi, 34, at the gate.")).containsExactly("Zqorv Blenfi");
        assertThat(persons("They saw Zqorv Blenfi, a spokesman for the town.")).containsExactly("Zqorv Blenfi");
        assertThat(persons("They saw defender Zqorv at the gate.")).containsExactly("Zqorv");
    }

    @Test
    void a_title_is_no_part_of_a_name_found_by_its_shape() {
        assertThat(persons("It was Texas Novelist Rosalind Hartley.")).containsExactly("Rosalind Hartley");
        assertThat(organisations("It was Zentrix CEO Rosalind Hartley.")).containsExactly("Zentrix");
    }

    @Test
    void an_organisation_shows_itself_by_its_head_or_its_end() {
        assertThat(organisations("They asked the University of Quimper Bay about it."))
                .containsExactly("University of Quimper Bay");
        assertThat(organisations("They asked Brightwater Holdings about it.")).containsExactly("Brightwater Holdings");
        assertThat(organisations("They asked Hartley & Sons about it.")).containsExactly("Hartley & Sons");
        assertThat(organisations("They asked the Coastal Rail and Transit Authority about it."))
                .containsExactly("Coastal Rail and Transit Authority");
    }

    @Test
    void a_word_of_capitals_is_an_organisation() {
        assertThat(organisations("Members of the QRZV voted.")).containsExactly("QRZV");
    }

    @Test
    void places_events_and_laws_are_no_actors() {
        assertThat(actors("They walked from Albuquerque along Hartley Street to the Brightwater Festival."))
                .isEmpty();
        assertThat(actors("It fell under the Brightwater Act near Lake Hartley."))
                .isEmpty();
    }

    @Test
    void a_town_that_plays_is_a_team() {
        assertThat(organisations("The crowd cheered Leicester striker Rosalind Hartley."))
                .containsExactly("Leicester");
        assertThat(organisations("The crowd went home to Leicester.")).isEmpty();
    }

    @Test
    void a_sentence_s_first_word_is_no_name_by_its_capital() {
        assertThat(actors("Rivers rose. Fewer boats left. Upstream it rained.")).isEmpty();
        assertThat(persons("Local Rosalind Hartley left.")).containsExactly("Rosalind Hartley");
    }

    @Test
    void two_persons_joined_by_a_hyphen_are_two() {
        assertThat(actors("The Putin-Merkel call was short.").stream().map(Actor::id))
                .noneMatch(id -> id.startsWith("name:"));
    }

    @Test
    void a_registered_name_is_not_hidden_by_a_longer_one_of_an_adjective() {
        assertThat(actors("The vote pleased German Social Democrats.").stream().map(Actor::id))
                .containsExactly("spd");
    }

    @Test
    void a_person_begins_after_an_acronym_or_another_name_in_the_same_run() {
        assertThat(persons("It was QRZV Insider Rosalind Hartley.")).containsExactly("Rosalind Hartley");
        assertThat(persons("It was Leicester Rosalind Hartley.")).containsExactly("Rosalind Hartley");
    }

    @Test
    void a_first_name_takes_up_a_name_given_in_full() {
        assertThat(persons("Rosalind Hartley won. It was said that Rosalind trained hard."))
                .containsExactly("Rosalind Hartley", "Rosalind");
    }

    @Test
    void a_headline_tells_names_by_lists_and_by_the_text_below_it() {
        assertThat(mentions("Brightwater Holdings Buys Zentrix, Rosalind Hartley Quits\n\n"
                        + "It was said that Brightwater Holdings paid Zentrix Inc twice."))
                .contains("Zentrix", "Rosalind Hartley")
                .doesNotContain("Buys", "Quits");
    }

    @Test
    void the_full_stop_of_an_abbreviation_belongs_to_a_name_within_a_sentence() {
        assertThat(organisations("They asked Zentrix Inc. about it.")).containsExactly("Zentrix Inc.");
        assertThat(organisations("They asked Zentrix Inc.")).containsExactly("Zentrix Inc");
        assertThat(persons("They asked Quentin Hartley Jr. about it.")).containsExactly("Quentin Hartley Jr.");
    }

    @Test
    void an_armed_group_shows_itself_by_its_arabic_head() {
        assertThat(organisations("It was claimed by Liwa al-Zqorv on Friday.")).containsExactly("Liwa al-Zqorv");
    }

    @Test
    void the_name_before_an_administration_is_a_person_s() {
        assertThat(persons("They blamed the Hartley administration.")).containsExactly("Hartley");
    }

    @Test
    void a_text_in_another_language_has_no_names_by_its_capitals() {
        assertThat(actors("Die Entstehung neuer Konzepte zur Nutzung großer Datenmengen fordert die Kliniken heraus. "
                        + "Viele Patienten wünschen mehr Auskunft über ihre Behandlung, doch fehlt dem Personal dafür "
                        + "die Zeit. Der Bedarf wächst jedes Jahr weiter, weil neue Geräte dazukommen und alte "
                        + "Verfahren ersetzen, ohne dass jemand deren Kosten prüft."))
                .isEmpty();
    }

    private static List<String> persons(String text) {
        return mentions(text, Actor.Kind.PERSON);
    }

    private static List<String> organisations(String text) {
        return mentions(text, Actor.Kind.ORGANISATION);
    }

    private static List<String> mentions(String text, Actor.Kind kind) {
        return actors(text).stream()
                .filter(actor -> actor.kind() == kind)
                .flatMap(actor -> actor.mentions().stream())
                .map(Mention::text)
                .toList();
    }

    private static List<String> mentions(String text) {
        return actors(text).stream()
                .flatMap(actor -> actor.mentions().stream())
                .map(Mention::text)
                .toList();
    }

    private static List<Actor> actors(String text) {
        return TAGGER.read(Document.of(text)).actors(Published.UNKNOWN);
    }
}
