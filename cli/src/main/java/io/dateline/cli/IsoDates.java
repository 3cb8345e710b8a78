package io.dateline.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** The forms in which a publication date may be given. */
final class IsoDates {

    private IsoDates() {}

    /** Whether it is a date, or a date-time with or without zone, by ISO-8601. */
    static boolean isDateOrDateTime(String text) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return true;
        } catch (DateTimeException notADateTime) {
            return isDate(text);
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
