package io.dateline.enrich.date;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times of day: {@code 10 p.m.}, {@code 19:53 GMT}, {@code noon}, {@code 10 p.m. (1900 GMT/UTC)}. */
final class Clocks implements Rule {

    @Override
    public @Nullable Match at(Reader reader, int token) {
        Match match = time(reader, token);
        if (match == null || !reader.mark(match.end(), '(')) {
            return match;
        }
        Match other = time(reader, match.end() + 1);
        if (other == null || !(other.meaning() instanceof Meaning.Clock clock) || clock.zone() == null) {
            return match;
        }
        int close = other.end();
        if (reader.mark(close, '/') && reader.has(close + 1, Sense.ZONE)) {
            close += 2;
        }
        return reader.mark(close, ')') ? other.spanning(token, close + 1) : match;
    }

    private static @Nullable Match time(Reader reader, int token) {
        DayPart part = reader.part(token);
        if (part == DayPart.NOON || part == DayPart.MIDNIGHT) {
            LocalTime time = part == DayPart.NOON ? LocalTime.NOON : LocalTime.MIDNIGHT;
            return zoned(reader, token, token + 1, time, part.value());
        }
        int hour = reader.number(token);
        if (hour < 0
                || reader.length(token) > 4
                || (reader.joined(token) && !reader.mark(token - 1, '(') && !reader.is(token - 1, "t"))) {
            return null;
        }
        if (reader.length(token) > 2) {
            return military(reader, token, hour);
        }
        boolean separated = (reader.mark(token + 1, ':') || reader.mark(token + 1, '.'))
                && reader.joined(token + 1)
                && reader.joined(token + 2);
        int minute = separated ? reader.number(token + 2, 2, 0, 59) : Reader.NONE;
        int end = minute == Reader.NONE ? token + 1 : token + 3;
        if (minute != Reader.NONE && reader.mark(end, ':') && reader.number(end + 1, 2, 0, 59) != Reader.NONE) {
            end += 2;
        }
        int half = half(reader, end);
        if (half != Reader.NONE) {
            int clock = hour == 12 ? 0 : hour;
            return hour < 1 || hour > 12
                    ? null
                    : zoned(reader, token, halfEnd(reader, end), time(clock + 12 * half, Math.max(0, minute)));
        }
        if (hour <= 12
                && hour > 0
                && reader.is(end, "o")
                && reader.apostrophe(end + 1)
                && reader.is(end + 2, "clock")) {
            return zoned(reader, token, end + 3, time(hour == 12 ? 12 : hour, Math.max(0, minute)));
        }
        if (minute == Reader.NONE || hour > 23) {
            return null;
        }
        boolean point = reader.mark(token + 1, '.');
        return point && zone(reader, end) == null ? null : zoned(reader, token, end, time(hour, minute));
    }

    /** "1900 GMT". */
    private static @Nullable Match military(Reader reader, int token, int number) {
        if (reader.length(token) != 4 || number / 100 > 23 || number % 100 > 59 || zone(reader, token + 1) == null) {
            return null;
        }
        return zoned(reader, token, token + 1, time(number / 100, number % 100));
    }

    /** 0 for a.m., 1 for p.m. */
    private static int half(Reader reader, int token) {
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

    private static LocalTime time(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }

    private static Match zoned(Reader reader, int first, int end, LocalTime time) {
        return zoned(reader, first, end, time, "T" + time);
    }

    private static Match zoned(Reader reader, int first, int end, LocalTime time, String value) {
        Months.Named zone = zone(reader, end);
        if (zone == null) {
            boolean local = reader.is(end, "local") && reader.is(end + 1, "time");
            return new Match(first, local ? end + 2 : end, new Meaning.Clock(time, value, null, null));
        }
        ZoneId id = Zones.get(zone.number());
        return new Match(
                first, zone.end(), new Meaning.Clock(time, zone.number() == 0 ? value + "Z" : value, id, null));
    }

    /** Short names in capitals; names of places need "time" behind them. */
    private static Months.@Nullable Named zone(Reader reader, int token) {
        int zone = reader.value(token, Sense.ZONE);
        if (zone == Reader.NONE) {
            return null;
        }
        boolean time = reader.is(token + 1, "time");
        boolean standard =
                (reader.is(token + 1, "standard") || reader.is(token + 1, "daylight")) && reader.is(token + 2, "time");
        if (time || standard) {
            return new Months.Named(token + (time ? 2 : 3), zone);
        }
        boolean capitals = reader.length(token) <= 4
                && Character.isUpperCase(
                        reader.tokens().text().charAt(reader.tokens().end(token) - 1));
        return capitals ? new Months.Named(token + 1, zone) : null;
    }
}
