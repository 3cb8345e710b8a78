package io.dateline.enrich.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included.
 *
 * @param first null when open
 * @param last null when open
 */
public record Span(@Nullable LocalDate first, @Nullable LocalDate last) {

    /** All days. */
    public static final Span ALWAYS = new Span(null, null);

    /** Between the two dates of a cell: {@code 2003..2014-03}, {@code ..2014}. */
    public static final String DOTS = "..";

    /** @throws IllegalArgumentException if it ends before it starts */
    public Span {
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("ends before it starts");
        }
    }

    /**
     * Two dates with two dots between them, each of which may be missing.
     *
     * @throws IllegalArgumentException with the reason if it is none
     */
    public static Span of(String cell) {
        int dots = cell.indexOf(DOTS);
        if (dots < 0) {
            throw new IllegalArgumentException("'" + Values.shown(cell) + "' is no span: 2003..2014-03 is one");
        }
        String from = cell.substring(0, dots);
        String to = cell.substring(dots + DOTS.length());
        return new Span(from.isEmpty() ? null : first(from), to.isEmpty() ? null : last(to));
    }

    /** The first day of {@code 2014}, {@code 2014-08} or {@code 2014-08-28}. */
    public static LocalDate first(String cell) {
        return day(cell, false);
    }

    /** The last day of the same. */
    public static LocalDate last(String cell) {
        return day(cell, true);
    }

    public boolean contains(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** Whether all days of the other are among its own. */
    public boolean contains(Span other) {
        return (first == null || (other.first != null && !other.first.isBefore(first)))
                && (last == null || (other.last != null && !other.last.isAfter(last)));
    }

    /** Whether they share a day. */
    public boolean meets(Span other) {
        return (first == null || other.last == null || !first.isAfter(other.last))
                && (other.first == null || last == null || !other.first.isAfter(last));
    }

    @Override
    public String toString() {
        return (first == null ? "" : first) + DOTS + (last == null ? "" : last);
    }

    private static LocalDate day(String cell, boolean last) {
        try {
            boolean shaped = cell.length() == 4
                    || (cell.length() == 7 && cell.charAt(4) == '-')
                    || (cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-');
            if (!shaped || cell.charAt(0) == '-' || cell.charAt(0) == '+') {
                throw new IllegalArgumentException(cell);
            }
            int year = Integer.parseInt(cell, 0, 4, 10);
            int month = cell.length() > 4 ? Integer.parseInt(cell, 5, 7, 10) : last ? 12 : 1;
            LocalDate first = LocalDate.of(year, month, cell.length() > 7 ? Integer.parseInt(cell, 8, 10, 10) : 1);
            return last && cell.length() < 10 ? first.plusMonths(1).minusDays(1) : first;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + Values.shown(cell) + "' is no date: 2014, 2014-08 or 2014-08-28 is one", e);
        }
    }
}
