package io.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.bench.TimeMl.Gold;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeMlTest {

    private static final String DCT =
            "<DCT><TIMEX3 type=\"DATE\" value=\"2011-05-04\" functionInDocument=\"CREATION_TIME\">x</TIMEX3></DCT>";
    private static final String BODY =
            "It <EVENT>rained</EVENT> &amp; <TIMEX3 type=\"DATE\" value=\"2011-05-03\">yester<SIGNAL>day</SIGNAL></TIMEX3>.";

    @Test
    void nested_tags_and_entities_are_unwrapped() throws IOException {
        assertThat(read(DCT + "<TEXT>" + BODY + "</TEXT>"))
                .isEqualTo(new TimeMl(
                        "It rained & yesterday.",
                        LocalDate.of(2011, 5, 4),
                        java.util.List.of(new Gold(12, 21, "DATE", "2011-05-03"))));
    }

    @Test
    void without_a_text_element_the_rest_outside_of_the_creation_time_is_the_text() throws IOException {
        assertThat(read(DCT + BODY).text()).isEqualTo("It rained & yesterday.");
    }

    @Test
    void expressions_outside_of_the_text_do_not_count() throws IOException {
        assertThat(read("<T><TIMEX3 type=\"DATE\" value=\"1\">a</TIMEX3></T><TEXT>b</TEXT>")
                        .expressions())
                .isEmpty();
    }

    @Test
    void wrapped_lines_are_joined_and_paragraphs_are_not() {
        assertThat(TimeMl.unwrapped("a\nb\n\nc")).isEqualTo("a b\n\nc");
    }

    @Test
    void what_is_not_well_formed_says_so() {
        assertThatThrownBy(() -> read("<TEXT>"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("no well-formed XML");
    }

    private static TimeMl read(String content) throws IOException {
        String xml = "<TimeML>" + content + "</TimeML>";
        return TimeMl.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
