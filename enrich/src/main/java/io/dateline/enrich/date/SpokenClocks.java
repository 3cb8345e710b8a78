package io.dateline.enrich.date;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Times of day in words: {@code noon}, {@code half past nine}, {@code ten to five}, {@code five in the afternoon}. */
final class SpokenClocks {

    private static final int LAST_HOUR = 12;
    private static final int FULL = 60;

    @Nullable ClockTime at(Reader reader, int token) {
        DayPart part = reader.part(token);
        if (part == DayPart.NOON || part == DayPart.MIDNIGHT) {
            LocalTime time = part == DayPart.NOON ? LocalTime.NOON : LocalTime.MIDNIGHT;
            return new ClockTime(token + 1, time, part.value());
        }
        DayPart twelve = reader.number(token) == LAST_HOUR ? reader.part(token + 1) : null;
        if (twelve == DayPart.NOON || twelve == DayPart.MIDNIGHT) {
            return at(reader, token + 1);
        }
        ClockTime past = pastOrTo(reader, token);
        return past != null ? past : hour(reader, token);
    }

    /** "half past nine", "a quarter to ten", "at ten past five", "ten minutes to five". */
    private static @Nullable ClockTime pastOrTo(Reader reader, int token) {
        int at = reader.value(token, Sense.ARTICLE) == 1 ? token + 1 : token;
        int minutes = reader.is(at, "half") ? 30 : reader.is(at, "quarter") ? 15 : Reader.NONE;
        int word = at + 1;
        boolean sure = minutes != Reader.NONE;
        boolean bare = false;
        if (!sure) {
            minutes = at == token ? small(reader, at) : Reader.NONE;
            if (minutes < 1) {
                return null;
            }
            boolean told = reader.is(word, "minutes");
            word = told ? word + 1 : word;
            bare = !told;
            sure = told || timed(reader, token);
        }
        boolean past = reader.is(word, "past");
        int hour = small(reader, word + 1);
        if (minutes < 1
                || minutes >= FULL
                || !sure
                || !(past || reader.is(word, "to"))
                || hour < 1
                || hour > LAST_HOUR
                || (minutes == 30 && !past)
                || (bare
                        && reader.isWord(word + 2)
                        && !reader.is(word + 2, "on")
                        && !reader.has(word + 2, Sense.AFTER_DATE))
                || follows(reader, word + 2)) {
            return null;
        }
        int begun = past ? hour : hour == 1 ? LAST_HOUR : hour - 1;
        int minute = past ? minutes : FULL - minutes;
        ClockTime half = ClockTime.ofTwelve(reader, begun, minute, word + 2);
        return half != null ? half : ClockTime.of(word + 2, LocalTime.of(begun, minute));
    }

    /** "at five in the afternoon", "ten o'clock". */
    private static @Nullable ClockTime hour(Reader reader, int token) {
        int hour = small(reader, token);
        if (hour == Reader.NONE) {
            return null;
        }
        boolean clock = reader.apostrophe(token + 2) || ClockTime.half(reader, token + 1) != Reader.NONE;
        return clock || timed(reader, token) ? ClockTime.ofTwelve(reader, hour, 0, token + 1) : null;
    }

    /** Whether the number goes on or counts something. */
    private static boolean follows(Reader reader, int token) {
        return reader.anyUnit(token) != null
                || reader.has(token, Sense.SCALE)
                || reader.has(token, Sense.COUNTED)
                || (reader.hyphen(token) && reader.joined(token))
                || ((reader.mark(token, ':') || reader.mark(token, '.') || reader.mark(token, ','))
                        && reader.joined(token + 1)
                        && reader.isNumber(token + 1));
    }

    private static boolean timed(Reader reader, int token) {
        return reader.is(token - 1, "at")
                || reader.is(token - 1, "by")
                || reader.is(token - 1, "until")
                || reader.is(token - 1, "around")
                || reader.is(token - 1, "about")
                || reader.is(token - 1, "after")
                || reader.is(token - 1, "before")
                || reader.is(token - 1, "since");
    }

    private static int small(Reader reader, int token) {
        int number = reader.value(token, Sense.CARDINAL);
        if (number != Reader.NONE) {
            return number;
        }
        return reader.isNumber(token) && reader.length(token) <= 2 ? reader.number(token) : Reader.NONE;
    }
}
