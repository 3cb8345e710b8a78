package io.dateline.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/** The forms in which a publication date may be given. */
final class IsoDates {

    private IsoDates() {}

    /** Whether it is a date, or a date-time with or without zone, by ISO-8601. */
    static boolean isDateOrDateTime(String text) {
        try {
            return DateTimeFormatter.ISO_DATE_TIME
                    .parseBest(text, OffsetDateTime::from, LocalDateTime::from)
                    .isSupported(ChronoField.MINUTE_OF_HOUR);
        } catch (DateTimeException notADateTime) {
            return isDate(text);
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).isSupported(ChronoField.DAY_OF_MONTH);
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
