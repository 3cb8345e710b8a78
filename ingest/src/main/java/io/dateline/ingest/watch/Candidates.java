package io.dateline.ingest.watch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The files that are not published yet, and since when each has stood unchanged. Not for several threads. */
final class Candidates {

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(60);

    private final Duration settle;
    private final Map<String, Candidate> waiting = new HashMap<>();

    Candidates(Duration settle) {
        this.settle = settle;
    }

    private record Candidate(Stamp stamp, Instant since, Instant notBefore) {}

    /** Whether the file has stood still for long enough by now. */
    boolean ready(String path, Path file, Stamp stamp, Instant now) {
        Candidate known = waiting.get(path);
        if (known == null || !known.stamp.equals(stamp)) {
            waiting.put(path, new Candidate(stamp, now, now));
            return false;
        }
        Duration still = Duration.between(known.since, now);
        if (now.isBefore(known.notBefore) || still.compareTo(settle) < 0) {
            return false;
        }
        return still.compareTo(settle.multipliedBy(WatchConfig.UNSURE)) >= 0 || !unsure(file, stamp);
    }

    /** The file could not be read: some time passes before the next try. True the first time. */
    boolean trouble(String path, Stamp stamp, Instant now) {
        Candidate known = waiting.put(path, new Candidate(stamp, now.minus(settle), now.plus(AFTER_TROUBLE)));
        return known == null || known.notBefore.equals(known.since);
    }

    void remove(String path) {
        waiting.remove(path);
    }

    void retain(Set<String> paths) {
        waiting.keySet().retainAll(paths);
    }

    /** Whether it looks as if more were to come. */
    private static boolean unsure(Path file, Stamp stamp) {
        if (stamp.size() == 0) {
            return true;
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".jsonl") && !name.endsWith(".ndjson")) {
            return false;
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(stamp.size() - 1);
            return content.read() != '\n';
        } catch (IOException e) {
            // Reading it will say so.
            return false;
        }
    }
}
