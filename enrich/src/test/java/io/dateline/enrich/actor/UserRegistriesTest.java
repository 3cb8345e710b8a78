package io.dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Actor;
import io.dateline.contract.Published;
import io.dateline.enrich.actor.registry.FileReport;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.registry.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserRegistriesTest {

    private static final String ACTORS = "id\twikidata\tname\tkind\taffiliation\tcameo\n";

    @TempDir
    private Path directory;

    @Test
    void a_new_actor_is_found_with_the_role_of_the_day() throws IOException {
        ActorRegistry registry = with(
                "mine.tsv",
                ACTORS + "jane-van-roe\t-\tJane Van Roe\tperson\tFR\tFRAGOV\n"
                        + "id\ttitle\tstart\tend\n"
                        + "jane-van-roe\tMinister of Foreign Affairs of France\t2031\t2035\n");

        Actor jane = only(registry, "2033-05-04", "Foreign Minister Jane Van Roe spoke to reporters on Tuesday.");

        assertThat(jane.id()).isEqualTo("jane-van-roe");
        assertThat(jane.role()).isEqualTo("Minister of Foreign Affairs of France");
        assertThat(jane.cameo()).isEqualTo("FRAGOV");
    }

    @Test
    void the_office_and_the_state_follow_from_the_title() throws IOException {
        ActorRegistry registry = with("mine.csv", """
                item,itemLabel,positionLabel,start,end
                Q99999999901,Jane Van Roe,Minister of Foreign Affairs of France,2031-01-01,2035-01-01
                """);

        Profile jane = profile(registry, "jane-van-roe");

        assertThat(jane.roles().get(0).office()).isEqualTo("foreign-minister");
        assertThat(jane.roles().get(0).affiliation()).isEqualTo("FR");
    }

    @Test
    void the_same_wikidata_id_is_the_same_actor_and_the_file_is_right() throws IOException {
        Profile before = profile(ActorRegistry.bundled(), "vladimir-putin");
        ActorRegistry registry = with(
                "mine.tsv",
                ACTORS + "vvp\t" + before.wikidata() + "\tVladimir V. Putin\tperson\t-\t-\n"
                        + "id\talias\nvvp\tThe Grey Judoka\n");

        Profile after = profile(registry, "vladimir-putin");

        assertThat(registry.profile("vvp")).isNull();
        assertThat(after.name()).isEqualTo("Vladimir V. Putin");
        assertThat(after.affiliation()).isEqualTo(before.affiliation());
        assertThat(after.roles()).isEqualTo(before.roles());
        assertThat(only(registry, "2019-05-04", "Aides of The Grey Judoka declined to comment.")
                        .id())
                .isEqualTo("vladimir-putin");
    }

    @Test
    void roles_of_an_office_that_a_file_tells_replace_the_bundled_ones() throws IOException {
        Profile before = profile(ActorRegistry.bundled(), "emmanuel-macron");
        ActorRegistry registry = with("mine.tsv", """
                id\toffice\ttitle\taffiliation\tstart\tend
                emmanuel-macron\tpresident\tPresident of France\tFR\t2017-05-14\t2027-05-13
                """);

        List<Role> held = profile(registry, "emmanuel-macron").roles();

        assertThat(held).hasSameSizeAs(before.roles());
        assertThat(held.stream().filter(role -> role.office().equals("president")))
                .containsExactly(
                        new Role("president", "President of France", "FR", Days.of("2017-05-14", "2027-05-13")));
    }

    @Test
    void an_alias_that_others_have_becomes_ambiguous() throws IOException {
        ActorRegistry.Loaded loaded = load(file("mine.tsv", ACTORS + "ankara-club\t-\tAnkara\torganisation\tTR\t-\n"));

        FileReport report = loaded.reports().get(0);

        assertThat(report.refusals()).isEmpty();
        assertThat(report.shared()).isEqualTo(1);
        assertThat(report.summary()).contains("1 alias names other actors too");
    }

    @Test
    void the_kind_that_a_file_states_for_a_known_alias_holds() throws IOException {
        ActorRegistry registry = with("mine.tsv", "id\talias\tkind\nfrance\tFrench\tname\n");

        assertThat(only(registry, "2019-05-04", "The French were not amused, French told it.")
                        .id())
                .isEqualTo("france");
    }

    @Test
    void ids_of_two_actors_on_one_line_are_refused() throws IOException {
        String putin = Objects.requireNonNull(
                profile(ActorRegistry.bundled(), "vladimir-putin").wikidata());

        FileReport report = load(file("mine.tsv", ACTORS + "france\t" + putin + "\tFrance\tstate\tFR\t-\n"))
                .reports()
                .get(0);

        assertThat(report.refusals()).hasSize(1);
        assertThat(report.refusals().get(0).reason()).contains("vladimir-putin").contains("'france' is another actor");
    }

    @Test
    void a_dictionary_adds_to_actors_of_the_same_name_and_state() throws IOException {
        ActorRegistry registry = with("a.actors.txt", """
                EMMANUEL_MACRON_
                +MONSIEUR_MACRON_
                \t[FRAGOVTST >170514]
                FRANCE_ [FRA]
                +FRANCEE_
                EMMANUEL_MACRON_OF_OHIO_ [USABUS >170514]
                """);

        Profile macron = profile(registry, "emmanuel-macron");

        assertThat(macron.cameo()).isEqualTo("FRAGOVTST");
        assertThat(macron.roles())
                .isEqualTo(profile(ActorRegistry.bundled(), "emmanuel-macron").roles());
        assertThat(registry.size()).isEqualTo(ActorRegistry.bundled().size() + 1);
        assertThat(only(registry, "2019-05-04", "Only Francee has refused so far.")
                        .id())
                .isEqualTo("france");
    }

    @Test
    void a_dictionary_takes_no_name_from_an_actor_of_the_same_state() throws IOException {
        ActorRegistry registry = with("a.actors.txt", "FRANCE_ [FRA]\n+ELYSEE_PALACE_\n+EMMANUEL_MACRON_\n");

        assertThat(only(registry, "2019-05-04", "Emmanuel Macron has refused so far.")
                        .id())
                .isEqualTo("emmanuel-macron");
    }

    @Test
    void an_office_is_no_actor() throws IOException {
        ActorRegistry.Loaded loaded = load(file("a.actors.txt", "FRENCH_FOREIGN_MINISTER_ [FRAGOV]\n"));

        assertThat(loaded.reports().get(0).refusals())
                .extracting(Refusal::reason)
                .containsExactly("'French Foreign Minister' is an office, not an actor: roles say who holds it");
    }

    @Test
    void a_name_of_somebody_elsewhere_is_somebody_else() throws IOException {
        ActorRegistry registry = with("a.actors.txt", "EMMANUEL_MACRON_ [PERGOV >170514]\n");

        assertThat(profile(registry, "emmanuel-macron-pe").affiliation()).isEqualTo("PE");
    }

    @Test
    void the_last_file_is_right() throws IOException {
        Path one = file("1.tsv", ACTORS + "the-firm\t-\tThe Firm of Yore\torganisation\tFR\t-\n");
        Path two = file("2.tsv", ACTORS + "the-firm\t-\tThe Firm Today\torganisation\t-\t-\n");

        Profile firm = profile(load(one, two).registry(), "the-firm");

        assertThat(firm.name()).isEqualTo("The Firm Today");
        assertThat(firm.affiliation()).isEqualTo("FR");
    }

    @Test
    void the_version_says_which_files_were_used_and_grows_with_time() throws IOException {
        Path file = file("1.tsv", ACTORS + "the-firm\t-\tThe Firm of Yore\torganisation\tFR\t-\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        String one = load(file).registry().version();
        String again = load(file).registry().version();
        Files.writeString(file, ACTORS + "the-firm\t-\tThe Firm of Today\torganisation\tFR\t-\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-02T00:00:00Z")));
        String other = load(file).registry().version();

        assertThat(one).startsWith(ActorRegistry.bundled().version() + "+20310101T000000Z.");
        assertThat(again).isEqualTo(one);
        assertThat(other).isGreaterThan(one);
        assertThat(load(file("bad.tsv", "nothing")).registry().version())
                .isEqualTo(ActorRegistry.bundled().version());
    }

    private ActorRegistry with(String name, String content) throws IOException {
        ActorRegistry.Loaded loaded = load(file(name, content));
        assertThat(loaded.reports().get(0).refusals()).isEmpty();
        return loaded.registry();
    }

    private static ActorRegistry.Loaded load(Path... files) {
        return ActorRegistry.with(List.of(files));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static Actor only(ActorRegistry registry, String day, String text) {
        LocalDate date = LocalDate.parse(day);
        List<Actor> actors = new ActorTagger(registry)
                .read(Document.of(text))
                .actors(new Published(day, Published.Precision.DAY, Published.Basis.METADATA, date, date, List.of()));
        assertThat(actors).hasSize(1);
        return actors.get(0);
    }

    private static Profile profile(ActorRegistry registry, String id) {
        return Objects.requireNonNull(registry.profile(id), id);
    }
}
