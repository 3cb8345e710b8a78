package io.dateline.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Furniture.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {

    private static final OutletTagger TAGGER = new OutletTagger(OutletRegistry.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2021 yore-gazette.com",
                "Copyright 2021 www.yore-gazette.com. All rights reserved.",
                "(c) 2015 - 2021 Yore-Gazette.com, built with care",
            })
    void a_copyright_line_with_an_address_tells_the_outlet(String line) {
        Outlet outlet = Objects.requireNonNull(outlet(Page.unknown().shows(Kind.NOTICE, line)));

        assertThat(outlet.id()).isEqualTo("yore-gazette.com");
        assertThat(outlet.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.detail()).isEqualTo(line));
    }

    @Test
    void an_address_for_letters_tells_the_outlet_when_another_line_repeats_it() {
        Page page = Page.unknown()
                .shows(Kind.OTHER, "Letters: desk@yore-gazette.com")
                .shows(Kind.OTHER, "www.yore-gazette.com");

        assertThat(outlet(page)).isNotNull().extracting(Outlet::id).isEqualTo("yore-gazette.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Letters: desk@yore-gazette.com",
                "Copyright 2021, powered by yore-gazette.com",
                "© 2021 All rights reserved. Managed by Yore-Gazette.com",
                "© 2021 facebook.com",
                "© 2021 somebody@gmail.com",
                "© 2021 J.Smith, all.rights",
                "© 2021 yore-gazette.com and other-gazette.com",
            })
    void an_address_of_others_or_alone_tells_nothing(String line) {
        assertThat(outlet(Page.unknown().shows(Kind.NOTICE, line))).isNull();
    }

    @Test
    void an_address_under_a_picture_or_in_links_tells_nothing() {
        Page page = Page.unknown()
                .shows(Kind.CAPTION, "© 2021 yore-gazette.com")
                .shows(Kind.RELATED, "© 2021 yore-gazette.com");

        assertThat(outlet(page)).isNull();
    }

    @Test
    void the_address_of_a_registered_outlet_is_that_outlet() {
        Page page = Page.unknown().shows(Kind.NOTICE, "Copyright 2021 de.rt.com");

        assertThat(outlet(page)).isNotNull().extracting(Outlet::id).isEqualTo("rt.com");
    }

    private static @Nullable Outlet outlet(Page page) {
        return TAGGER.attribute(page.read(), Published.UNKNOWN).outlet();
    }
}
