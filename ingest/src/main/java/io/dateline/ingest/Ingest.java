package io.dateline.ingest;

import io.dateline.ingest.publish.PublishException;
import io.dateline.ingest.publish.Publisher;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.publish.Tally;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Inputs;
import io.dateline.ingest.watch.WatchConfig;
import io.dateline.ingest.watch.WatchedFolder;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Ingest as a part of a program: publishes inputs once, and watches folders. */
public final class Ingest implements AutoCloseable {

    private final IngestConfig config;
    private final Clock clock;
    private final ArticleReader reader;
    private final Publisher publisher;

    /**
     * An ingest; does not connect yet.
     *
     * @throws IllegalArgumentException when the configuration can't be used, with the reason in words
     */
    public Ingest(IngestConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.reader = new ArticleReader(config.maxBytes(), clock);
        this.publisher = new Publisher(
                config.bootstrapServers(),
                config.clientProperties(),
                config.topics().raw(),
                clock);
    }

    /**
     * Publishes the articles of some inputs, in their order, and waits until Kafka has them.
     *
     * @param paths files, folders, and {@code -} for standard input
     * @return what became of them: refused inputs stop nothing
     * @throws PublishException when Kafka can't be reached or takes nothing any more
     */
    public Summary publish(List<Path> paths, InputFormat format, InputStream standardInput, Progress progress) {
        Instant begun = clock.instant();
        publisher.connect(config.connectTimeout());
        Inputs inputs = new Inputs(paths, format, standardInput, reader);
        Tally tally = new Tally();
        progress.begin(progress == Progress.NONE ? OptionalLong.empty() : inputs.totalBytes());
        try (Inputs.Sequence reads = inputs.read()) {
            long read = 0;
            while (reads.hasNext()) {
                publisher.send(reads.next(), tally);
                read++;
                long refused = tally.refused();
                progress.at(reads.bytesRead(), read - refused, refused);
            }
            publisher.flush();
            tally.check();
            return tally.summary(reads.leftAlone(), Duration.between(begun, clock.instant()));
        } catch (PublishException e) {
            throw new PublishException(
                    String.format(
                            Locale.ROOT, "%s; %,d articles were published before", e.getMessage(), tally.published()),
                    e);
        } finally {
            progress.end();
        }
    }

    /** Watches a folder from now on, in a thread of its own, until the returned object is closed. */
    public WatchedFolder watch(WatchConfig folder) {
        WatchedFolder watched = new WatchedFolder(folder, reader, publisher, clock);
        watched.start();
        return watched;
    }

    /** Sends what is still under way, within seconds. Close watched folders before. */
    @Override
    public void close() {
        publisher.close();
    }
}
