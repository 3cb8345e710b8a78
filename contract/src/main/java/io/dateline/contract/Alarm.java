package io.dateline.contract;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something about a source that people should hear of before their users do.
 *
 * @param kind what is the matter
 * @param subject the source: the address of a feed
 * @param at when it was noticed
 * @param since when it began, as far as that is known: the last new article, of a silent source
 * @param detail in a sentence, with the figures that it rests on
 */
public record Alarm(
        AlarmKind kind,
        String subject,
        Instant at,
        @Nullable Instant since,
        String detail) {

    public static final String TYPE = "dateline.alarm.v1";

    public Alarm {
        Objects.requireNonNull(kind, "alarm.kind is required");
        Objects.requireNonNull(subject, "alarm.subject is required");
        Objects.requireNonNull(at, "alarm.at is required");
        Objects.requireNonNull(detail, "alarm.detail is required");
    }
}
