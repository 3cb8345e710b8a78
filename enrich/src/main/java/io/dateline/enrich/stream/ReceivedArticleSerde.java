package io.dateline.enrich.stream;

import io.dateline.contract.Canary;
import io.dateline.contract.RawArticle;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Reads a raw article and keeps its bytes; writes those bytes. A canary is read as null. */
final class ReceivedArticleSerde implements Serde<ReceivedArticle> {

    private final Deserializer<RawArticle> articles;

    ReceivedArticleSerde(Serde<RawArticle> articles) {
        this.articles = articles.deserializer();
    }

    @Override
    public Serializer<ReceivedArticle> serializer() {
        return (topic, received) -> received.bytes();
    }

    @Override
    public Deserializer<ReceivedArticle> deserializer() {
        return new Deserializer<>() {

            @Override
            public ReceivedArticle deserialize(String topic, byte[] bytes) {
                return received(topic, bytes);
            }

            @Override
            public @Nullable ReceivedArticle deserialize(String topic, Headers headers, byte[] bytes) {
                return bytes == null && Canary.is(headers) ? null : received(topic, bytes);
            }
        };
    }

    private ReceivedArticle received(String topic, byte @Nullable [] bytes) {
        RawArticle article = bytes == null ? null : articles.deserialize(topic, bytes);
        if (bytes == null || article == null) {
            throw new SerializationException("a raw article has no value; articles are not deleted by tombstones");
        }
        return new ReceivedArticle(article, bytes);
    }
}
