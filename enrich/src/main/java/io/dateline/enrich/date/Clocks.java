package io.dateline.enrich.date;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times of day in figures: {@code 10 p.m.}, {@code 19:53 GMT}, {@code noon}, {@code 10 p.m. (1900 GMT/UTC)}. */
final class Clocks implements Rule {

    private static final int HALF_DAY = 12;

    private final Zones zones;
    private final SpokenClocks spoken = new SpokenClocks();

    Clocks(Zones zones) {
        this.zones = zones;
    }

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.NUMBER, Sense.CARDINAL, Sense.PART, Sense.UNIT, Sense.ARTICLE, Sense.OPENER);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        Match match = time(reader, token);
        return match == null ? null : twice(reader, match);
    }

    /** The same time told for a second zone: "10 p.m. (1900 GMT)", "10 p.m. / 1900 GMT", "10 p.m., or 1900 GMT". */
    private Match twice(Reader reader, Match match) {
        boolean bracket = reader.mark(match.end(), '(');
        int at = match.end();
        if (bracket || reader.mark(at, '/')) {
            at++;
        } else {
            at = reader.mark(at, ',') ? at + 1 : at;
            at = reader.is(at, "or") ? at + 1 : match.end();
        }
        Match other = at == match.end() ? null : time(reader, at);
        if (other == null || (bracket && !reader.mark(other.end(), ')'))) {
            return match;
        }
        int end = bracket ? other.end() + 1 : other.end();
        Meaning.Clock first = (Meaning.Clock) match.meaning();
        Meaning.Clock second = (Meaning.Clock) other.meaning();
        if (second.zone() != null && (first.zone() == null || ZoneOffset.UTC.equals(second.zone()))) {
            return new Match(match.first(), end, instant(first, second));
        }
        return first.zone() == null ? match : match.spanning(match.first(), end);
    }

    /** The day named is that of the place: where it is another in the second zone, the place's own time is kept. */
    private static Meaning instant(Meaning.Clock local, Meaning.Clock universal) {
        if (!ZoneOffset.UTC.equals(universal.zone())) {
            return universal;
        }
        long ahead = Duration.between(universal.time(), local.time()).toMinutes();
        if (Math.abs(ahead) <= HALF_DAY * 60) {
            return universal;
        }
        int offset = (int) (ahead > 0 ? ahead - 24 * 60 : ahead + 24 * 60);
        return new Meaning.Clock(local.time(), local.value(), ZoneOffset.ofTotalSeconds(offset * 60), null);
    }

    private @Nullable Match time(Reader reader, int token) {
        ClockTime time = spoken.at(reader, token);
        if (time == null) {
            time = figures(reader, token);
        }
        return time == null ? null : zoned(reader, token, time);
    }

    private @Nullable ClockTime figures(Reader reader, int token) {
        int hour = reader.number(token);
        if (hour < 0 || reader.length(token) > 4 || !begins(reader, token)) {
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
            end = reader.mark(end + 2, '.') && reader.joined(end + 3) && reader.isNumber(end + 3) ? end + 4 : end + 2;
        }
        ClockTime twelve = ClockTime.ofTwelve(reader, hour, Math.max(0, minute), end);
        if (twelve != null) {
            return twelve;
        }
        if (minute == Reader.NONE) {
            return rangeBegin(reader, token, hour);
        }
        if (hour > 23) {
            return null;
        }
        boolean point = reader.mark(token + 1, '.');
        return point && zones.at(reader, end) == null ? null : ClockTime.of(end, LocalTime.of(hour, minute));
    }

    /** Not within a longer number; behind a dash only as the end of a range. */
    private static boolean begins(Reader reader, int token) {
        if (!reader.joined(token) || reader.mark(token - 1, '(') || reader.is(token - 1, "t")) {
            return true;
        }
        return (reader.dash(token - 1) || reader.mark(token - 1, '/'))
                && (reader.isNumber(token - 2)
                        || reader.mark(token - 2, '.')
                        || reader.is(token - 2, "m")
                        || ClockTime.half(reader, token - 2) >= 0);
    }

    /** The "9" of "9-11 a.m." and of "from 9 to 11 a.m.". */
    private static @Nullable ClockTime rangeBegin(Reader reader, int token, int hour) {
        boolean from = reader.is(token - 1, "from") && reader.is(token + 1, "to");
        boolean between = reader.is(token - 1, "between") && reader.is(token + 1, "and");
        int last = reader.number(token + 2);
        if (!(from || between || reader.dash(token + 1)) || last < 1 || last > HALF_DAY || hour > HALF_DAY) {
            return null;
        }
        boolean minutes = reader.mark(token + 3, ':') && reader.number(token + 4, 2, 0, 59) != Reader.NONE;
        int half = ClockTime.half(reader, minutes ? token + 5 : token + 3);
        if (half == Reader.NONE || hour < 1) {
            return null;
        }
        int before = hour % HALF_DAY > last % HALF_DAY ? 1 - half : half;
        return ClockTime.of(token + 1, LocalTime.of(hour % HALF_DAY + HALF_DAY * before, 0));
    }

    /** "1900 GMT", "0600 hours". */
    private @Nullable ClockTime military(Reader reader, int token, int number) {
        if (reader.length(token) != 4 || number / 100 > 23 || number % 100 > 59) {
            return null;
        }
        boolean hours = (reader.is(token + 1, "hours") || reader.is(token + 1, "hrs"))
                && (number % 100 != 0 || number < 1000 || reader.is(token - 1, "at"));
        if (!hours && zones.at(reader, token + 1) == null && !militaryRange(reader, token)) {
            return null;
        }
        return ClockTime.of(hours ? token + 2 : token + 1, LocalTime.of(number / 100, number % 100));
    }

    /** The "1900" of "1900-2100 GMT" and of "from 1900 to 2100 GMT". */
    private boolean militaryRange(Reader reader, int token) {
        boolean from = reader.is(token - 1, "from") && reader.is(token + 1, "to");
        boolean between = reader.is(token - 1, "between") && reader.is(token + 1, "and");
        return (from || between || reader.dash(token + 1))
                && reader.number(token + 2, 4, 0, 2359) != Reader.NONE
                && reader.has(token + 3, Sense.ZONE);
    }

    /** "10 p.m. Moscow time", "20:00 (UTC+3)". */
    private Zones.@Nullable Named zone(Reader reader, int token) {
        if (!reader.mark(token, '(')) {
            return zones.at(reader, token);
        }
        Zones.Named named = zones.at(reader, token + 1);
        return named == null || !reader.mark(named.end(), ')') ? null : new Zones.Named(named.end() + 1, named.zone());
    }

    private Match zoned(Reader reader, int first, ClockTime time) {
        Zones.Named named = zone(reader, time.end());
        ZoneId zone = named == null ? null : named.zone();
        String value = ZoneOffset.UTC.equals(zone) ? time.value() + "Z" : time.value();
        return new Match(
                first, named == null ? time.end() : named.end(), new Meaning.Clock(time.time(), value, zone, null));
    }
}
