package io.dateline.enrich.stream;

import io.dateline.contract.RawArticle;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Reads a raw article and keeps its bytes; writes those bytes. */
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
        return (topic, bytes) -> {
            RawArticle article = bytes == null ? null : articles.deserialize(topic, bytes);
            if (article == null) {
                throw new SerializationException("a raw article has no value; articles are not deleted by tombstones");
            }
            return new ReceivedArticle(article, bytes);
        };
    }
}
