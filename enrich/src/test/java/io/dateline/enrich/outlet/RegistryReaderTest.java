package io.dateline.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryReaderTest {

    private static final String OUTLETS = String.join("\t", RegistryReader.OUTLET_COLUMNS) + "\n";
    private static final String ASSESSMENTS = String.join("\t", RegistryReader.ASSESSMENT_COLUMNS) + "\n";
    private static final String CUES = String.join("\t", RegistryReader.CUE_COLUMNS) + "\n";
    private static final String ONE = "example.com\tThe Example\tUS\tnewspaper\ten\n";

    @Test
    void the_bundled_registry_is_sound() {
        OutletRegistry registry = OutletRegistry.bundled();

        assertThat(registry.size()).isGreaterThan(500);
        assertThat(registry.version()).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void every_bundled_outlet_is_found_by_each_of_its_domains_and_names() {
        OutletRegistry registry = OutletRegistry.bundled();

        for (Medium medium : registry.media()) {
            for (String domain : medium.domains()) {
                Site site = Objects.requireNonNull(Site.of("https://www." + domain + "/a"), domain);
                assertThat(registry.at(site)).as(domain).isEqualTo(medium);
            }
            for (Medium.Name name : medium.kind() == Medium.Kind.RELAY ? List.<Medium.Name>of() : medium.names()) {
                assertThat(registry.names().named(name.text())).as(name.text()).contains(medium);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notadomain;X;US;newspaper;en | outlets.tsv:3: not a domain: notadomain",
                "example.com;X;US;newspaper;en | outlets.tsv:3: outlet example.com stands twice",
                "other.com;X;US;newspaper;en;example.com | outlets.tsv:3: domain example.com belongs to example.com already",
                "other.com;X;XX;newspaper;en | outlets.tsv:3: country is no ISO 3166-1 code: XX",
                "other.com;X;US;paper;en | outlets.tsv:3: kind \"paper\" is none of",
                "other.com;X;US;newspaper;zz | outlets.tsv:3: not a language: zz",
                "other.com;;US;newspaper;en | outlets.tsv:3: name is empty",
            })
    void an_unsound_outlet_is_refused_with_file_line_and_reason(String line, String message) {
        assertThatThrownBy(() -> RegistryReader.read("v", OUTLETS + ONE + line.replace(';', '\t'), ASSESSMENTS, CUES))
                .isInstanceOf(RegistryException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody.com;typology;none;;s | assessments.tsv:2: no outlet has the id nobody.com",
                "example.com;typology;bad;;s | assessments.tsv:2: category \"bad\" is none of",
                "example.com;typology;none;US;s | assessments.tsv:2: category none has no state",
                "example.com;typology;state-controlled;;s | assessments.tsv:2: category state-controlled needs a state",
                "example.com;typology;unknown;;s | assessments.tsv:2: unknown is no assessment",
                "example.com;typology;none;; | assessments.tsv:2: source is empty",
                "example.com;typology;none;;s;2020 | assessments.tsv:2: from is no date: 2020",
                "example.com;typology;none;;s;2020-01-02;2020-01-01 | assessments.tsv:2: ends before it starts",
            })
    void an_unsound_assessment_is_refused_with_file_line_and_reason(String line, String message) {
        assertThatThrownBy(() -> RegistryReader.read("v", OUTLETS + ONE, ASSESSMENTS + line.replace(';', '\t'), CUES))
                .isInstanceOf(RegistryException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void two_assessments_of_one_scheme_may_not_overlap() {
        String lines = "example.com\ttypology\tnone\t\ts\t\t2020-01-01\nexample.com\ttypology\tnone\t\ts\t2020-01-01\n";

        assertThatThrownBy(() -> RegistryReader.read("v", OUTLETS + ONE, ASSESSMENTS + lines, CUES))
                .hasMessage("assessments.tsv:3: overlaps assessments.tsv:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*;outlet;page;0.9;support us | cues.tsv:2: a cue of * has one {outlet}",
                "example.com;outlet;page;0.9;support {outlet} | cues.tsv:2: a cue of example.com has no {outlet}",
                "nobody.com;outlet;page;0.9;support us | cues.tsv:2: no outlet has the id nobody.com",
                "*;owner;page;0.9;support {outlet} | cues.tsv:2: role \"owner\" is none of",
                "*;outlet;cellar;0.9;support {outlet} | cues.tsv:2: places \"cellar\" is none of",
                "*;outlet;page;1;support {outlet} | cues.tsv:2: weight is outside (0, 1): 1.0",
                "*;outlet;page;high;support {outlet} | cues.tsv:2: weight is no number: high",
                "example.com;outlet;page;0.9;- us | cues.tsv:2: must begin with a word or a mark",
            })
    void an_unsound_cue_is_refused_with_file_line_and_reason(String line, String message) {
        assertThatThrownBy(() -> RegistryReader.read("v", OUTLETS + ONE, ASSESSMENTS, CUES + line.replace(';', '\t')))
                .isInstanceOf(RegistryException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void a_wrong_header_is_refused() {
        assertThatThrownBy(() -> RegistryReader.read("v", "id\tname\n", ASSESSMENTS, CUES))
                .hasMessageStartingWith("outlets.tsv:1: the header must be");
    }
}
