package io.dateline.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Furniture.Kind;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefrainTest {

    private static final OutletTagger TAGGER = new OutletTagger(OutletRegistry.bundled());

    @Test
    void a_menu_that_names_its_outlet_in_ever_new_ways_tells_it() {
        Page page = Page.unknown()
                .shows(Kind.NAVIGATION, "Newsweek Magazine")
                .shows(Kind.NAVIGATION, "Newsweek Vantage")
                .shows(Kind.OTHER, "Work for Newsweek");

        assertThat(outlet(page)).isNotNull().extracting(Outlet::id).isEqualTo("newsweek.com");
    }

    @Test
    void the_same_line_again_and_again_tells_nothing() {
        Page page = Page.unknown()
                .shows(Kind.NAVIGATION, "Newsweek pages")
                .shows(Kind.NAVIGATION, "Newsweek pages")
                .shows(Kind.NAVIGATION, "Newsweek pages");

        assertThat(outlet(page)).isNull();
    }

    @Test
    void a_menu_that_names_two_outlets_alike_tells_nothing() {
        Page page = Page.unknown();
        for (String name : new String[] {"Newsweek", "Reuters"}) {
            page.shows(Kind.NAVIGATION, name + " pages")
                    .shows(Kind.NAVIGATION, name + " archive")
                    .shows(Kind.NAVIGATION, "All of " + name);
        }

        assertThat(outlet(page)).isNull();
    }

    @Test
    void a_name_alone_among_many_short_lines_tells_nothing() {
        String menu = String.join(
                "\n", IntStream.range(0, 40).mapToObj(i -> "Section " + i).toList());
        String prose = "The two ministers met on Tuesday. They spoke about grain exports and agreed to meet again.";

        assertThat(outlet(Page.unknown().text(prose + "\nNewsweek\n" + menu))).isNull();
    }

    private static @Nullable Outlet outlet(Page page) {
        return TAGGER.attribute(page.read(), Published.UNKNOWN).outlet();
    }
}
