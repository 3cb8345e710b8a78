package io.dateline.ingest.watch;

import io.dateline.ingest.publish.PublishException;
import io.dateline.ingest.publish.Publisher;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.ingest.source.FileTree;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the files that are dropped into a folder and its folders, each once, also across restarts.
 *
 * <p>A file is taken when it has stood unchanged for a while; hidden files and temporary names are left out. When Kafka
 * has acknowledged all its articles, the journal remembers it. Files are neither moved nor deleted. One that changes
 * later is published again, and so is one whose acknowledgement a crash cut off from the journal: articles' ids are
 * functions of the article, so that does no harm. A folder that is not there is waited for.
 */
public final class WatchedFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final int FILES_AT_ONCE = 200;
    private static final int REPORTED_AT_MOST = 10_000;
    private static final int REFUSALS_LOGGED = 10;
    // A look at very many files must not keep the machine busy.
    private static final int PAUSE_PER_LOOK = 4;
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(4);

    private final WatchConfig config;
    private final ArticleReader reader;
    private final Publisher publisher;
    private final Clock clock;
    private final Candidates candidates;
    private final Set<String> reported = new HashSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Thread thread = new Thread(this::run, "watched-folder");
    private @Nullable Journal journal;
    private boolean connected;
    private volatile @Nullable String trouble;

    /** A watch that has not begun. The publisher stays the caller's. */
    public WatchedFolder(WatchConfig config, ArticleReader reader, Publisher publisher, Clock clock) {
        this.config = config;
        this.reader = reader;
        this.publisher = publisher;
        this.clock = clock;
        this.candidates = new Candidates(config.settle());
    }

    /** Begins, in a thread of its own. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** How many articles were published since the start. */
    public long published() {
        return published.get();
    }

    /** How many files and lines were refused since the start. */
    public long refused() {
        return refused.get();
    }

    /** What keeps it from publishing just now, in words: the folder is not there, Kafka does not answer. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Stops within seconds. A file that is half read is read again at the next start. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSING.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(CLOSING.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) {
            closeJournal();
        }
    }

    private void run() {
        Duration pause = config.interval();
        try {
            do {
                long begun = System.nanoTime();
                lookSafely();
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                Duration least = took.multipliedBy(PAUSE_PER_LOOK);
                pause = least.compareTo(config.interval()) > 0 ? least : config.interval();
            } while (!closing.await(pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("interrupted while closing");
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (InterruptException e) {
            throw e;
        } catch (PublishException | IOException e) {
            note(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            note("unexpected: " + e);
            LOG.error("watching {} goes on after an error", config.folder(), e);
        }
    }

    /** One look at the folder: publishes what stands still since an earlier one. */
    void look() throws IOException {
        if (!Files.isDirectory(config.folder())) {
            note("waiting for the folder: it is not there");
            return;
        }
        List<DroppedFile> ready = ready(journal());
        if (!ready.isEmpty() && !connected) {
            publisher.connect(CONNECTING);
            connected = true;
        }
        for (int from = 0; from < ready.size() && !stopping(); from += FILES_AT_ONCE) {
            publish(ready.subList(from, Math.min(ready.size(), from + FILES_AT_ONCE)));
        }
        if (trouble != null) {
            LOG.info("{}: working again", config.folder());
            trouble = null;
        }
    }

    private Journal journal() throws IOException {
        if (journal != null && !journal.stands()) {
            // Removed by hand, to have everything published again; or the folder is another one than before.
            closeJournal();
        }
        if (journal == null) {
            journal = Journal.open(config.journal());
        }
        return journal;
    }

    private List<DroppedFile> ready(Journal known) throws IOException {
        List<DroppedFile> ready = new ArrayList<>();
        Set<String> present = new HashSet<>();
        Instant now = clock.instant();
        AtomicBoolean whole = new AtomicBoolean(true);
        FileTree files = new FileTree(config.folder(), refusal -> {
            whole.set(false);
            report(refusal);
        });
        while (files.hasNext() && !stopping()) {
            Path file = files.next();
            String path = config.folder().relativize(file).toString();
            Optional<InputFormat> format = InputFormat.ofName(file);
            if (format.isEmpty() || !Files.isRegularFile(file)) {
                report(path, "left alone: no .txt, .html or .jsonl file");
                continue;
            }
            present.add(path);
            try {
                Stamp stamp = Stamp.of(file);
                Journal.Entry entry = known.get(path);
                if (entry != null && entry.stamp().equals(stamp)) {
                    continue;
                }
                if (candidates.ready(path, file, stamp, now)) {
                    ready.add(new DroppedFile(path, file, format.get(), stamp));
                }
            } catch (NoSuchFileException gone) {
                present.remove(path);
            }
        }
        // An empty folder may be one that is not mounted, as may one that can't be read: no reason to forget its files.
        if (whole.get() && !present.isEmpty() && !stopping()) {
            known.retain(present);
            candidates.retain(present);
        }
        return ready;
    }

    private void publish(List<DroppedFile> files) throws IOException {
        Journal known = journal();
        List<DroppedFile.Sent> sent = new ArrayList<>();
        List<Journal.Entry> done = new ArrayList<>();
        PublishException failure = null;
        for (DroppedFile file : files) {
            if (stopping()) {
                break;
            }
            try {
                Journal.Entry entry = known.get(file.path());
                if (entry != null && file.same(entry)) {
                    done.add(new Journal.Entry(
                            file.path(),
                            file.stamp().size(),
                            file.stamp().modified(),
                            entry.sha256(),
                            entry.published(),
                            entry.refused()));
                } else {
                    DroppedFile.Sent of = file.send(reader, publisher, this::stopping);
                    if (of != null) {
                        sent.add(of);
                    }
                }
            } catch (IOException e) {
                unreadable(file, e.toString());
            } catch (PublishException e) {
                failure = e;
                break;
            }
        }
        publisher.flush();
        for (DroppedFile.Sent of : sent) {
            try {
                of.tally().check();
                settle(of, done);
            } catch (PublishException e) {
                failure = e;
            }
        }
        known.add(done);
        done.forEach(entry -> candidates.remove(entry.path()));
        if (failure != null) {
            connected = false;
            throw failure;
        }
    }

    private void settle(DroppedFile.Sent sent, List<Journal.Entry> done) {
        Summary summary = sent.summary();
        if (summary.reasons().containsKey(Reason.UNREADABLE)) {
            unreadable(
                    sent.of(),
                    summary.refusals().get(summary.refusals().size() - 1).toString());
            return;
        }
        published.addAndGet(summary.published());
        refused.addAndGet(summary.refused());
        summary.refusals().stream().limit(REFUSALS_LOGGED).forEach(refusal -> LOG.warn("refused {}", refusal));
        LOG.info("{}: {}", sent.of().file(), summary.text());
        done.add(sent.entry());
    }

    private void unreadable(DroppedFile file, String why) {
        if (candidates.trouble(file.path(), file.stamp(), clock.instant())) {
            refused.incrementAndGet();
            LOG.warn("can't read {}, trying again every minute: {}", file.file(), why);
        }
    }

    private boolean stopping() {
        return closing.getCount() == 0;
    }

    private void note(String now) {
        if (!now.equals(trouble)) {
            LOG.warn("{}: {}", config.folder(), now);
            trouble = now;
        }
    }

    private void report(Read.Refused refusal) {
        report(refusal.place().name(), refusal.reason().words() + ": " + refusal.detail());
    }

    /** Says it once. */
    private void report(String path, String words) {
        if (reported.size() >= REPORTED_AT_MOST) {
            reported.clear();
        }
        if (reported.add(path)) {
            LOG.info("{}: {}", path, words);
        }
    }

    private void closeJournal() {
        if (journal != null) {
            try {
                journal.close();
            } catch (IOException e) {
                LOG.debug("closing the journal", e);
            }
            journal = null;
        }
    }
}
