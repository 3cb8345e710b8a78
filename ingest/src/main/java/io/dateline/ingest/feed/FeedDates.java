package io.dateline.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates as feeds write them (RFC 822, RFC 3339, W3C-DTF and what comes near), as ISO-8601. */
final class FeedDates {

    /** Day, month, year and the rest; the weekday before them is often wrong and never needed. */
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{2,4})"
                    + "(?:[\\s,T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*([A-Za-z]{1,5}|(?:GMT|UTC|UT)?[+-]\\d{1,2}:?\\d{2})?)?.*");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    /** RFC 822, section 5, and the European ones that feeds use; the military letters were defined the wrong way round. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("gmt", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("z", "Z"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"));

    private static final DateTimeFormatter LOOSE = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private FeedDates() {}

    /** ISO-8601 with the precision and zone that were given; as given when it can't be read; null for nothing. */
    static @Nullable String iso(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        String text = given.strip().replaceAll("\\s+", " ");
        String iso = w3c(text);
        if (iso == null) {
            Matcher matcher = RFC_822.matcher(text);
            iso = matcher.matches() ? rfc822(matcher) : null;
        }
        return iso == null ? text : iso;
    }

    private static @Nullable String w3c(String text) {
        return Stream.of(DateTimeFormatter.ISO_DATE_TIME, LOOSE, DateTimeFormatter.ISO_DATE)
                .map(format -> w3c(text, format))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String w3c(String text, DateTimeFormatter format) {
        try {
            Object parsed = format.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return parsed instanceof ZonedDateTime zoned
                    ? zoned.toOffsetDateTime().toString()
                    : parsed.toString();
        } catch (DateTimeException other) {
            return null;
        }
    }

    private static @Nullable String rfc822(Matcher date) {
        Integer month = MONTHS.get(date.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
        if (month == null) {
            return null;
        }
        int year = Integer.parseInt(date.group(3));
        // RFC 2822, 4.3: two digits up to 49 are of this century.
        int whole = date.group(3).length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
        try {
            LocalDate day = LocalDate.of(whole, month, Integer.parseInt(date.group(1)));
            if (date.group(4) == null) {
                return day.toString();
            }
            LocalDateTime time = day.atTime(
                    hour(Integer.parseInt(date.group(4)), date.group(7)),
                    Integer.parseInt(date.group(5)),
                    date.group(6) == null ? 0 : Integer.parseInt(date.group(6)));
            ZoneOffset zone = zone(date.group(8));
            return zone == null ? time.toString() : time.atOffset(zone).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static @Nullable ZoneOffset zone(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String name = given.toLowerCase(Locale.ROOT);
        int sign = Math.max(name.indexOf('+'), name.indexOf('-'));
        if (sign < 0) {
            String offset = ZONES.get(name);
            return offset == null ? null : ZoneOffset.of(offset);
        }
        String digits = name.substring(sign + 1).replace(":", "");
        String padded = digits.length() == 3 ? "0" + digits : digits;
        return ZoneOffset.of(name.charAt(sign) + padded);
    }
}
