package io.dateline.ingest.watch;

import io.dateline.contract.Via;
import io.dateline.ingest.publish.Publisher;
import io.dateline.ingest.publish.Summary;
import io.dateline.ingest.publish.Tally;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A file in a watched folder that stands still. */
record DroppedFile(String path, Path file, InputFormat format, Stamp stamp) {

    /** What was sent of it; the outcome is known when the publisher was flushed. */
    record Sent(DroppedFile of, Tally tally, String sha256) {

        Summary summary() {
            return tally.summary(0, Duration.ZERO);
        }

        Journal.Entry entry() {
            Summary summary = summary();
            return new Journal.Entry(
                    of.path,
                    of.stamp.size(),
                    of.stamp.modified(),
                    summary.complete() ? sha256 : null,
                    summary.published(),
                    summary.refused());
        }
    }

    /**
     * Sends its articles.
     *
     * @param stop asked before each article
     * @return null when the file changed meanwhile, or it was told to stop
     * @throws IOException when it can't be opened
     */
    @Nullable Sent send(ArticleReader reader, Publisher publisher, BooleanSupplier stop) throws IOException {
        MessageDigest digest = sha256();
        Tally tally = new Tally();
        try (InputStream in = Files.newInputStream(file);
                Reads reads = reader.read(
                        new DigestInputStream(in, digest), new Via(Via.Kind.FILE, file.toString()), format)) {
            while (reads.hasNext()) {
                Read read = reads.next();
                // Half a text would be an article of its own; half of JSON Lines are whole articles.
                if (stop.getAsBoolean() || (format != InputFormat.JSONL && changed())) {
                    return null;
                }
                publisher.send(read, tally);
            }
        }
        return changed() ? null : new Sent(this, tally, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether its content is the one of that entry, although it was touched. */
    boolean same(Journal.Entry entry) throws IOException {
        if (entry.sha256() == null || entry.size() != stamp.size()) {
            return false;
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(entry.sha256()) && !changed();
    }

    private boolean changed() throws IOException {
        return !Stamp.of(file).equals(stamp);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
