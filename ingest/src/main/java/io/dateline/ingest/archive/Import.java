package io.dateline.ingest.archive;

import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.Progress;
import io.dateline.ingest.publish.PublishException;
import io.dateline.ingest.publish.Publisher;
import io.dateline.ingest.source.ArticleReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The import of archives as a part of a program: publishes files, remembers how far it came, and stays behind live articles. */
public final class Import implements AutoCloseable {

    private final ImportConfig config;
    private final Clock clock;
    private final ArchiveReader reader;
    private final Publisher publisher;
    private final CountDownLatch stop = new CountDownLatch(1);

    /**
     * An import; does not connect yet.
     *
     * @throws IllegalArgumentException when the configuration can't be used, with the reason in words
     */
    public Import(ImportConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        IngestConfig ingest = config.ingest();
        this.reader =
                new ArchiveReader(new ArticleReader(ingest.maxBytes(), clock), ArchiveLimits.of(ingest.maxBytes()));
        this.publisher = new Publisher(
                ingest.bootstrapServers(),
                ingest.clientProperties(),
                ingest.topics().raw(),
                clock);
    }

    /**
     * Imports what is not imported yet of some files and folders, in their order, and waits until Kafka has it.
     *
     * @param notes takes, a line each, what a person who waits should know
     * @return what became of it: what is refused stops nothing
     * @throws PublishException when Kafka can't be reached or takes nothing any more; what it had taken is remembered
     * @throws IOException when the state can't be read or written, or another import uses it
     */
    public ImportSummary run(List<Path> paths, Progress progress, Consumer<String> notes)
            throws IOException, InterruptedException {
        Instant begun = clock.instant();
        publisher.connect(config.ingest().connectTimeout());
        Underway underway = new Underway();
        try (ImportJournal journal = ImportJournal.open(config.state());
                Lane lane = new Lane(
                        config.delay().isZero() ? null : publisher.backlog(config.group()),
                        config.group(),
                        config.delay(),
                        underway::size,
                        notes)) {
            ImportFiles files = new ImportFiles(paths);
            ImportRun run = new ImportRun(config.again(), reader, publisher, journal, underway, lane, progress, stop);
            return run.over(files, begun, clock);
        }
    }

    /** Ends a run after the article under way; what Kafka has is remembered. For any thread. */
    public void stop() {
        stop.countDown();
    }

    @Override
    public void close() {
        publisher.close();
    }
}
