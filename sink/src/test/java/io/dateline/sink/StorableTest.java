package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.contract.Json;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableTest {

    @Property
    void text_keeps_its_code_points_and_loses_what_cannot_be_stored(@ForAll String given) {
        String text = Storable.text(given);

        assertThat(text.codePointCount(0, text.length())).isEqualTo(given.codePointCount(0, given.length()));
        assertThat(text.codePoints())
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    @Property
    void json_says_the_same_but_for_u0000(@ForAll String given) {
        String text = given + "\0\\u0000\\";
        String json = Storable.json(Json.mapper().writeValueAsString(Map.of("t", text)));

        assertThat(Json.mapper().readTree(json).get("t").asString()).isEqualTo(text.replace('\0', '\uFFFD'));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-03, 2021-05-03T00:00",
        "2021-05-03T22:15, 2021-05-03T22:15",
        "2021-05-03T22:15:01, 2021-05-03T22:15:01",
        "2021-05-03T22:15Z, 2021-05-03T22:15",
        "2021-05-03T22:15+05:30, 2021-05-03T16:45",
        "2021-05-03T22:15-05:30, 2021-05-04T03:45",
        "0000-02-29, 0001-02-29T00:00 BC",
        "-0043-03-15, 0044-03-15T00:00 BC",
        "+10000-01-01, 10000-01-01T00:00",
        "+999999999-12-31, ",
        "XXXX-10-22, ",
        "2021, ",
        "T, ",
        ", ",
    })
    void a_moment_is_a_timestamp_where_postgresql_knows_it(@Nullable String iso, @Nullable String literal) {
        assertThat(Storable.timestamp(iso)).isEqualTo(literal);
    }

    @Test
    void a_day_out_of_range_is_none() {
        assertThat(Storable.day(LocalDate.MAX)).isNull();
        assertThat(Storable.day(LocalDate.MIN)).isNull();
        assertThat(Storable.day(null)).isNull();
    }
}
