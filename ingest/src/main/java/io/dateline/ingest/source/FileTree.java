package io.dateline.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The files in a folder and its folders, sorted by name, folder by folder.
 *
 * <p>Symbolic links are followed, each folder is visited once, so loops end. Left out: what is hidden (a leading dot),
 * and what is being written by the names that programs use for that. Holds the names of one folder a level.
 */
public final class FileTree implements Iterator<Path> {

    private static final List<String> UNFINISHED = List.of(
            "~",
            ".tmp",
            ".temp",
            ".part",
            ".partial",
            ".filepart",
            ".crdownload",
            ".download",
            ".swp",
            ".swx",
            ".lock");

    private final Consumer<Read.Refused> trouble;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Path> visited = new HashSet<>();
    private @Nullable Path ready;

    /**
     * A walk.
     *
     * @param trouble takes the folders and links that can't be read
     */
    public FileTree(Path root, Consumer<Read.Refused> trouble) {
        this.trouble = trouble;
        enter(root);
    }

    @Override
    public boolean hasNext() {
        while (ready == null && !levels.isEmpty()) {
            Level level = levels.getLast();
            if (level.names.hasNext()) {
                visit(level.folder.resolve(level.names.next()));
            } else {
                levels.removeLast();
            }
        }
        return ready != null;
    }

    @Override
    public Path next() {
        Path next = hasNext() ? ready : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        ready = null;
        return next;
    }

    private void visit(Path path) {
        if (Files.isDirectory(path)) {
            enter(path);
        } else if (Files.exists(path)) {
            ready = path;
        } else if (Files.isSymbolicLink(path)) {
            trouble.accept(new Read.Refused(Place.of(path.toString()), Reason.UNREADABLE, "a link to no file"));
        }
        // Else it was removed since the folder was listed.
    }

    private void enter(Path folder) {
        try {
            if (visited.add(folder.toRealPath())) {
                levels.addLast(new Level(folder, names(folder).iterator()));
            }
        } catch (IOException e) {
            trouble.accept(new Read.Refused(Place.of(folder.toString()), Reason.UNREADABLE, IoTrouble.words(e)));
        }
    }

    private static List<Path> names(Path folder) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (!unfinished(name.toString())) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names;
    }

    private static boolean unfinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith("~$")
                || UNFINISHED.stream().anyMatch(lower::endsWith);
    }

    private record Level(Path folder, Iterator<Path> names) {}
}
