package io.dateline.enrich.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Actor;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatsTest {

    private static final ActorTagger TAGGER = new ActorTagger(ActorRegistry.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cairo has rejected the plan.",
                "Cairo also condemned the raid.",
                "The plan was rejected by Cairo.",
                "Relations between Cairo and the bloc have cooled.",
                "The bloc urged Cairo to release them.",
                "Nobody expects sanctions on Cairo.",
                "The group has close ties to Cairo.",
                "They objected to Cairo's demands.",
                "Cairo and Rabat agreed to talk.",
                "It was a hard year for Cairo.",
                "The Cairo government denied it."
            })
    void a_seat_of_government_that_acts_or_is_acted_upon_is_its_state(String text) {
        assertThat(egypt(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They met in Cairo on Monday.",
                "CAIRO (Agency) _ Prices rose.",
                "Shops opened in Rabat, Tunis and Cairo.",
                "The Cairo market closed higher.",
                "Cairo shares fell.",
                "They walked through Cairo's streets.",
                "The minister left for Cairo.",
                "A summit set for Cairo was put off.",
                "He grew up in Old Cairo near the river.",
                "Write to us at our offices, Cairo.",
                "Reporters told Cairo Radio of it."
            })
    void a_city_where_things_happen_is_none(String text) {
        assertThat(egypt(text)).isFalse();
    }

    private static boolean egypt(String text) {
        return TAGGER.read(Document.of(text)).actors(Published.UNKNOWN).stream()
                .map(Actor::id)
                .anyMatch(id -> id.startsWith("egypt"));
    }
}
