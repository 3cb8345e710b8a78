package io.dateline.ingest;

import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.HttpIntake;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Ingest as a part of a program: publishes inputs once, watches folders, and serves HTTP. */
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

    /**
     * Takes articles by HTTP from now on, until the returned object is closed.
     *
     * @throws IllegalStateException when the address can't be had, with the reason in words
     */
    public HttpIntake serve(HttpConfig http) {
        HttpIntake intake = new HttpIntake(
                http,
                new Publisher(
                        config.bootstrapServers(),
                        impatient(config.clientProperties(), http.limits().acknowledgement()),
                        config.topics().raw(),
                        clock),
                clock);
        try {
            intake.start();
            return intake;
        } catch (IllegalStateException e) {
            intake.close();
            throw e;
        }
    }

    /** A client waits for each answer: the producer gives up in time for it, unless the user has set its timeouts. */
    private static Map<String, String> impatient(Map<String, String> users, Duration patience) {
        Map<String, String> properties = new HashMap<>(users);
        long millis = patience.toMillis();
        properties.putIfAbsent("client.id", "dateline-http");
        properties.putIfAbsent("max.block.ms", Long.toString(Math.max(1, millis / 3)));
        if (!users.containsKey("delivery.timeout.ms")
                && !users.containsKey("request.timeout.ms")
                && !users.containsKey("linger.ms")) {
            properties.put("linger.ms", "2");
            properties.put("request.timeout.ms", Long.toString(Math.max(1, millis * 8 / 10 - 2)));
            properties.put("delivery.timeout.ms", Long.toString(Math.max(3, millis * 9 / 10)));
        }
        return properties;
    }

    /** Sends what is still under way, within seconds. Close watched folders and servers before. */
    @Override
    public void close() {
        publisher.close();
    }
}
