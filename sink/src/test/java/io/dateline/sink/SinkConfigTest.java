package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.contract.Topics;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkConfigTest {

    private static final Database DATABASE =
            new Database("jdbc:postgresql://db.example/dateline?user=me&password=secret&ssl=true", "me", "secret");

    @ParameterizedTest
    @ValueSource(strings = {"group.id", "enable.auto.commit", "isolation.level", "auto.offset.reset"})
    void a_property_on_which_the_promises_rest_is_refused(String property) {
        assertThatThrownBy(() -> SinkConfig.of(Map.of(property, "x"), DATABASE, Topics.withPrefix("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(property);
    }

    @Test
    void the_password_is_not_shown() {
        assertThat(SinkConfig.of(Map.of(), DATABASE, Topics.withPrefix("")))
                .asString()
                .contains("db.example", "ssl=true")
                .doesNotContain("secret");
    }
}
