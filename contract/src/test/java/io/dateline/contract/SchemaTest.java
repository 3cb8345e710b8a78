package io.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** The records by the name under {@code $defs} that describes them. */
    private static final Map<String, Class<?>> PARTS = Map.ofEntries(
            Map.entry("actor", Actor.class),
            Map.entry("dateExpression", DateExpression.class),
            Map.entry("evidence", Evidence.class),
            Map.entry("feedEntry", FeedEntry.class),
            Map.entry("mention", Mention.class),
            Map.entry("outlet", Outlet.class),
            Map.entry("published", Published.class),
            Map.entry("publishedCandidate", Published.Candidate.class),
            Map.entry("label", Label.class),
            Map.entry("sourcePosition", SourcePosition.class),
            Map.entry("stateMedia", StateMedia.class),
            Map.entry("stateMediaTag", StateMediaTag.class),
            Map.entry("via", Via.class));

    private static JsonNode source(String type) {
        try (InputStream in = Objects.requireNonNull(
                RawArticle.class.getResourceAsStream("schemas/" + type + ".json"), () -> "no schema of " + type)) {
            return Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> errors(String type, String json) {
        Schema schema = REGISTRY.getSchema(source(type));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String write(Object article) {
        return Json.mapper().writeValueAsString(article);
    }

    @ParameterizedTest
    @ValueSource(strings = {RawArticle.TYPE, EnrichedArticle.TYPE})
    void the_rich_article_is_valid(String type) {
        assertThat(errors(type, Golden.read(type))).isEmpty();
    }

    @Test
    void the_least_raw_article_is_valid() {
        assertThat(errors(RawArticle.TYPE, "{\"content\":\"Text.\"}")).isEmpty();
        assertThat(errors(RawArticle.TYPE, write(RawArticle.of("Text.")))).isEmpty();
    }

    @Property(tries = 300)
    void every_raw_article_is_written_as_the_schema_says(@ForAll("raw") RawArticle article) {
        assertThat(errors(RawArticle.TYPE, write(article))).isEmpty();
    }

    @Property(tries = 300)
    void every_enriched_article_is_written_as_the_schema_says(@ForAll("enriched") EnrichedArticle article) {
        assertThat(errors(EnrichedArticle.TYPE, write(article))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"content\":null}",
                "{\"content\":1}",
                "{\"content\":\"a\",\"url\":1}",
                "{\"content\":\"a\",\"retrievedAt\":\"yesterday\"}",
                "{\"content\":\"a\",\"retrievedAt\":1}",
                "{\"content\":\"a\",\"via\":{\"kind\":\"pigeon\"}}",
                "{\"content\":\"a\",\"via\":\"file\"}",
            })
    void what_is_no_raw_article_is_invalid(String json) {
        assertThat(errors(RawArticle.TYPE, json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {RawArticle.TYPE, EnrichedArticle.TYPE})
    void a_required_field_can_nowhere_be_missing(String type) {
        List<String> removable = new ArrayList<>();
        JsonNode article = Json.mapper().readTree(Golden.read(type));
        removals(source(type), source(type), article).forEach(removal -> {
            ObjectNode object = removal.object();
            JsonNode value = object.remove(removal.field());
            if (errors(type, article.toString()).isEmpty() == removal.required()) {
                removable.add(object + " " + removal.field());
            }
            object.set(removal.field(), value);
        });
        assertThat(removable).isEmpty();
    }

    private record Removal(ObjectNode object, String field, boolean required) {}

    /** Every field of every object in the article, with what the schema at its place says. */
    private static Stream<Removal> removals(JsonNode root, JsonNode schema, JsonNode value) {
        JsonNode here = resolved(root, schema);
        if (value.isArray()) {
            return value.valueStream().flatMap(item -> removals(root, here.get("items"), item));
        }
        if (!(value instanceof ObjectNode object)) {
            return Stream.empty();
        }
        List<String> required =
                here.path("required").valueStream().map(JsonNode::asString).toList();
        // begin and end of an evidence depend on each other
        List<String> names = object.propertyNames().stream()
                .filter(name -> !here.path("dependentRequired").has(name))
                .toList();
        return names.stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(new Removal(object, name, required.contains(name))),
                        removals(root, here.get("properties").get(name), object.get(name))));
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        JsonNode plain = schema.has("anyOf") ? schema.get("anyOf").get(0) : schema;
        return plain.has("$ref") ? root.at(plain.get("$ref").asString().substring(1)) : plain;
    }

    static Stream<Arguments> records() {
        Stream<Arguments> parts = Stream.of(RawArticle.TYPE, EnrichedArticle.TYPE)
                .flatMap(type -> source(type)
                        .get("$defs")
                        .propertyStream()
                        .filter(part -> part.getValue().has("properties"))
                        .map(part -> Arguments.of(
                                Objects.requireNonNull(PARTS.get(part.getKey()), part::getKey),
                                source(type),
                                part.getValue())));
        return Stream.concat(
                parts,
                Stream.of(
                        Arguments.of(RawArticle.class, source(RawArticle.TYPE), source(RawArticle.TYPE)),
                        Arguments.of(Alarm.class, source(Alarm.TYPE), source(Alarm.TYPE)),
                        Arguments.of(
                                EnrichedArticle.class, source(EnrichedArticle.TYPE), source(EnrichedArticle.TYPE))));
    }

    @ParameterizedTest
    @MethodSource("records")
    void schema_and_record_name_the_same_fields(Class<?> type, JsonNode root, JsonNode schema) {
        assertThat(schema.get("properties").propertyNames())
                .containsExactly(Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_the_record_lets_be_null_the_schema_does_too(Class<?> type, JsonNode root, JsonNode schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = schema.get("properties").get(component.getName());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            assertThat(errorsOf(root, property, "null").isEmpty())
                    .as("%s.%s may be null", type.getSimpleName(), component.getName())
                    .isEqualTo(nullable);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_the_record_always_has_is_required_unless_readers_can_do_without(
            Class<?> type, JsonNode root, JsonNode schema) {
        List<String> always = Stream.of(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonInclude.class))
                .map(RecordComponent::getName)
                .toList();
        assertThat(schema.get("required").valueStream().map(JsonNode::asString)).containsExactlyElementsOf(always);
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_words_of_an_enum_are_those_of_the_schema(Class<?> type, JsonNode root, JsonNode schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isEnum()) {
                JsonNode property = resolved(root, schema.get("properties").get(component.getName()));
                assertThat(property.get("enum").valueStream().filter(word -> !word.isNull()))
                        .containsExactly(Stream.of(component.getType().getEnumConstants())
                                .map(constant -> Json.mapper().<JsonNode>valueToTree(constant))
                                .toArray(JsonNode[]::new));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_field_is_described(Class<?> type, JsonNode root, JsonNode schema) {
        assertThat(schema.path("description").asString("")).isNotBlank();
        schema.get("properties")
                .forEach(property -> assertThat(property.path("description").asString(""))
                        .as(property.toString())
                        .endsWith("."));
    }

    @Test
    void every_part_of_the_contract_has_its_schema() {
        TreeSet<String> described =
                new TreeSet<>(source(EnrichedArticle.TYPE).get("$defs").propertyNames());
        described.addAll(source(RawArticle.TYPE).get("$defs").propertyNames());
        described.remove("category");
        assertThat(described).containsExactlyElementsOf(new TreeSet<>(PARTS.keySet()));
    }

    private static List<Error> errorsOf(JsonNode root, JsonNode property, String json) {
        ObjectNode alone = ((ObjectNode) property).deepCopy();
        alone.set("$defs", root.get("$defs"));
        alone.set("$schema", root.get("$schema"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(alone)
                .validate(json, InputFormat.JSON);
    }

    @Provide
    Arbitrary<RawArticle> raw() {
        return RandomArticles.raw();
    }

    @Provide
    Arbitrary<EnrichedArticle> enriched() {
        return RandomArticles.enriched();
    }
}
