package io.dateline.ingest.source;

import io.dateline.contract.Via;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a user names as input: files, folders, and {@code -} for standard input, read in that order.
 *
 * <p>In a folder, files whose names tell no format are left alone (and counted), unless a format is forced. A file that
 * is named itself is always read.
 */
public final class Inputs {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final List<Path> paths;
    private final InputFormat format;
    private final InputStream standardInput;
    private final ArticleReader reader;

    public Inputs(List<Path> paths, InputFormat format, InputStream standardInput, ArticleReader reader) {
        this.paths = List.copyOf(paths);
        this.format = format;
        this.standardInput = standardInput;
        this.reader = reader;
    }

    /** The articles and refusals of all inputs in their order; not for several threads. */
    public Sequence read() {
        return new Sequence();
    }

    /** How many bytes there are to read; empty when that can't be known, as of standard input. */
    public OptionalLong totalBytes() {
        long total = 0;
        for (Path path : paths) {
            if (path.equals(STANDARD_INPUT)) {
                return OptionalLong.empty();
            }
            Iterator<Path> files = Files.isDirectory(path)
                    ? new FileTree(path, refused -> {})
                    : Collections.singleton(path).iterator();
            while (files.hasNext()) {
                Path file = files.next();
                if (!Files.isRegularFile(file)) {
                    if (file.equals(path) && Files.exists(file)) {
                        return OptionalLong.empty();
                    }
                } else if (file.equals(path) || wanted(file)) {
                    total += size(file);
                }
            }
        }
        return OptionalLong.of(total);
    }

    private boolean wanted(Path file) {
        return Files.isRegularFile(file)
                && (format != InputFormat.AUTO || InputFormat.ofName(file).isPresent());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Reading it will say so.
            return 0;
        }
    }

    /** The reads of all inputs, one after the other. */
    public final class Sequence implements Reads {

        private final Iterator<Path> remaining = paths.iterator();
        private final Deque<Read.Refused> trouble = new ArrayDeque<>();
        private @Nullable FileTree folder;
        private @Nullable Reads current;
        private long bytesBehind;
        private long leftAlone;

        private Sequence() {}

        @Override
        public boolean hasNext() {
            while (trouble.isEmpty() && (current == null || !current.hasNext())) {
                closeCurrent();
                if (!advance()) {
                    return !trouble.isEmpty();
                }
            }
            return true;
        }

        @Override
        public Read next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!trouble.isEmpty()) {
                return trouble.removeFirst();
            }
            if (current == null) {
                throw new NoSuchElementException();
            }
            return current.next();
        }

        @Override
        public long bytesRead() {
            return bytesBehind + (current == null ? 0 : current.bytesRead());
        }

        /** How many files of folders were no articles by their names. */
        public long leftAlone() {
            return leftAlone;
        }

        @Override
        public void close() {
            closeCurrent();
        }

        /** Goes to the next file or folder; false when there is none. */
        private boolean advance() {
            if (folder != null && folder.hasNext()) {
                Path file = folder.next();
                if (wanted(file)) {
                    current = reader.read(file, format);
                } else {
                    leftAlone++;
                }
                return true;
            }
            folder = null;
            if (!remaining.hasNext()) {
                return false;
            }
            Path path = remaining.next();
            if (path.equals(STANDARD_INPUT)) {
                current = reader.read(standardInput, new Via(Via.Kind.STDIN, "-"), format);
            } else if (Files.isDirectory(path)) {
                folder = new FileTree(path, trouble::addLast);
            } else {
                current = reader.read(path, format);
            }
            return true;
        }

        private void closeCurrent() {
            if (current != null) {
                bytesBehind += current.bytesRead();
                current.close();
                current = null;
            }
        }
    }
}
