package io.dateline.enrich.date;

import io.dateline.contract.Published;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In which order one text writes day and month in figures, and how sure that is.
 *
 * @param order never {@link DayOrder#UNKNOWN}
 * @param confidence probability in [0, 1], a considered constant for each kind of evidence
 * @param settled whether the other reading can be left out
 */
record FigureOrder(DayOrder order, double confidence, boolean settled) {

    private static final double SAME_FORM = 0.97;
    private static final double PUBLICATION_DAY = 0.95;
    private static final double OUTLET_COUNTRY = 0.9;
    private static final double SPELLED_DATES = 0.7;
    private static final double NO_EVIDENCE = 0.5;

    /** What the text, the day of publication and the outlet's country say, the strongest evidence first. */
    static FigureOrder of(Reader reader, List<Match> matches, Published published, DayOrder outlet) {
        DayOrder inForm = only(inSameForm(reader, matches));
        if (inForm != DayOrder.UNKNOWN) {
            return new FigureOrder(inForm, SAME_FORM, true);
        }
        DayOrder ofDay = only(ofPublication(matches, published));
        if (ofDay != DayOrder.UNKNOWN) {
            return new FigureOrder(ofDay, PUBLICATION_DAY, true);
        }
        if (outlet != DayOrder.UNKNOWN) {
            return new FigureOrder(outlet, OUTLET_COUNTRY, true);
        }
        DayOrder spelled = only(spelled(reader, matches));
        return spelled != DayOrder.UNKNOWN
                ? new FigureOrder(spelled, SPELLED_DATES, false)
                : new FigureOrder(DayOrder.DAY_FIRST, NO_EVIDENCE, false);
    }

    /** The expression in this order; itself when it has one meaning only. */
    Meaning read(Meaning meaning) {
        return read(meaning, order);
    }

    /** Its value in the other order; null when that is ruled out, or when it has one meaning only. */
    @Nullable String alternative(Meaning meaning) {
        if (settled || !ambiguous(meaning)) {
            return null;
        }
        DayOrder other = order == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
        return read(meaning, other).underspecified();
    }

    static boolean ambiguous(Meaning meaning) {
        return figures(meaning) != null;
    }

    private static @Nullable Figures figures(Meaning meaning) {
        if (meaning instanceof Meaning.Clock clock && clock.day() != null) {
            return figures(clock.day());
        }
        if (meaning instanceof Meaning.PartOfDay part && part.day() != null) {
            return figures(part.day());
        }
        return meaning instanceof Figures figures ? figures : null;
    }

    private static Meaning read(Meaning meaning, DayOrder order) {
        Figures figures = figures(meaning);
        if (figures == null) {
            return meaning;
        }
        Meaning day = new Meaning.Absolute(
                Period.day(order == DayOrder.DAY_FIRST ? figures.dayFirst() : figures.monthFirst()));
        if (meaning instanceof Meaning.Clock clock) {
            return new Meaning.Clock(clock.time(), clock.value(), clock.zone(), day);
        }
        return meaning instanceof Meaning.PartOfDay part ? new Meaning.PartOfDay(part.part(), day) : day;
    }

    /** "21/04/2019" can only be one order, and a text keeps to one. */
    private static Set<DayOrder> inSameForm(Reader reader, List<Match> matches) {
        Set<DayOrder> orders = EnumSet.noneOf(DayOrder.class);
        for (Match match : matches) {
            orders.add(NumericDates.order(reader, match.first()));
        }
        return orders;
    }

    /** News that writes a date in figures mostly writes its own. */
    private static Set<DayOrder> ofPublication(List<Match> matches, Published published) {
        Set<DayOrder> orders = EnumSet.noneOf(DayOrder.class);
        LocalDate day = published.earliest();
        if (day == null || !day.equals(published.latest())) {
            return orders;
        }
        for (Match match : matches) {
            Figures figures = figures(match.meaning());
            if (figures != null && Math.abs(ChronoUnit.DAYS.between(day, figures.dayFirst())) <= 1) {
                orders.add(DayOrder.DAY_FIRST);
            }
            if (figures != null && Math.abs(ChronoUnit.DAYS.between(day, figures.monthFirst())) <= 1) {
                orders.add(DayOrder.MONTH_FIRST);
            }
        }
        return orders;
    }

    /** Who writes "21 October" mostly writes 21/10, and who writes "October 21" 10/21. */
    private static Set<DayOrder> spelled(Reader reader, List<Match> matches) {
        Set<DayOrder> orders = EnumSet.noneOf(DayOrder.class);
        for (Match match : matches) {
            int first = match.first();
            if (Months.month(reader, first) != null && reader.isNumber(match.end() - 1)) {
                orders.add(DayOrder.MONTH_FIRST);
            } else if (Months.day(reader, first) != null && Months.month(reader, first + 1) != null) {
                orders.add(DayOrder.DAY_FIRST);
            }
        }
        return orders;
    }

    private static DayOrder only(Set<DayOrder> orders) {
        boolean day = orders.contains(DayOrder.DAY_FIRST);
        boolean month = orders.contains(DayOrder.MONTH_FIRST);
        return day == month ? DayOrder.UNKNOWN : day ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }
}
