package io.dateline.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One article of each type with every field set, as version 1 wrote it: the promise that it stays readable. */
final class Golden {

    private Golden() {}

    static String read(String type) {
        try (InputStream in = Objects.requireNonNull(
                Golden.class.getResourceAsStream("/golden/" + type + ".json"), () -> "no golden " + type)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
