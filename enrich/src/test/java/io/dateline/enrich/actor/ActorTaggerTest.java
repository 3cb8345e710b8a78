package io.dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Actor;
import io.dateline.contract.Mention;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorTaggerTest {

    private static final ActorTagger TAGGER = new ActorTagger(ActorRegistry.bundled());

    @Test
    void a_title_and_a_name_are_one_mention_of_the_person() {
        assertThat(mentions("Kenyan President Uhuru Kenyatta arrived on Monday.", "uhuru-kenyatta"))
                .containsExactly("Kenyan President Uhuru Kenyatta");
    }

    @Test
    void a_surname_takes_up_a_name_given_in_full() {
        assertThat(mentions("Jane Okafor, a lawyer, spoke first. Okafor left early.", "name:jane-okafor"))
                .containsExactly("Jane Okafor", "Okafor");
    }

    @Test
    void the_role_is_that_of_the_day_of_publication() {
        String text = "Boris Johnson said that he would travel to Kyiv.";
        assertThat(role(text, "boris-johnson", "2017-05-01"))
                .isEqualTo("Secretary of State for Foreign Affairs of the United Kingdom");
        assertThat(role(text, "boris-johnson", "2020-05-01")).isEqualTo("Prime Minister of the United Kingdom");
        assertThat(role(text, "boris-johnson", "2024-05-01")).isNull();
    }

    @Test
    void an_office_without_a_name_means_its_holder_on_the_day() {
        String text = "Reporters asked the French president about the vote.";
        assertThat(ids(text, "2010-03-01")).containsExactly("nicolas-sarkozy");
        assertThat(ids(text, "2020-03-01")).containsExactly("emmanuel-macron");
    }

    @Test
    void a_counterpart_holds_the_same_office_elsewhere() {
        String text = "Japanese Prime Minister Shinzo Abe called his Indian counterpart on Friday.";
        assertThat(ids(text, "2018-03-01")).containsExactlyInAnyOrder("shinzo-abe", "narendra-modi");
    }

    @Test
    void a_capital_that_acts_is_its_state_and_one_where_things_happen_is_not() {
        assertThat(mentions("Tehran rejected the offer.", "iran")).containsExactly("Tehran");
        assertThat(ids("The envoys met in Tehran on Sunday.", "2020-03-01")).isEmpty();
        assertThat(ids("The Moscow Times reported it.", "2020-03-01")).isEmpty();
    }

    @Test
    void a_surname_that_is_a_plain_word_needs_its_bearer_named_in_full() {
        assertThat(ids("Exports may rise from May. May was wet. Rice and Bush were words on a list.", "2018-03-01"))
                .isEmpty();
        assertThat(mentions("Theresa May resigned. May nodded, and May's aides left.", "theresa-may"))
                .containsExactly("Theresa May", "May", "May");
    }

    @Test
    void a_month_stays_one_even_where_its_namesake_acts() {
        assertThat(mentions(
                        "Theresa May has led since May. On 3 May she spoke. In April and May it rained.",
                        "theresa-may"))
                .containsExactly("Theresa May");
    }

    @Test
    void the_place_of_a_dateline_is_no_actor() {
        assertThat(ids("BEIJING -- The rain stopped.", "2020-03-01")).isEmpty();
        assertThat(ids("Lead\nVIENNA (Reuters) - The rain stopped.", "2020-03-01"))
                .isEmpty();
        assertThat(ids("TEHRAN, June 6 (Xinhua) -- The rain stopped.", "2020-03-01"))
                .isEmpty();
        assertThat(ids("MOSCOW/ANKARA — The rain stopped.", "2020-03-01")).isEmpty();
    }

    @Test
    void a_dash_after_an_actor_makes_no_dateline() {
        assertThat(ids("NATO — the alliance — was glad.", "2020-03-01")).containsExactly("nato");
        assertThat(ids("Vladimir Putin - who was there - was glad.", "2020-03-01"))
                .containsExactly("vladimir-putin");
    }

    @Test
    void a_party_is_that_of_the_state_the_text_speaks_of() {
        assertThat(ids("Free Democrats left the room.", "2020-03-01")).containsExactly("fdp-germany");
        assertThat(ids("Sweden voted. Social Democrats won.", "2020-03-01"))
                .containsExactlyInAnyOrder("sweden", "social-democrats-sweden");
        assertThat(ids("The Swedish vote is near, German Social Democrats noted.", "2020-03-01"))
                .containsExactly("spd");
        assertThat(ids("Canada voted. Conservatives lost.", "2020-03-01"))
                .containsExactlyInAnyOrder("canada", "conservative-party-canada");
    }

    @Test
    void a_party_name_that_many_states_have_is_nobody_known_where_none_is_spoken_of() {
        assertThat(ids("Democrats lost.", "2020-03-01")).containsExactly("name:democrats");
        assertThat(ids("Democrats lost in the U.S. Senate.", "2020-03-01")).contains("democratic-party-us");
    }

    @Test
    void a_name_in_another_transliteration_is_the_same_persons() {
        assertThat(ids("Dmitry Kuleba was glad.", "2020-03-01")).containsExactly("dmytro-kuleba");
        assertThat(ids("President Volodimir Zelenskii was glad.", "2020-03-01")).containsExactly("volodymyr-zelensky");
        assertThat(ids("Egyptian President Abdulfattah al-Sissi was glad.", "2020-03-01"))
                .containsExactly("abdel-fattah-el-sisi");
    }

    @Test
    void a_namesake_from_another_state_is_somebody_else() {
        assertThat(ids("Kenyan Foreign Minister Dmitry Kuleba was glad.", "2020-03-01"))
                .containsExactly("name:dmitry-kuleba");
    }

    @Test
    void an_organisation_in_a_title_acts_beside_the_person() {
        assertThat(ids("NATO Secretary-General Jens Stoltenberg was glad.", "2020-03-01"))
                .containsExactlyInAnyOrder("nato", "jens-stoltenberg");
        assertThat(ids("The European Union's envoy, Jane Okafor, was glad.", "2020-03-01"))
                .containsExactlyInAnyOrder("european-union", "name:jane-okafor");
    }

    @Test
    void a_body_of_a_state_is_an_actor_of_its_own() {
        assertThat(ids("The Ethiopian army fought on while the Sudanese government watched.", "2020-03-01"))
                .containsExactlyInAnyOrder("ethiopia-armed-forces", "sudan-government");
    }

    @Test
    void a_compound_adjective_is_no_actor() {
        assertThat(ids("A Russian-backed plan and an Iran-aligned group were mentioned.", "2020-03-01"))
                .isEmpty();
    }

    @Test
    void a_role_held_now_bounds_the_day_of_publication_and_a_former_one_does_not() {
        List<Bound> bounds = read("British Prime Minister Theresa May met former President Barack Obama.")
                .bounds();
        assertThat(bounds).hasSize(1);
        assertThat(bounds.get(0).earliest()).isEqualTo(LocalDate.of(2016, 7, 13));
        assertThat(bounds.get(0).latest()).isEqualTo(LocalDate.of(2019, 7, 24));
        assertThat(bounds.get(0).evidence().detail()).isEqualTo("British Prime Minister Theresa May");
    }

    @Test
    void an_office_alone_takes_up_the_subject_of_the_sentence_before() {
        assertThat(mentions(
                        "Kenyan President Uhuru Kenyatta called Rwandan President Paul Kagame. The president was glad.",
                        "uhuru-kenyatta"))
                .containsExactly("Kenyan President Uhuru Kenyatta", "The president");
    }

    @Test
    void an_office_alone_means_first_the_holder_in_the_state_that_speaks() {
        String scene = "Kenyan President Uhuru Kenyatta called Rwandan President Paul Kagame. ";
        assertThat(mentions(scene + "The president was glad, the Rwandan government said.", "paul-kagame"))
                .containsExactly("Rwandan President Paul Kagame", "The president");
        assertThat(mentions(scene + "“The president was glad. It rained,” the Rwandan presidency said.", "paul-kagame"))
                .containsExactly("Rwandan President Paul Kagame", "The president");
        assertThat(mentions(scene + "The president thanked Kagame, the Rwandan government said.", "uhuru-kenyatta"))
                .containsExactly("Kenyan President Uhuru Kenyatta", "The president");
    }

    @Test
    void an_acronym_means_what_the_text_says_it_does() {
        assertThat(mentions("The Party of Quiet Rivers (PQR) lost. PQR members wept.", "name:party-of-quiet-rivers"))
                .containsExactly("Party of Quiet Rivers", "PQR", "PQR");
    }

    @Test
    void a_name_between_whose_bearers_nothing_decides_is_ambiguous_and_says_between_whom() {
        Actor bush = actors("President Bush spoke of his years in office.", "2010-03-01").stream()
                .filter(actor -> actor.mentions().get(0).text().contains("Bush"))
                .findFirst()
                .orElseThrow();
        assertThat(bush.id()).isEqualTo("name:bush");
        assertThat(bush.wikidata()).isNull();
        assertThat(bush.candidates())
                .extracting(Actor.Candidate::id)
                .containsExactlyInAnyOrder("george-w-bush", "george-h-w-bush");
        assertThat(bush.confidence()).isEqualTo(0.5);
    }

    @Test
    void a_bearer_in_office_on_the_day_decides() {
        String text = "President Bush spoke of the war.";
        assertThat(ids(text, "1990-10-01")).containsExactly("george-h-w-bush");
        assertThat(ids(text, "2004-10-01")).containsExactly("george-w-bush");
    }

    @Test
    void a_title_anywhere_in_the_text_tells_whom_the_bare_surname_means() {
        assertThat(ids("Clinton to visit Asia. President Clinton will leave on Friday.", "1998-06-01"))
                .containsExactly("bill-clinton");
    }

    @Test
    void a_hyphen_between_two_names_joins_two_actors() {
        assertThat(ids("Officials prepared the Putin-Biden summit.", "2021-06-10"))
                .containsExactlyInAnyOrder("vladimir-putin", "joe-biden");
    }

    @Test
    void a_legal_form_or_a_ticker_after_a_name_leaves_the_identity() {
        assertThat(ids("Shares of Volkswagen AG rose.", "2021-06-10")).containsExactly("volkswagen");
        assertThat(ids("Shares of Volkswagen AG VOWG rose.", "2021-06-10")).containsExactly("volkswagen");
    }

    @Test
    void salience_is_shared_out_whole() {
        assertThat(actors("Hamas and Israel agreed. Egypt helped. Israel was pleased.", "2020-03-01").stream()
                        .mapToDouble(Actor::salience)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    @Property(tries = 200)
    void any_text_is_read_and_every_mention_says_what_stands_there(@ForAll String text) {
        for (Actor actor : read(text).actors(Published.UNKNOWN)) {
            for (Mention mention : actor.mentions()) {
                assertThat(text.substring(
                                text.offsetByCodePoints(0, mention.begin()), text.offsetByCodePoints(0, mention.end())))
                        .isEqualTo(mention.text());
            }
        }
    }

    private static ActorReading read(String text) {
        return TAGGER.read(Document.of(text));
    }

    private static List<Actor> actors(String text, String day) {
        LocalDate date = LocalDate.parse(day);
        return read(text)
                .actors(new Published(day, Published.Precision.DAY, Published.Basis.METADATA, date, date, List.of()));
    }

    private static List<String> ids(String text, String day) {
        return actors(text, day).stream().map(Actor::id).toList();
    }

    private static List<String> mentions(String text, String id) {
        return actors(text, "2020-03-01").stream()
                .filter(actor -> actor.id().equals(id))
                .flatMap(actor -> actor.mentions().stream())
                .map(Mention::text)
                .toList();
    }

    private static @Nullable String role(String text, String id, String day) {
        return actors(text, day).stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .map(Actor::role)
                .orElse(null);
    }
}
