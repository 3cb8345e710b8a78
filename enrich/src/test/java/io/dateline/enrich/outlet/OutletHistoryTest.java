package io.dateline.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Label;
import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Furniture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an outlet was at the time, by a registry of the user's own. */
class OutletHistoryTest {

    private static final String OUTLETS = """
            id\tname\tcountry\tkind\tlanguages\tdomains\tnames
            gazette-of-yore.com\tThe Gazette of Yore\tNO\tnewspaper\ten\tyore.example ..2014-03; gazette-of-yore.com\tYore Daily ..2014
            yoretube.com\tYoretube\tNO\tsite\ten\tyore.example 2014-04..\t
            """;
    private static final String ASSESSMENTS = """
            scheme\ttitle\tcodes
            institute\tThe Institute's list\tnear-state;far-from-state

            outlet\tscheme\tcategory\tstate\tsource\tfrom\tto
            gazette-of-yore.com\ttypology\tnone\t\tOwned by its readers\t\t2019
            gazette-of-yore.com\ttypology\tstate-controlled\tNO\tBought by the ministry on 1 January 2020\t2020
            gazette-of-yore.com\tinstitute\tnear-state\tNO\tInstitute, 2018\t2018\t2020-06
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2014-03-31, gazette-of-yore.com",
        "2014-04-01, yoretube.com",
    })
    void a_domain_is_whose_it_was_on_the_day(String day, String id) throws IOException {
        assertThat(outlet(Page.at("https://yore.example/a"), day).id()).isEqualTo(id);
    }

    @Test
    void a_name_counts_while_the_outlet_bore_it() throws IOException {
        Page page = Page.unknown().shows(Furniture.Kind.PROMPT, "Subscribe to Yore Daily");

        assertThat(outlet(page, "2013-05-01").id()).isEqualTo("gazette-of-yore.com");
        assertThat(attribute(page, "2015-05-01").outlet()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, false", "2020-01-01, true"})
    void the_flag_is_that_of_the_day(String day, boolean flag) throws IOException {
        Attribution attribution = attribute(Page.at("https://gazette-of-yore.com/a"), day);

        assertThat(attribution.stateMedia().flag()).isEqualTo(flag);
    }

    @Test
    void the_flag_names_the_user_s_file_and_line() throws IOException {
        Attribution attribution = attribute(Page.at("https://gazette-of-yore.com/a"), "2021-01-01");

        assertThat(attribution.stateMedia().evidence().get(0).detail())
                .contains("Bought by the ministry")
                .endsWith("mine" + java.io.File.separator + "assessments.tsv:6]");
    }

    @ParameterizedTest
    @CsvSource({"2017-12-31, 0", "2020-06-30, 1", "2020-07-01, 0"})
    void other_schemes_stand_beside_the_typology_while_they_hold(String day, int labels) throws IOException {
        assertThat(outlet(Page.at("https://gazette-of-yore.com/a"), day).labels())
                .hasSize(labels);
    }

    @Test
    void a_label_says_who_gave_it_and_when() throws IOException {
        assertThat(outlet(Page.at("https://gazette-of-yore.com/a"), "2019-01-01")
                        .labels())
                .containsExactly(new Label(
                        "institute",
                        "near-state",
                        "NO",
                        "Institute, 2018",
                        LocalDate.of(2018, 1, 1),
                        LocalDate.of(2020, 6, 30)));
    }

    private Outlet outlet(Page page, String day) throws IOException {
        return Objects.requireNonNull(attribute(page, day).outlet());
    }

    private Attribution attribute(Page page, String day) throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("outlets.tsv"), OUTLETS);
        Files.writeString(mine.resolve("assessments.tsv"), ASSESSMENTS);
        OutletRegistry.Loaded loaded = OutletRegistry.with(List.of(mine));
        assertThat(loaded.reports())
                .allSatisfy(report -> assertThat(report.refusals()).isEmpty());
        LocalDate date = LocalDate.parse(day);
        return new OutletTagger(loaded.registry())
                .attribute(
                        page.read(),
                        new Published(day, Published.Precision.DAY, Published.Basis.METADATA, date, date, List.of()));
    }
}
