package io.dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActorRegistryTest {

    private static final ActorRegistry BUNDLED = ActorRegistry.bundled();

    @Test
    void the_bundled_tables_are_valid_and_broad() {
        assertThat(BUNDLED.size()).isGreaterThan(3_000);
        assertThat(BUNDLED.all().stream().filter(Profile::state)).hasSizeGreaterThan(193);
    }

    @Test
    void no_wikidata_id_stands_for_two_actors() {
        List<String> ids = BUNDLED.all().stream()
                .map(Profile::wikidata)
                .filter(id -> id != null)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void every_affiliation_is_a_state_or_an_actor() {
        Set<String> unknown = BUNDLED.all().stream()
                .map(Profile::affiliation)
                .filter(to -> to != null && BUNDLED.state(to) == null && BUNDLED.profile(to) == null)
                .collect(Collectors.toSet());
        assertThat(unknown).isEmpty();
    }

    @Test
    void a_role_that_ends_before_it_starts_is_refused_with_file_line_and_reason() {
        assertThatThrownBy(() -> roles("jane-doe\tpresident\tPresident\tFR\t2014-05\t2013\tpublic record"))
                .hasMessage("roles.tsv:3: ends before it starts: 2014-05 to 2013");
    }

    @Test
    void a_line_with_too_few_cells_is_refused() {
        assertThatThrownBy(() -> roles("jane-doe\tpresident")).hasMessage("roles.tsv:3: 2 cells, not 7");
    }

    @Test
    void an_id_that_stands_twice_is_refused() {
        RegistryReader reader = new RegistryReader();
        String[] cells = {"jane-doe", "-", "Jane Doe", "person", "FR", "-", "public record"};
        reader.actor(cells);
        assertThatThrownBy(() -> reader.actor(cells)).hasMessage("id 'jane-doe' stands twice");
    }

    @Test
    void a_shared_alias_must_be_marked_ambiguous() {
        RegistryReader reader = new RegistryReader();
        reader.actor(new String[] {"one", "-", "One", "organisation", "-", "-", "public record"});
        reader.actor(new String[] {"two", "-", "Two", "organisation", "-", "-", "public record"});
        reader.alias(new String[] {"one", "The Twins", "en", "name", "-"});
        assertThatThrownBy(() -> reader.alias(new String[] {"two", "The Twins", "en", "name", "-"}))
                .hasMessage("'The Twins' names one too and is not marked ambiguous");
    }

    private static void roles(String line) throws Exception {
        String table = "# a comment\nid\toffice\ttitle\taffiliation\tstart\tend\tsource\n" + line + "\n";
        new RegistryFile("roles.tsv")
                .read(
                        new BufferedReader(new StringReader(table)),
                        List.of("id", "office", "title", "affiliation", "start", "end", "source"),
                        new RegistryReader()::role);
    }
}
