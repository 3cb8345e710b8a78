package io.dateline.ingest.archive;

import io.dateline.ingest.source.FileTree;
import io.dateline.ingest.source.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The files that a user names: each by itself, and those in folders whose names tell a format, sorted by name, so that
 * archives named by date come in their order.
 */
final class ImportFiles {

    private final List<Path> paths;

    ImportFiles(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** Takes the files one after the other. */
    @FunctionalInterface
    interface Visitor {
        /** Returns whether to go on. */
        boolean visit(Path file) throws IOException, InterruptedException;
    }

    /**
     * Visits all files.
     *
     * @param trouble takes folders that can't be read
     * @return how many files of folders were left alone
     */
    long visit(Consumer<Read.Refused> trouble, Visitor visitor) throws IOException, InterruptedException {
        long leftAlone = 0;
        for (Path path : paths) {
            boolean folder = Files.isDirectory(path);
            Iterator<Path> files = folder
                    ? new FileTree(path, trouble)
                    : Collections.singleton(path).iterator();
            while (files.hasNext()) {
                Path file = files.next();
                if (folder
                        && (!Files.isRegularFile(file)
                                || ArchiveFormat.ofName(file.toString()).isEmpty())) {
                    leftAlone++;
                } else if (!visitor.visit(file)) {
                    return leftAlone;
                }
            }
        }
        return leftAlone;
    }

    /** How many bytes they have. */
    long totalBytes() throws IOException, InterruptedException {
        long[] total = {0};
        long unused = visit(refused -> {}, file -> {
            total[0] += Files.isRegularFile(file) ? Files.size(file) : 0;
            return true;
        });
        return total[0];
    }
}
