package io.dateline.ingest.archive;

import io.dateline.contract.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What imports remember across restarts: how much of which file Kafka has, a JSON object a line, the last one of a file
 * counts.
 *
 * <p>An entry is on the disk before {@link #add} returns. A line that a crash cut short is passed over. A lock beside it
 * keeps a second process away. Written anew when it has grown. Not for several threads.
 */
final class ImportJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJournal.class);
    private static final String NAME = "imported.jsonl";
    private static final int LINES_BEYOND_ENTRIES = 10_000;

    private final Path file;
    private final FileChannel lock;
    private final Map<String, Entry> entries;
    private FileChannel appending;
    private long lines;

    private ImportJournal(Path file, FileChannel lock, Map<String, Entry> entries) throws IOException {
        this.file = file;
        this.lock = lock;
        this.entries = entries;
        this.appending = rewritten();
        this.lines = entries.size();
    }

    /**
     * How far a file is imported.
     *
     * @param path absolute
     * @param size in bytes
     * @param offset as in {@link Checkpoint}
     * @param done as in {@link Checkpoint}
     * @param finished whether all of the file is behind
     */
    record Entry(String path, long size, Instant modified, long offset, long done, boolean finished) {

        Entry {
            Objects.requireNonNull(path);
            Objects.requireNonNull(modified);
        }

        /** Nothing yet of a file as it is now. */
        static Entry begin(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Entry(
                    file.toAbsolutePath().normalize().toString(),
                    attributes.size(),
                    attributes.lastModifiedTime().toInstant(),
                    0,
                    0,
                    false);
        }

        Entry at(Checkpoint checkpoint) {
            return new Entry(path, size, modified, checkpoint.offset(), checkpoint.done(), false);
        }

        Entry whole() {
            return new Entry(path, size, modified, offset, done, true);
        }

        Checkpoint checkpoint() {
            return new Checkpoint(Math.max(0, offset), Math.max(0, done));
        }

        boolean sameFile(Entry other) {
            return path.equals(other.path) && size == other.size && modified.equals(other.modified);
        }
    }

    /**
     * Opens the journal in a folder, which need not be there yet.
     *
     * @throws IOException when it can't be written, or another process has it
     */
    static ImportJournal open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME);
        FileChannel lock =
                FileChannel.open(folder.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(lock)) {
                throw new IOException("another import runs with the state in " + folder);
            }
            return new ImportJournal(file, lock, load(file));
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** What is known of the file as it is now; null when nothing is. */
    @Nullable Entry get(Entry now) {
        Entry entry = entries.get(now.path());
        return entry != null && entry.sameFile(now) ? entry : null;
    }

    void add(Collection<Entry> added) throws IOException {
        if (added.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Entry entry : added) {
            text.append(Json.mapper().writeValueAsString(entry)).append('\n');
            entries.put(entry.path(), entry);
            lines++;
        }
        if (lines > entries.size() + LINES_BEYOND_ENTRIES) {
            appending.close();
            appending = rewritten();
            lines = entries.size();
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            appending.write(bytes);
        }
        appending.force(false);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            appending.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static Map<String, Entry> load(Path file) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return entries;
        }
        // A line that was cut in the midst of a character is no reason to lose the others.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    Entry entry = Json.mapper().readValue(line, Entry.class);
                    entries.put(entry.path(), entry);
                } catch (JacksonException | NullPointerException e) {
                    LOG.warn("{}: passed over a damaged line", file);
                }
            }
        }
        return entries;
    }

    /** The file with a line for each entry, open for more. */
    private FileChannel rewritten() throws IOException {
        Path fresh = file.resolveSibling(NAME + ".new");
        try (BufferedWriter out = Files.newBufferedWriter(fresh)) {
            for (Entry entry : entries.values()) {
                out.write(Json.mapper().writeValueAsString(entry));
                out.write('\n');
            }
        }
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }
}
