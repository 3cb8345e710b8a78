package io.dateline.contract;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Values of a record type as JSON in UTF-8; null (a tombstone) is null.
 *
 * <p>What is no such value ends in a {@link SerializationException} whose message names the type, the field and what is
 * wrong with it, with a few words of the input at most.
 */
public final class JsonSerde<T> implements Serde<T> {

    private final String type;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    private JsonSerde(Class<T> type) {
        this.type = type.getSimpleName();
        this.writer = Json.mapper().writerFor(type);
        this.reader = Json.mapper().readerFor(type);
    }

    public static <T> JsonSerde<T> of(Class<T> type) {
        return new JsonSerde<>(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    @SuppressWarnings("NullAway") // Kafka's interface is not annotated: null in, null out
    private byte[] write(@Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            return writer.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new SerializationException("this " + type + " can't be written: " + JsonFault.describe(e), e);
        }
    }

    @SuppressWarnings("NullAway") // as above
    private T read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        T value;
        try {
            value = reader.readValue(bytes);
        } catch (JacksonException e) {
            throw new SerializationException("no " + type + ": " + JsonFault.describe(e), e);
        }
        if (value == null) {
            throw new SerializationException("no " + type + ": the JSON value null");
        }
        return value;
    }
}
