package io.dateline.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The right to use a directory, held by at most one process and given back by the operating system when that process
 * ends, however it ends.
 */
final class DirectoryLock implements AutoCloseable {
    /**
     * The lock files that this process holds. Static because what it mirrors is: file locks belong to the process, and
     * closing any channel on a locked file gives the lock up, so a second channel must never be opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock, creating the directory where there is none.
     *
     * @param name the lock file's name within the directory
     * @param patience how long to wait for another process to give the lock up
     * @throws EmbeddedStartException if another holder keeps it for that long
     */
    static DirectoryLock take(Path directory, String name, Duration patience) throws InterruptedException {
        try {
            Path file = Files.createDirectories(directory).toRealPath().resolve(name);
            if (!HELD.add(file)) {
                throw new EmbeddedStartException(directory + " is already in use by this process");
            }
            try {
                return new DirectoryLock(file, lock(file, directory, patience));
            } catch (IOException | InterruptedException | RuntimeException e) {
                HELD.remove(file);
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedStartException("cannot lock " + directory + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path file, Path directory, Duration patience)
            throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            while (!locked) {
                FileLock lock = channel.tryLock();
                locked = lock != null;
                if (!locked) {
                    if (System.nanoTime() - deadline >= 0) {
                        throw new EmbeddedStartException(directory + " is in use by another process (lock file " + file
                                + "): end that one first, or choose another directory");
                    }
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /** Gives the lock up. The file stays: removing it would let two processes lock two files of one name. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot release " + file, e);
        } finally {
            HELD.remove(file);
        }
    }
}
