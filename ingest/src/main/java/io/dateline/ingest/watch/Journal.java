package io.dateline.ingest.watch;

import io.dateline.contract.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What a watched folder remembers across restarts: the files that were published, a JSON object a line.
 *
 * <p>An entry is on the disk before {@link #add} returns. A line that a crash cut short is passed over: its file is
 * published again. A lock beside it keeps a second process away. Not for several threads.
 */
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Path file;
    private final FileChannel lock;
    private final FileChannel appending;
    private final Map<String, Entry> entries;

    private Journal(Path file, FileChannel lock, FileChannel appending, Map<String, Entry> entries) {
        this.file = file;
        this.lock = lock;
        this.appending = appending;
        this.entries = entries;
    }

    /**
     * A file whose articles Kafka has.
     *
     * @param path relative to the folder
     * @param size in bytes
     * @param sha256 of the content; null when it was not read to its end without a refusal
     * @param published how many articles it gave
     * @param refused how many of its lines gave none
     */
    record Entry(
            String path,
            long size,
            Instant modified,
            @Nullable String sha256,
            long published,
            long refused) {

        Stamp stamp() {
            return new Stamp(size, modified);
        }
    }

    /**
     * Opens the journal, which need not be there yet.
     *
     * @throws IOException when it can't be written, or another process has it
     */
    static Journal open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel lock = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(lock)) {
                throw new IOException("another process watches with the journal " + file);
            }
            Map<String, Entry> entries = load(file);
            rewrite(file, entries);
            FileChannel appending = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            return new Journal(file, lock, appending, entries);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    @Nullable Entry get(String path) {
        return entries.get(path);
    }

    /** Whether the file still stands where it was opened. */
    boolean stands() {
        return Files.exists(file);
    }

    void add(List<Entry> added) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : added) {
            lines.append(Json.mapper().writeValueAsString(entry)).append('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            appending.write(bytes);
        }
        appending.force(false);
        added.forEach(entry -> entries.put(entry.path(), entry));
    }

    /** Forgets the files that are gone; on the disk at the next opening. */
    void retain(Set<String> paths) {
        entries.keySet().retainAll(paths);
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            appending.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static Map<String, Entry> load(Path file) throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        if (!Files.exists(file)) {
            return entries;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    Entry entry = Json.mapper().readValue(line, Entry.class);
                    entries.put(entry.path(), entry);
                } catch (JacksonException | NullPointerException e) {
                    LOG.warn("{}: passed over a damaged line; its file is published again", file);
                }
            }
        }
        return entries;
    }

    private static void rewrite(Path file, Map<String, Entry> entries) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
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
    }
}
