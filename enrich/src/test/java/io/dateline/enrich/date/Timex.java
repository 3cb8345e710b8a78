package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** The values that ISO-TimeML allows for each type, as a grammar. */
final class Timex {

    private static final String YEAR = "(\\d{4}|XXXX)";
    private static final String MONTH = "(0[1-9]|1[0-2]|XX)";
    private static final String DAY = "(0[1-9]|[12]\\d|3[01]|XX)";
    private static final String WEEK = YEAR + "-W(0[1-9]|[1-4]\\d|5[0-3]|XX)";
    private static final String WEEKDAY = WEEK + "-([1-7]|WE)";
    private static final String DATE = YEAR + "-" + MONTH + "-" + DAY;
    private static final String PART = YEAR + "-(" + MONTH + "|Q[1-4X]|H[12X]|SP|SU|FA|WI)";
    private static final String CLOCK = "T(([01]\\d|2[0-3]):[0-5]\\d|24:00)Z?";
    private static final String PART_OF_DAY = "T(MO|MI|AF|EV|NI|DT)";
    private static final String NUMBER = "(X|\\d+(\\.\\d+)?)";
    private static final String LENGTH = "P" + NUMBER + "(Y|M|W|D|Q|WE|DE|CE)|PT" + NUMBER + "[HMS]";

    private static final Pattern DATES = Pattern.compile(String.join(
            "|",
            "(PAST|PRESENT|FUTURE)_REF",
            "\\d{2,3}|XXX?",
            YEAR,
            "BC\\d{4}",
            "\\d{4}/\\d{4}",
            PART,
            WEEK,
            WEEKDAY,
            DATE));
    private static final Pattern TIMES =
            Pattern.compile("(" + DATE + "|" + WEEKDAY + ")?(" + CLOCK + "|" + PART_OF_DAY + ")|" + DATE);
    private static final Pattern LENGTHS = Pattern.compile(LENGTH);
    private static final Pattern SETS = Pattern.compile(
            String.join("|", LENGTH, "(" + WEEKDAY + "|" + DATE + ")(" + PART_OF_DAY + "|" + CLOCK + ")?", PART));

    private static final Pattern FULL_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

    private Timex() {}

    static boolean valid(DateExpression date) {
        Pattern allowed = switch (date.type()) {
            case DATE -> DATES;
            case TIME -> TIMES;
            case DURATION -> LENGTHS;
            case SET -> SETS;
        };
        return allowed.matcher(date.value()).matches()
                && (!FULL_DAY.matcher(date.value()).matches() || exists(date));
    }

    private static boolean exists(DateExpression date) {
        try {
            return LocalDate.parse(date.value().substring(0, 10)).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Whether it has no interval, or one whose begin lies before its end. */
    static boolean interval(DateExpression date) {
        String start = date.start();
        String end = date.end();
        if (start == null || end == null) {
            return start == null && end == null;
        }
        return instant(start).isBefore(instant(end));
    }

    private static OffsetDateTime instant(String written) {
        if (!written.contains("T")) {
            return LocalDate.parse(written).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        int time = written.indexOf('T');
        boolean offset = written.endsWith("Z") || written.indexOf('+', time) > 0 || written.indexOf('-', time) > 0;
        return offset
                ? OffsetDateTime.parse(written)
                : LocalDateTime.parse(written).atOffset(ZoneOffset.UTC);
    }
}
