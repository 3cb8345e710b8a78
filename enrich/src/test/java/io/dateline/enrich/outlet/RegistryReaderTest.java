package io.dateline.enrich.outlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.registry.Refusal;
import io.dateline.enrich.registry.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryReaderTest {

    private static final String SCHEMES = header(Table.SCHEMES)
            + "typology\tThe typology\tstate-controlled;captured-private;none;unknown\nplatform\tLabels\tred;blue\n";
    private static final String OUTLETS = header(Table.OUTLETS);
    private static final String ASSESSMENTS = header(Table.ASSESSMENTS);
    private static final String CUES = header(Table.CUES);
    private static final String ONE = "example.com\tThe Example\tUS\tnewspaper\ten\n";

    private final RegistryReader reader = new RegistryReader();

    @Test
    void every_bundled_outlet_is_found_by_each_of_its_domains_and_names() {
        OutletRegistry registry = OutletRegistry.bundled();

        for (Medium medium : registry.media()) {
            for (Medium.Domain domain : medium.domains()) {
                String url = "https://www." + domain.host() + "/a";
                assertThat(registry.at(url, domain.span())).as(url).isEqualTo(medium);
            }
            for (Medium.Name name : medium.kind() == Medium.Kind.RELAY ? List.<Medium.Name>of() : medium.names()) {
                assertThat(registry.names().named(name.text(), name.span()))
                        .as(name.text())
                        .contains(medium);
            }
        }
    }

    @Test
    void the_bundled_registry_covers_the_world() {
        OutletRegistry registry = OutletRegistry.bundled();

        Stream<String> countries =
                registry.media().stream().map(Medium::country).filter(Objects::nonNull);

        assertThat(registry.size()).isGreaterThan(2_500);
        assertThat(registry.assessed()).isGreaterThan(600);
        assertThat(countries.distinct().count()).isGreaterThan(150);
        assertThat(registry.version()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "notadomain;X;US;newspaper;en | not a domain: notadomain",
                "example.com;X;US;newspaper;en | outlet example.com stands twice",
                "other.com;X;US;newspaper;en;example.com | domain example.com belongs to example.com already",
                "other.com;X;US;newspaper;en;other.org 2010..2009 | ends before it starts",
                "other.com;X;US;newspaper;en;other.org 2010..2019-13 | '2019-13' is no date: 2014, 2014-08 or 2014-08-28 is one",
                "other.com;X;XX;newspaper;en | country is no ISO 3166-1 code: XX",
                "other.com;X;US;paper;en | kind \"paper\" is none of [agency, broadcaster, newspaper, magazine, site,"
                        + " portal, think-tank, blog, official, relay]",
                "other.com;X;US;newspaper;zz | not a language: zz",
                "other.com;;US;newspaper;en | name is empty",
                "other.com;?!;US;newspaper;en | no letter in the name ?!",
                "other.com;X;US;newspaper;en;;;@x | not the name of an account: @x",
                "other.com;X;US;newspaper;en;;;;;;y | has 11 cells for 10 columns",
            })
    void an_unsound_outlet_is_refused_with_file_line_and_reason(String line, String reason) throws IOException {
        assertThat(refused(OUTLETS + ONE + line.replace(';', '\t'))).containsExactly("mine.tsv:3: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nobody.com;typology;none;;s | no outlet has the id nobody.com",
                "example.com;hearsay;none;;s | no scheme has the id hearsay",
                "example.com;typology;bad;;s | category \"bad\" is none of [state-controlled, captured-private, none, unknown]",
                "example.com;platform;none;;s | category \"none\" is none of [red, blue]",
                "example.com;typology;none;US;s | category none has no state",
                "example.com;typology;state-controlled;;s | category state-controlled needs a state",
                "example.com;typology;none;; | source is empty",
                "example.com;typology;none;;s;20 | '20' is no date: 2014, 2014-08 or 2014-08-28 is one",
                "example.com;typology;none;;s;2020-01-02;2020-01-01 | ends before it starts",
            })
    void an_unsound_assessment_is_refused_with_file_line_and_reason(String line, String reason) throws IOException {
        assertThat(refused(SCHEMES + OUTLETS + ONE + ASSESSMENTS + line.replace(';', '\t')))
                .containsExactly("mine.tsv:7: " + reason);
    }

    @Test
    void two_assessments_of_one_scheme_may_not_overlap() throws IOException {
        String lines = "example.com\ttypology\tnone\t\ts\t\t2020-01-01\nexample.com\ttypology\tnone\t\ts\t2020-01-01\n";

        assertThat(refused(SCHEMES + OUTLETS + ONE + ASSESSMENTS + lines))
                .containsExactly("mine.tsv:8: overlaps mine.tsv:7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "*;outlet;page;0.9;support us | a cue of * has one {outlet}: support us",
                "example.com;outlet;page;0.9;support {outlet} | a cue of example.com has no {outlet}: support {outlet}",
                "nobody.com;outlet;page;0.9;support us | no outlet has the id nobody.com",
                "*;owner;page;0.9;support {outlet} | role \"owner\" is none of [outlet, origin, either]",
                "*;outlet;page;1;support {outlet} | weight is outside (0, 1): 1.0",
                "*;outlet;page;high;support {outlet} | weight is no number: high",
                "example.com;outlet;page;0.9;- us | must begin with a word or a mark: - us",
            })
    void an_unsound_cue_is_refused_with_file_line_and_reason(String line, String reason) throws IOException {
        assertThat(refused(OUTLETS + ONE + CUES + line.replace(';', '\t'))).containsExactly("mine.tsv:4: " + reason);
    }

    @Test
    void a_place_that_does_not_exist_is_refused() throws IOException {
        assertThat(refused(OUTLETS + ONE + CUES + "*\toutlet\tcellar\t0.9\tsupport {outlet}"))
                .singleElement()
                .asString()
                .startsWith("mine.tsv:4: places \"cellar\" is none of [navigation, ");
    }

    @Test
    void lines_under_a_wrong_header_are_refused_and_the_next_table_is_read() throws IOException {
        assertThat(refused("id\tname\tdomain\nx.com\tX\tx.org\n" + OUTLETS + ONE))
                .containsExactly(
                        "mine.tsv:1: the columns of outlets are " + Table.OUTLETS.columns()
                                + ", not [id, name, domain]",
                        "mine.tsv:2: no header line stands before it, or one that was refused");
        assertThat(reader.registry("v").size()).isEqualTo(1);
    }

    @Test
    void what_a_later_layer_says_of_an_outlet_replaces_what_it_says_and_leaves_the_rest() throws IOException {
        refused(SCHEMES + OUTLETS + "example.com\tThe Example\tUS\tnewspaper\ten\texample.org\tXmpl\n" + ASSESSMENTS
                + "example.com\ttypology\tnone\t\told\nexample.com\tplatform\tred\tUS\told\n");
        reader.beginLayer();

        refused("id\tcountry\nexample.com\tCA\n" + ASSESSMENTS + "example.com\ttypology\tstate-controlled\tCA\tnew\n");

        OutletRegistry registry = reader.registry("v");
        assertThat(registry.medium("example.com")).satisfies(medium -> {
            assertThat(medium.country()).isEqualTo("CA");
            assertThat(medium.names()).extracting(Medium.Name::text).containsExactly("The Example", "Xmpl");
            assertThat(medium.domains()).hasSize(2);
            assertThat(medium.where()).isEqualTo("mine.tsv:2");
        });
        assertThat(registry.assessments("example.com"))
                .extracting(Assessment::source)
                .containsExactlyInAnyOrder("new", "old");
    }

    @Test
    void an_outlet_of_a_later_layer_takes_the_domain_that_it_claims() throws IOException {
        refused(OUTLETS + "example.com\tThe Example\tUS\tnewspaper\ten\texample.org\n");
        reader.beginLayer();

        refused(OUTLETS + "other.com\tThe Other\tUS\tnewspaper\ten\texample.org\n");

        OutletRegistry registry = reader.registry("v");
        assertThat(registry.at("example.org", Span.ALWAYS))
                .extracting(Medium::id)
                .isEqualTo("other.com");
        assertThat(registry.at("example.com", Span.ALWAYS))
                .extracting(Medium::id)
                .isEqualTo("example.com");
    }

    @Test
    void a_domain_changes_hands() throws IOException {
        refused(OUTLETS + "first.com\tThe First\tUS\tnewspaper\ten\tshared.org ..2014-03\n"
                + "second.com\tThe Second\tUS\tnewspaper\ten\tshared.org 2014-04..\n");
        OutletRegistry registry = reader.registry("v");

        assertThat(registry.at("shared.org", on("2014-03-31")))
                .extracting(Medium::id)
                .isEqualTo("first.com");
        assertThat(registry.at("shared.org", on("2014-04-01")))
                .extracting(Medium::id)
                .isEqualTo("second.com");
    }

    private static Span on(String day) {
        return new Span(LocalDate.parse(day), LocalDate.parse(day));
    }

    private static String header(Table table) {
        return String.join("\t", table.columns()) + "\n";
    }

    private List<String> refused(String file) throws IOException {
        Intake intake = new Intake();
        reader.read("mine.tsv", new ByteArrayInputStream(file.getBytes(UTF_8)), intake);
        return intake.report("mine.tsv", 0).refusals().stream()
                .map(Refusal::toString)
                .toList();
    }
}
