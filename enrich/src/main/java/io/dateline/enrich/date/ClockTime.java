package io.dateline.enrich.date;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of day in a text, without its zone.
 *
 * @param end the token after it
 * @param value ISO-TimeML, from the {@code T}
 */
record ClockTime(int end, LocalTime time, String value) {

    private static final int HALF_DAY = 12;

    static ClockTime of(int end, LocalTime time) {
        return new ClockTime(end, time, "T" + time);
    }

    /** An hour of half a day, by what follows it at a token: "p.m.", "o'clock", "in the evening"; null without that. */
    static @Nullable ClockTime ofTwelve(Reader reader, int hour, int minute, int token) {
        if (hour < 1 || hour > HALF_DAY) {
            return null;
        }
        int half = half(reader, token);
        if (half != Reader.NONE) {
            return of(halfEnd(reader, token), LocalTime.of(hour % HALF_DAY + HALF_DAY * half, minute));
        }
        boolean clock = reader.is(token, "o") && reader.apostrophe(token + 1) && reader.is(token + 2, "clock");
        int end = clock ? token + 3 : token;
        ClockTime ofDay = inPart(reader, hour, minute, end);
        return ofDay != null || !clock ? ofDay : of(end, LocalTime.of(hour, minute));
    }

    /** "in the evening", "at night". */
    static @Nullable ClockTime inPart(Reader reader, int hour, int minute, int token) {
        boolean night = reader.is(token, "at") && reader.is(token + 1, "night");
        boolean in = reader.is(token, "in") && reader.is(token + 1, "the");
        DayPart part = in ? reader.part(token + 2) : night ? DayPart.NIGHT : null;
        if (part == null) {
            return null;
        }
        int half = switch (part) {
            case MORNING -> 0;
            case NIGHT -> hour >= 6 && hour < HALF_DAY ? 1 : 0;
            default -> 1;
        };
        return of(night ? token + 2 : token + 3, LocalTime.of(hour % HALF_DAY + HALF_DAY * half, minute));
    }

    /** 0 for a.m., 1 for p.m., {@link Reader#NONE} for neither. */
    static int half(Reader reader, int token) {
        if (reader.is(token, "am") || reader.is(token, "pm")) {
            return reader.is(token, "am") ? 0 : 1;
        }
        boolean dotted = reader.mark(token + 1, '.') && reader.is(token + 2, "m");
        if (dotted && (reader.is(token, "a") || reader.is(token, "p"))) {
            return reader.is(token, "a") ? 0 : 1;
        }
        return Reader.NONE;
    }

    private static int halfEnd(Reader reader, int token) {
        if (reader.is(token, "am") || reader.is(token, "pm")) {
            return token + 1;
        }
        return reader.mark(token + 3, '.') && reader.joined(token + 3) ? token + 4 : token + 3;
    }
}
