package io.dateline.enrich.date;

import io.dateline.enrich.date.WrittenDates.Found;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates that stand alone in a field or on a line: ISO-8601, seconds since 1970, and as people write them. */
final class StampReader {

    /** Longer values are prose. */
    private static final int LONGEST = 200;

    private static final int YEAR_FIRST = 1800;
    private static final int YEAR_LAST = 9999;

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?\\s?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");

    private static final Pattern EPOCH = Pattern.compile("[12]\\d{9}(?:\\d{3})?");

    private final WrittenDates dates;

    StampReader(WrittenDates dates) {
        this.dates = dates;
    }

    /** An ISO-8601 date or date-time, or a part of one down to the year; null for anything else. */
    static @Nullable Stamp iso(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher matcher = ISO.matcher(text);
        return matcher.matches() ? iso(matcher) : null;
    }

    private static @Nullable Stamp iso(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        if (year < YEAR_FIRST || year > YEAR_LAST) {
            return null;
        }
        if (matcher.group(2) == null) {
            return Stamp.of(Period.year(year));
        }
        int month = Integer.parseInt(matcher.group(2));
        if (month < 1 || month > 12) {
            return null;
        }
        if (matcher.group(3) == null) {
            return Stamp.of(Period.month(year, month));
        }
        int dayOfMonth = Integer.parseInt(matcher.group(3));
        if (!Months.valid(year, month, dayOfMonth)) {
            return null;
        }
        LocalDate day = LocalDate.of(year, month, dayOfMonth);
        if (matcher.group(4) == null) {
            return Stamp.of(Period.day(day));
        }
        int hour = Integer.parseInt(matcher.group(4));
        int minute = Integer.parseInt(matcher.group(5));
        if (hour > 23 || minute > 59) {
            return null;
        }
        return Stamp.minute(day, day + "T" + LocalTime.of(hour, minute) + offset(matcher.group(6)));
    }

    private static String offset(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        if (!zone.startsWith("+") && !zone.startsWith("-")) {
            return "Z";
        }
        return zone.length() == 3
                ? zone + ":00"
                : zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    }

    /** A date in any of the forms that it takes on pages; null where there is none, or where it has no year. */
    @Nullable Found read(String written, Locale locale) {
        String text = written.strip();
        Stamp stamp = iso(text);
        stamp = stamp == null ? epoch(text) : stamp;
        if (stamp != null) {
            return new Found(stamp, false);
        }
        return text.length() > LONGEST ? null : dates.in(text, locale);
    }

    /** Seconds or milliseconds since 1970, as data for machines has them. */
    private static @Nullable Stamp epoch(String text) {
        if (!EPOCH.matcher(text).matches()) {
            return null;
        }
        long seconds = Long.parseLong(text.substring(0, 10));
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        return Stamp.minute(time.toLocalDate(), time + "Z");
    }

    static @Nullable Stamp stamp(Meaning meaning) {
        if (meaning instanceof Figures figures) {
            return Stamp.of(Period.day(figures.monthFirst()));
        }
        if (meaning instanceof Meaning.Absolute absolute) {
            return switch (absolute.period().unit()) {
                case DAY, MONTH -> Stamp.of(absolute.period());
                default -> null;
            };
        }
        if (meaning instanceof Meaning.Clock clock
                && clock.day() instanceof Meaning.Absolute absolute
                && absolute.period().unit() == Unit.DAY) {
            LocalDate day = absolute.period().start();
            ZoneId zone = clock.zone();
            String offset = zone == null
                    ? ""
                    : zone.getRules().getOffset(day.atTime(clock.time())).getId();
            return Stamp.minute(day, day + "T" + clock.time() + offset);
        }
        return null;
    }
}
