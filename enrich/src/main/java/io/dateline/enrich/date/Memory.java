package io.dateline.enrich.date;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates that a text has spoken of so far, for words such as "that year" and "two days later". */
final class Memory {

    private static final Unit[] UNITS = Unit.values();

    private final Map<Unit, Period> latest = new EnumMap<>(Unit.class);
    private final @Nullable LocalDate now;
    private @Nullable Period quarter;
    private @Nullable LocalDate day;
    private int daySentence;

    /** @param now the day from which the text is seen; null when it is not known */
    Memory(@Nullable LocalDate now) {
        this.now = now;
    }

    /** @param named whether the text names the period itself, not one that lies so far from another */
    void remember(Period period, boolean named) {
        for (Unit unit : UNITS) {
            if (unit.compareTo(period.unit()) >= 0) {
                latest.put(unit, period);
            }
        }
        if (named && period.unit() == Unit.QUARTER && reported(period)) {
            quarter = period;
        }
    }

    /** Figures are told of quarters that are over, and of the last one when there are several. */
    private boolean reported(Period period) {
        boolean over = now == null || !period.end().isAfter(now);
        return over && (quarter == null || !period.start().isBefore(quarter.start()));
    }

    void rememberDay(LocalDate named, int sentence) {
        day = named;
        daySentence = sentence;
    }

    /** The last day that was named in full, if that was in the sentence or in the one before. */
    @Nullable LocalDate dayNear(int sentence) {
        return day != null && sentence - daySentence <= 1 ? day : null;
    }

    /** The last period that was no longer than a unit. */
    @Nullable Period within(Unit unit) {
        return latest.get(unit);
    }

    /** The text goes on about another part of the year: "for the nine months". */
    void forgetQuarter() {
        quarter = null;
    }

    /** The quarter that the text reports on; null when it names none. */
    @Nullable Period quarter() {
        return quarter;
    }
}
