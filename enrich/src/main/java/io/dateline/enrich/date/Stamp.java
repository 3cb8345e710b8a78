package io.dateline.enrich.date;

import io.dateline.contract.Published.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as written somewhere, with what is known of it.
 *
 * @param value ISO-8601
 */
record Stamp(String value, Precision precision, LocalDate earliest, LocalDate latest) {

    private static final int MINUTE_LENGTH = "2020-10-26T18:10".length();
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    private static final int QUARTER_SECONDS = 15 * 60;

    /** Clocks of servers differ by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    static Stamp of(Period period) {
        Precision precision = switch (period.unit()) {
            case DAY -> Precision.DAY;
            case MONTH -> Precision.MONTH;
            default -> Precision.YEAR;
        };
        return new Stamp(period.value(), precision, period.start(), period.end().minusDays(1));
    }

    /** @param value the day, the time and, if it is known, the offset */
    static Stamp minute(LocalDate day, String value) {
        return new Stamp(value, Precision.MINUTE, day, day);
    }

    /** Whether it names a day. */
    boolean precise() {
        return precision == Precision.DAY || precision == Precision.MINUTE;
    }

    /** The first day that it was anywhere on earth, where it names an instant; else {@link #earliest}. */
    LocalDate firstDay() {
        OffsetDateTime instant = instant();
        return instant == null
                ? earliest
                : instant.withOffsetSameInstant(WESTERNMOST).toLocalDate();
    }

    /** The last day that it was anywhere on earth, where it names an instant; else {@link #latest}. */
    LocalDate lastDay() {
        OffsetDateTime instant = instant();
        return instant == null
                ? latest
                : instant.withOffsetSameInstant(EASTERNMOST).toLocalDate();
    }

    /** Whether it is later than that time, in whatever zone it may be meant. */
    boolean after(Instant time) {
        OffsetDateTime instant = instant();
        return instant == null
                ? earliest.isAfter(time.atOffset(EASTERNMOST).toLocalDate())
                : instant.toInstant().isAfter(time.plus(AHEAD));
    }

    /**
     * This time of UTC on the clocks that show the other one, with their offset from UTC; null where the other cannot be
     * the same moment, or tells nothing new.
     */
    @Nullable Stamp local(Stamp other) {
        OffsetDateTime instant = instant();
        LocalDateTime shown = other.time();
        if (instant == null || shown == null || instant.getOffset().getTotalSeconds() != 0) {
            return null;
        }
        OffsetDateTime zoned = other.instant();
        long offset = Duration.between(instant.toLocalDateTime(), shown).toSeconds();
        boolean possible = offset != 0
                && offset % QUARTER_SECONDS == 0
                && offset >= WESTERNMOST.getTotalSeconds()
                && offset <= EASTERNMOST.getTotalSeconds();
        if (!possible || (zoned != null && zoned.getOffset().getTotalSeconds() != offset)) {
            return null;
        }
        return minute(
                shown.toLocalDate(),
                shown + ZoneOffset.ofTotalSeconds((int) offset).getId());
    }

    private @Nullable LocalDateTime time() {
        return precision == Precision.MINUTE ? LocalDateTime.parse(value.substring(0, MINUTE_LENGTH)) : null;
    }

    /** Null where the zone is not known. */
    private @Nullable OffsetDateTime instant() {
        boolean zoned = precision == Precision.MINUTE && value.length() > MINUTE_LENGTH;
        return zoned ? OffsetDateTime.parse(value) : null;
    }
}
