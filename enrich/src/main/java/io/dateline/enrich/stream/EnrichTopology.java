package io.dateline.enrich.stream;

import io.dateline.contract.Topics;
import io.dateline.enrich.Enricher;
import io.dateline.enrich.stream.IdentifyProcessor.Identified;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * The picture of the stream:
 *
 * <pre>
 * articles.raw -> identify -+- canaries ---------------------------------------> articles.enriched
 *                           +- keyed by its id ------------------------+-> enrich -> articles.enriched
 *                           +- keyed otherwise -> (repartition topic) -+      |
 *                                                                       articles-seen
 * </pre>
 *
 * <p>A producer in another language need not know the ids: what comes without a key, or with another, takes the way
 * through the repartition topic, so that all texts under one id meet in one task.
 */
public final class EnrichTopology {

    private final Enricher enricher;
    private final Topics topics;
    private final int partitions;
    private final Clock clock;
    private final Consumer<Outcome> outcomes;

    /**
     * @param partitions of {@code articles.raw}
     * @param outcomes told of each record's outcome, from the Streams threads; a record of a transaction that is
     *     aborted is told of again
     */
    public EnrichTopology(Enricher enricher, Topics topics, int partitions, Clock clock, Consumer<Outcome> outcomes) {
        this.enricher = enricher;
        this.topics = topics;
        this.partitions = partitions;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        Serde<ReceivedArticle> received = new ReceivedArticleSerde(topics.raw().values());
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(EnrichProcessor.STORE), Serdes.String(), History.serde()));

        KStream<String, Identified> identified = builder.stream(
                        topics.raw().name(),
                        Consumed.with(Serdes.String(), received).withName("raw"))
                .process(IdentifyProcessor::new, Named.as("identify"));
        Map<String, KStream<String, Identified>> ways = identified
                .split(Named.as("keyed-"))
                .branch((id, article) -> article.received() == null, Branched.as("canaries"))
                .branch((id, article) -> article.atHome(), Branched.as("by-id"))
                .defaultBranch(Branched.as("otherwise"));
        branch(ways, "canaries")
                .<byte[]>mapValues(canary -> null, Named.as("canaries-value"))
                .to(topics.enriched().name(), enriched("canaries"));
        KStream<String, ReceivedArticle> home = way(ways, "by-id");
        KStream<String, ReceivedArticle> moved = way(ways, "otherwise")
                .repartition(Repartitioned.with(Serdes.String(), received)
                        .withName("by-id")
                        .withNumberOfPartitions(partitions));
        home.merge(moved, Named.as("all-by-id"))
                .process(
                        () -> new EnrichProcessor(enricher, topics, clock, outcomes),
                        Named.as("enrich"),
                        EnrichProcessor.STORE)
                .to(topics.enriched().name(), enriched("enriched"));
        return builder.build();
    }

    private static Produced<String, byte[]> enriched(String name) {
        return Produced.with(Serdes.String(), Serdes.ByteArray()).withName(name);
    }

    private static KStream<String, ReceivedArticle> way(Map<String, KStream<String, Identified>> ways, String name) {
        return branch(ways, name).mapValues(Identified::article, Named.as(name + "-value"));
    }

    private static KStream<String, Identified> branch(Map<String, KStream<String, Identified>> ways, String name) {
        KStream<String, Identified> way = ways.get("keyed-" + name);
        if (way == null) {
            throw new IllegalStateException("no way " + name + " in " + ways.keySet());
        }
        return way;
    }
}
