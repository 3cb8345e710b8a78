package io.dateline.enrich.actor;

import io.dateline.enrich.registry.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An interval of days, both ends inclusive; null ends are open. */
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    static final Days ALWAYS = new Days(null, null);

    /** The days of two registry cells: {@code 2014}, {@code 2014-08}, {@code 2014-08-28} or {@code -}. */
    static Days of(String start, String end) {
        Days days = new Days(start.equals("-") ? null : Span.first(start), end.equals("-") ? null : Span.last(end));
        if (days.empty()) {
            throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
        }
        return days;
    }

    boolean empty() {
        return first != null && last != null && first.isAfter(last);
    }

    boolean open() {
        return first == null && last == null;
    }

    boolean overlaps(Days other) {
        return !and(other).empty();
    }

    /** The days in both; possibly {@link #empty()}. */
    Days and(Days other) {
        LocalDate begin = first == null || (other.first != null && other.first.isAfter(first)) ? other.first : first;
        LocalDate end = last == null || (other.last != null && other.last.isBefore(last)) ? other.last : last;
        return new Days(begin, end);
    }

    /** The smallest interval that holds both. */
    Days hull(Days other) {
        LocalDate begin =
                first == null || other.first == null ? null : first.isBefore(other.first) ? first : other.first;
        LocalDate end = last == null || other.last == null ? null : last.isAfter(other.last) ? last : other.last;
        return new Days(begin, end);
    }
}
