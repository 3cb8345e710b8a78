package io.dateline.sink;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL can hold them. */
final class Storable {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String NUL_ESCAPE = "\\u0000";

    /** Within the years that both PostgreSQL's date and its timestamp know. */
    private static final int FIRST_YEAR = -4_700;

    private static final int LAST_YEAR = 99_999;

    private Storable() {}

    /**
     * The text with U+FFFD in place of U+0000 and of unpaired surrogates, which PostgreSQL refuses: one code point for
     * one, so that offsets stay right.
     */
    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        StringBuilder out = new StringBuilder(text);
        for (int i = from; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < out.length() && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                out.setCharAt(i, REPLACEMENT);
            }
        }
        return out.toString();
    }

    /** JSON with U+FFFD in place of the escape of U+0000, which jsonb refuses. */
    static String json(String json) {
        if (!json.contains(NUL_ESCAPE)) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length());
        int i = 0;
        while (i < json.length()) {
            if (json.startsWith(NUL_ESCAPE, i)) {
                out.append(REPLACEMENT);
                i += NUL_ESCAPE.length();
            } else if (json.charAt(i) == '\\') {
                out.append(json, i, Math.min(i + 2, json.length()));
                i += 2;
            } else {
                out.append(json.charAt(i++));
            }
        }
        return out.toString();
    }

    /** The literal of a text array. */
    static String array(List<String> values) {
        StringBuilder out = new StringBuilder("{");
        for (String value : values) {
            out.append(out.length() == 1 ? "\"" : ",\"");
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append('\\');
                }
                out.append(c);
            }
            out.append('"');
        }
        return out.append('}').toString();
    }

    /** The day; null when it is out of PostgreSQL's range. */
    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : literal(day.atStartOfDay());
    }

    /**
     * The moment as a timestamp without zone, that of UTC where it states a zone.
     *
     * @param iso an ISO-8601 date or date-time
     * @return null when it is not one, or out of PostgreSQL's range
     */
    static @Nullable String timestamp(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        try {
            int time = iso.indexOf('T');
            if (time < 0) {
                return literal(LocalDate.parse(iso).atStartOfDay());
            }
            String clock = iso.substring(time);
            boolean zoned = clock.endsWith("Z") || clock.indexOf('+') > 0 || clock.indexOf('-') > 0;
            return literal(
                    zoned
                            ? OffsetDateTime.parse(iso)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDateTime()
                            : LocalDateTime.parse(iso));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static @Nullable String literal(LocalDateTime moment) {
        int year = moment.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        String iso = moment.toString();
        String afterYear = iso.substring(iso.indexOf('-', 1));
        // There is no year 0 in PostgreSQL: ISO's year 0 is 1 BC.
        return year > 0 ? "%04d".formatted(year) + afterYear : "%04d".formatted(1 - year) + afterYear + " BC";
    }
}
