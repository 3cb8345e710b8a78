package io.dateline.enrich.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Names a registry by what it was made of. */
public final class RegistryVersion {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private RegistryVersion() {}

    /**
     * The bundled version; after it, when files of others were taken, the time of the newest of them and a hash of their
     * contents, so that later versions come later in the order of characters.
     */
    public static String of(String bundled, List<Path> files, List<? extends RegistryReport> reports) {
        Instant newest = Instant.EPOCH;
        long hash = 0;
        boolean others = false;
        for (int i = 0; i < files.size(); i++) {
            if (reports.get(i).useful()) {
                others = true;
                hash = hash * 0x9E3779B97F4A7C15L + reports.get(i).hash();
                Instant changed = changed(files.get(i));
                newest = changed.isAfter(newest) ? changed : newest;
            }
        }
        return others
                ? bundled + "+" + TIME.format(newest) + "."
                        + String.format("%016x", hash).substring(0, 10)
                : bundled;
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
