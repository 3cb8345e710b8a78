package io.dateline.sink;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The names of the contract's constants as they stand in the JSON, so that tables and topics say the same. */
final class WireNames {

    private final Map<Enum<?>, String> names = new ConcurrentHashMap<>();
    private final JsonMapper mapper;

    WireNames(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Nullable String of(@Nullable Enum<?> constant) {
        return constant == null ? null : names.computeIfAbsent(constant, c -> mapper.convertValue(c, String.class));
    }
}
