package io.dateline.ingest.archive;

import io.dateline.ingest.Progress;
import io.dateline.ingest.publish.Outcome;
import io.dateline.ingest.publish.Publisher;
import io.dateline.ingest.publish.Tally;
import io.dateline.ingest.source.IoTrouble;
import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** One run of an import over its files. Used once. */
final class ImportRun {

    // What a crash repeats at most, besides what is under way.
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(200);

    private final boolean again;
    private final ArchiveReader reader;
    private final Publisher publisher;
    private final ImportJournal journal;
    private final Underway underway;
    private final Lane lane;
    private final Progress progress;
    private final CountDownLatch stop;
    private final Tally tally = new Tally();
    private final Map<String, Long> leftAlone = new TreeMap<>();
    private long alreadyImported;
    private long bytesBehind;
    private long read;
    private long notedAt = System.nanoTime();

    ImportRun(
            boolean again,
            ArchiveReader reader,
            Publisher publisher,
            ImportJournal journal,
            Underway underway,
            Lane lane,
            Progress progress,
            CountDownLatch stop) {
        this.again = again;
        this.reader = reader;
        this.publisher = publisher;
        this.journal = journal;
        this.underway = underway;
        this.lane = lane;
        this.progress = progress;
        this.stop = stop;
    }

    ImportSummary over(ImportFiles files, Instant begun, Clock clock) throws IOException, InterruptedException {
        progress.begin(progress == Progress.NONE ? OptionalLong.empty() : OptionalLong.of(files.totalBytes()));
        try {
            long otherFiles = files.visit(this::refuse, this::visit);
            publisher.flush();
            tally.check();
            return new ImportSummary(
                    tally.summary(otherFiles, Duration.between(begun, clock.instant())),
                    leftAlone,
                    alreadyImported,
                    stop.getCount() == 0);
        } finally {
            journal.add(underway.takeSettled());
            progress.end();
        }
    }

    private boolean visit(Path file) throws IOException, InterruptedException {
        ImportJournal.Entry entry;
        try {
            entry = ImportJournal.Entry.begin(file);
        } catch (IOException e) {
            refuse(new Read.Refused(Place.of(file.toString()), Reason.UNREADABLE, IoTrouble.words(e)));
            return true;
        }
        ImportJournal.Entry known = again ? null : journal.get(entry);
        if (known != null && known.finished()) {
            alreadyImported++;
        } else {
            read(file, known == null ? entry : known);
        }
        bytesBehind += entry.size();
        return stop.getCount() > 0;
    }

    private void read(Path file, ImportJournal.Entry from) throws IOException, InterruptedException {
        boolean readable = true;
        ImportJournal.Entry at = from;
        try (ArchiveReads reads = open(file, from)) {
            while (reads.hasNext()) {
                Read next = reads.next();
                if (!lane.await(stop)) {
                    return;
                }
                at = from.at(reads.checkpoint());
                readable &= send(next, at);
                progress.at(bytesBehind + reads.bytesRead(), read, tally.refused());
                noteSometimes();
            }
            reads.leftAlone().forEach((kind, count) -> leftAlone.merge(kind, count, Long::sum));
        } catch (OpeningException e) {
            refuse(new Read.Refused(Place.of(file.toString()), Reason.UNREADABLE, String.valueOf(e.getMessage())));
            return;
        }
        // A file that could not be read to its end is tried again by the next run.
        if (readable) {
            underway.add(at.whole());
            noteSometimes();
        }
    }

    private ArchiveReads open(Path file, ImportJournal.Entry from) throws OpeningException {
        try {
            return reader.open(file, from.checkpoint());
        } catch (IOException e) {
            throw new OpeningException(e);
        }
    }

    /** Sends an article or notes a refusal; false when the file can't be read. */
    private boolean send(Read next, ImportJournal.Entry after) {
        tally.check();
        CompletableFuture<Outcome> outcome = publisher.send(next);
        CompletableFuture<Outcome> counted = outcome.thenApply(known -> {
            tally.settle(known);
            return known;
        });
        boolean unreadable = next.fold(article -> false, refused -> refused.reason() == Reason.UNREADABLE);
        if (!unreadable) {
            underway.add(after, next.fold(article -> article.article().content().length(), refused -> 0), counted);
        }
        read += next.fold(article -> 1, refused -> 0);
        return !unreadable;
    }

    private void refuse(Read.Refused refused) {
        tally.settle(new Outcome.Refused(refused));
    }

    private void noteSometimes() throws IOException {
        long now = System.nanoTime();
        if (now - notedAt > BETWEEN_NOTES.toNanos()) {
            journal.add(underway.takeSettled());
            notedAt = now;
        }
    }

    /** A file can't be opened. */
    private static final class OpeningException extends Exception {

        private static final long serialVersionUID = 1L;

        private OpeningException(IOException cause) {
            super(IoTrouble.words(cause), cause);
        }
    }
}
