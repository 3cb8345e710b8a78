package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.dateline.contract.Json;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the OpenAPI document promises. */
final class Documented {

    private final JsonNode document = Json.mapper().readTree(OpenApi.document());

    /** The statuses of an operation. */
    Set<String> statuses(String method, String path) {
        return new TreeSet<>(operation(method, path).get("responses").propertyNames());
    }

    Set<String> requestTypes() {
        return new TreeSet<>(
                operation("POST", "/articles").at("/requestBody/content").propertyNames());
    }

    JsonNode document() {
        return document;
    }

    /** Fails where an answer is not as documented: status, media type, headers, schema. */
    void check(String method, String path, Client.Answer answer) {
        JsonNode operation = operation(method, path);
        if (operation.isMissingNode() || operation.isNull()) {
            assertThat(answer.status())
                    .as(method + " " + path + ": " + answer.text())
                    .isIn(400, 404, 405, 414, 431);
            assertThat(answer.header("Content-Type")).startsWith(Problem.MEDIA_TYPE);
            valid("Problem", answer);
            return;
        }
        JsonNode response = operation.get("responses").path(Integer.toString(answer.status()));
        assertThat(response.isObject())
                .as("%s %s gives %s: %s", method, path, answer.status(), answer.text())
                .isTrue();
        assertThat(response.get("content").propertyNames()).contains(answer.header("Content-Type"));
        if (answer.status() == 429 || answer.status() == 503) {
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        }
        JsonNode schema =
                response.get("content").get(answer.header("Content-Type")).get("schema");
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            valid(reference.substring(reference.lastIndexOf('/') + 1), answer);
        }
    }

    /** Whether a document is one of a schema, with the reasons where it is not. */
    void valid(String schema, Client.Answer answer) {
        ObjectNode root = (ObjectNode) document.deepCopy();
        root.put("$ref", "#/components/schemas/" + schema);
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
        assertThat(compiled.validate(answer.text(), InputFormat.JSON))
                .as(answer.text())
                .isEmpty();
    }

    private JsonNode operation(String method, String path) {
        return document.get("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }
}
