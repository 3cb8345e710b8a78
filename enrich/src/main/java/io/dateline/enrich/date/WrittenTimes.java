package io.dateline.enrich.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Finds the time of day beside a date on a line, with its zone: {@code 18:10}, {@code 6.10 p.m. GMT}, {@code 18h10}. */
final class WrittenTimes {

    private final Zones zones;

    WrittenTimes(Zones zones) {
        this.zones = zones;
    }

    /**
     * As ISO-8601 writes it behind the day, with the zone where it is known; null when none stands on the line.
     *
     * @param begin the date's first piece
     * @param end the piece behind the date
     */
    @Nullable String near(Pieces pieces, int begin, int end, LocalDate day) {
        for (int i = end; i < pieces.size() && pieces.digits(i) != 4; i++) {
            String time = at(pieces, i, day);
            if (time != null) {
                return time;
            }
        }
        for (int i = 0; i < end; i++) {
            boolean date = i >= begin && pieces.mark(i + 1) != ':';
            String time = date ? null : at(pieces, i, day);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private @Nullable String at(Pieces pieces, int i, LocalDate day) {
        int hour = pieces.number(i, 2);
        int minute = pieces.digits(i + 2) == 2 ? pieces.number(i + 2, 2) : -1;
        if (hour < 0 || minute < 0 || minute > 59 || !divided(pieces, i + 1)) {
            return null;
        }
        int end = i + 3;
        while (divided(pieces, end) && pieces.digits(end + 1) > 0) {
            end += 2;
        }
        Half half = half(pieces, end);
        if (half != null) {
            hour = hour > 12 ? hour : hour % 12 + half.hours();
            end = half.end();
        }
        return hour > 23 ? null : "T" + LocalTime.of(hour, minute) + zone(pieces, end, day);
    }

    private static boolean divided(Pieces pieces, int i) {
        char mark = pieces.mark(i);
        boolean divides =
                mark == ':' || mark == '.' || mark == '：' || pieces.word(i).equals("h");
        return divides && pieces.joined(i) && pieces.joined(i + 1);
    }

    private record Half(int hours, int end) {}

    /** "am", "p.m."; null for none. */
    private static @Nullable Half half(Pieces pieces, int i) {
        String word = pieces.word(i);
        if (word.equals("am") || word.equals("pm")) {
            return new Half(word.equals("pm") ? 12 : 0, i + 1);
        }
        boolean apart = pieces.mark(i + 1) == '.' && pieces.word(i + 2).equals("m");
        if (apart && (word.equals("a") || word.equals("p"))) {
            return new Half(word.equals("p") ? 12 : 0, pieces.mark(i + 3) == '.' ? i + 4 : i + 3);
        }
        return null;
    }

    private String zone(Pieces pieces, int i, LocalDate day) {
        int at = pieces.mark(i) == '(' ? i + 1 : i;
        String word = pieces.word(at);
        int sign = word.equals("gmt") || word.equals("utc") ? at + 1 : at;
        String offset = offset(pieces, sign);
        if (offset != null) {
            return offset;
        }
        ZoneId zone = zones.byLetters(word);
        return zone == null
                ? ""
                : zone.getRules().getOffset(day.atTime(LocalTime.NOON)).getId();
    }

    /** "+0200", "+02:00", "-05:00", "+3". */
    private static @Nullable String offset(Pieces pieces, int i) {
        char sign = pieces.mark(i);
        if ((sign != '+' && sign != '-') || !pieces.joined(i + 1)) {
            return null;
        }
        boolean compact = pieces.digits(i + 1) == 4;
        boolean colon = pieces.mark(i + 2) == ':' && pieces.digits(i + 3) == 2;
        if (!compact && !colon && sign == '-') {
            return null;
        }
        int hours = compact ? pieces.number(i + 1, 4) / 100 : pieces.number(i + 1, 2);
        int minutes = compact ? pieces.number(i + 1, 4) % 100 : colon ? pieces.number(i + 3, 2) : 0;
        try {
            int direction = sign == '-' ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(direction * hours, direction * minutes)
                    .getId();
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }
}
