package io.dateline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.commons.io.file.PathUtils;

/** What tests use once: directories and names. */
final class Scratch {
    private Scratch() {}

    static Path directory(String purpose) {
        try {
            return Files.createTempDirectory("dateline-test-" + purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        try {
            PathUtils.deleteDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that no other test has: a letter, then lower-case letters and digits. */
    static String name() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
