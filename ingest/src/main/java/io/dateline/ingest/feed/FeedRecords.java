package io.dateline.ingest.feed;

import io.dateline.contract.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The values of the topic {@code ingest.feeds}: JSON that people can read. */
final class FeedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRecords.class);

    private FeedRecords() {}

    static byte[] write(Object value) {
        return Json.mapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The value; null when it is broken, which is logged: one bad record must not stop all feeds. */
    static <T> @Nullable T read(byte[] bytes, Class<T> type) {
        try {
            return Json.mapper().readValue(bytes, type);
        } catch (JacksonException e) {
            LOG.warn("a record of the feeds' memory is left out: {}", e.getOriginalMessage());
            return null;
        }
    }
}
