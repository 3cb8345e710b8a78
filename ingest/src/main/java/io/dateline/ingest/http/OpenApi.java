package io.dateline.ingest.http;

import io.dateline.contract.Json;
import io.dateline.contract.RawArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document: a resource, with the contract's own schema of raw articles put into it. */
final class OpenApi {

    private OpenApi() {}

    static byte[] document() {
        ObjectNode document = (ObjectNode) resource(OpenApi.class, "openapi.json");
        ((ObjectNode) document.at("/components/schemas"))
                .set("RawArticle", resource(RawArticle.class, "schemas/" + RawArticle.TYPE + ".json"));
        return Json.mapper().writeValueAsBytes(document);
    }

    private static JsonNode resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return Json.mapper().readTree(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
