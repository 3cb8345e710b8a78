package io.dateline.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads how long an answer stays good, and when a server wants to be asked again. */
final class Freshness {

    private static final String MAX_AGE = "max-age=";

    private final Instant now;

    Freshness(Instant now) {
        this.now = now;
    }

    /** By {@code Cache-Control}, else by {@code Expires}; null when there is neither. */
    @Nullable Duration of(Function<String, @Nullable String> headers) {
        String control = headers.apply("Cache-Control");
        if (control != null) {
            String small = control.toLowerCase(Locale.ROOT);
            int at = small.indexOf(MAX_AGE);
            if (at >= 0) {
                return seconds(small.substring(at + MAX_AGE.length()));
            }
        }
        String expires = headers.apply("Expires");
        return expires == null ? null : until(expires);
    }

    /** Seconds or a date; null when there is none that can be read. */
    @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        Duration seconds = seconds(header.strip());
        return seconds == null ? until(header.strip()) : seconds;
    }

    private static @Nullable Duration seconds(String text) {
        int end = 0;
        while (end < text.length() && end < 9 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 || (end < text.length() && Character.isDigit(text.charAt(end)))
                ? null
                : Duration.ofSeconds(Integer.parseInt(text.substring(0, end)));
    }

    private @Nullable Duration until(String date) {
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? null : until;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
