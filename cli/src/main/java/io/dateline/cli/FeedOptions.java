package io.dateline.cli;

import io.dateline.ingest.feed.FeedList;
import io.dateline.ingest.feed.FeedsConfig;
import io.dateline.ingest.fetch.FetchConfig;
import picocli.CommandLine.Mixin;

/** The options of commands that read or write the list of feeds. */
final class FeedOptions {

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    FeedsConfig config(FetchConfig fetch) {
        return FeedsConfig.of(cluster.bootstrapServers(), cluster.topics(), fetch)
                .withClientProperties(cluster.clientProperties())
                .inGroup(cluster.groupPrefix() + FeedsConfig.GROUP);
    }

    FeedList list() {
        // The list asks no host.
        return new FeedList(config(FetchConfig.as("dateline")));
    }
}
