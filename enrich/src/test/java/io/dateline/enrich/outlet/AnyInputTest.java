package io.dateline.enrich.outlet;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.dateline.contract.Published;
import io.dateline.enrich.document.Furniture;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyInputTest {

    private static final OutletTagger TAGGER = new OutletTagger(OutletRegistry.bundled());

    @Property(tries = 300)
    void no_input_makes_the_tagger_fail(
            @ForAll String url,
            @ForAll("pieces") String text,
            @ForAll("pieces") String line,
            @ForAll Furniture.Kind kind) {
        Page page = Page.at("https://" + url)
                .author(line)
                .title(line)
                .text(text)
                .shows(kind, line)
                .says("raw:siteName", line)
                .says("link:canonical", url)
                .says("meta:twitter:site", line);

        assertThatCode(() -> TAGGER.attribute(page.read(), Published.UNKNOWN)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                        Arbitraries.of(List.of(
                                "Support",
                                "Reuters",
                                "(",
                                ")",
                                "-",
                                "The",
                                "AMN",
                                "©",
                                "2020",
                                "\n",
                                "rt.com",
                                "originally",
                                "published",
                                "by",
                                ".",
                                "/",
                                "🌾",
                                "\ud83c",
                                "’",
                                "in",
                                "Plains",
                                "Review",
                                "via",
                                "Also on")),
                        Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }
}
