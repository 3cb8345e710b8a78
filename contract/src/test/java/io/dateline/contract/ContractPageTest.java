package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds docs/contract.md to what the code does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractPageTest {

    private String page = "";

    @BeforeAll
    void read_the_page() throws IOException {
        page = Files.readString(Path.of("../docs/contract.md"));
    }

    @Test
    void the_page_has_the_topics_as_they_are_created() {
        for (Topic<?> topic : Topics.withPrefix("").all()) {
            Map<String, String> config = topic.settings().config();
            assertThat(page.lines().filter(line -> line.startsWith("| `" + topic.name() + "`")))
                    .as(topic.name())
                    .singleElement()
                    .asString()
                    .endsWith("| %d | %s | %s |"
                            .formatted(
                                    topic.settings().partitions(),
                                    config.get("retention.ms"),
                                    config.get("max.message.bytes")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"message.timestamp.type", "compression.type", "retention.bytes"})
    void the_page_has_the_settings_that_all_topics_share(String name) {
        assertThat(Topics.withPrefix("").all())
                .allSatisfy(topic -> assertThat(page)
                        .contains("| `" + name + "` | `"
                                + topic.settings().config().get(name) + "` |"));
    }

    @Test
    void the_page_has_every_header() {
        for (Header header : CloudEvents.raw("u1", RawArticle.of("Text."), Instant.EPOCH)) {
            assertThat(page).contains("| `" + header.key() + "` |");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {RawArticle.class, EnrichedArticle.class})
    void the_page_has_every_field(Class<?> type) {
        String section =
                page.substring(page.indexOf(type == RawArticle.class ? "**Raw article**" : "**Enriched article**"));
        assertThat(Stream.of(type.getRecordComponents()).map(component -> "`" + component.getName() + "`"))
                .allSatisfy(field -> assertThat(section).contains(field));
    }

    @Test
    void the_error_on_the_page_is_the_one_that_is_given() {
        assertThatThrownBy(() -> JsonSerde.of(RawArticle.class)
                        .deserializer()
                        .deserialize("topic", "{\"content\":1}".getBytes(StandardCharsets.UTF_8)))
                .satisfies(error -> assertThat(page).contains("`" + error.getMessage() + "`"));
    }

    @Test
    void the_schemas_are_where_the_page_says() {
        assertThat(page.lines().filter(line -> line.startsWith("[dateline.article.")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(
                                Path.of("../docs", line.substring(line.indexOf('(') + 1, line.indexOf(')'))))
                        .exists());
    }
}
