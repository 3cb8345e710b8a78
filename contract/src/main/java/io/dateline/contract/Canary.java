package io.dateline.contract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record that tells a stream in which nothing happens from one that stands still: sent into the raw topic at intervals, it
 * comes out of the enriched topic like an article.
 *
 * <p>It has no value, and a key that no article has. So a reader that knows nothing of canaries takes it for the deletion of an
 * article that it does not have.
 */
public final class Canary {

    public static final String TYPE = "dateline.canary.v1";

    private static final String KEY = "canary-";

    private Canary() {}

    /** The record's key in the raw topic, and its event's subject. */
    public static String key(int partition) {
        return KEY + partition;
    }

    /** The partition into which the one of this key was sent; empty where the key is not a canary's. */
    public static OptionalInt partition(String key) {
        String number = key.startsWith(KEY) ? key.substring(KEY.length()) : "";
        return number.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    /** Whether the headers are those of a canary. */
    public static boolean is(Headers headers) {
        Header type = headers.lastHeader("ce_type");
        return type != null && TYPE.equals(text(type));
    }

    /** When it was sent; empty where the headers do not say. */
    public static Optional<Instant> sentAt(Headers headers) {
        Header time = headers.lastHeader("ce_time");
        try {
            return time == null ? Optional.empty() : Optional.of(Instant.parse(text(time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
