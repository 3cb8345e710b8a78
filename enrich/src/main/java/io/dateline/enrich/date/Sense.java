package io.dateline.enrich.date;

import java.util.EnumSet;
import java.util.Set;

/** What a word can be in a date expression; the value that goes with it is told in each case. */
enum Sense {
    /** 1 to 12. */
    MONTH,
    /** 1 to 12; a short form, which needs a full stop or a number beside it. */
    SHORT_MONTH,
    /** 1 Monday to 7 Sunday. */
    WEEKDAY,
    SHORT_WEEKDAY,
    /** Weekdays in the plural. */
    WEEKDAYS,
    /** A {@link Unit} in the singular. */
    UNIT,
    /** A {@link Unit} in the plural. */
    UNITS,
    /** 0 spring to 3 winter. */
    SEASON,
    /** A {@link DayPart}. */
    PART,
    /** Parts of the day in the plural. */
    PARTS,
    /** Days from today. */
    DEICTIC,
    /** 0 to 90. */
    CARDINAL,
    /** 100, 1000, 1000000. */
    SCALE,
    /** 1 to 31. */
    ORDINAL,
    /** Not told how many. */
    SEVERAL,
    /** -1 past, 0 present, 1 future. */
    REFERENCE,
    /** A {@link Unit} that recurs: daily, annual. */
    REPEATED,
    /** "this", "last", "next" and their like: a {@link Choice}. */
    CHOICE,
    /** Words between number and unit that change nothing: "two full years". */
    FILLER,
    /** The verb looks ahead. */
    AHEAD,
    /** The verb looks back; 1 when it only reports. */
    BACK,
    /** "is", "was" and their like. */
    BEING,
    /** Verbs and nouns whose infinitive lies ahead of them: "agreed to", "a plan to". */
    PROSPECT,
    /** Words behind "to" that show it to be a preposition. */
    DETERMINER,
    /** Words that go before a year. */
    BEFORE_YEAR,
    /** Things that are counted in thousands: a number before them is no year. */
    COUNTED,
    /** Money, percent and scales: "a year" after them is a rate. */
    RATE,
    /** Words that make a company's name. */
    COMPANY,
    /** A short name of a time zone, 0 that of universal time: the four figures before it are no year. */
    ZONE,
    /** Ages: "years old". */
    OLD,
    /** Between a past verb and a date it leaves open whether the date had come. */
    UNSETTLED,
    /** Behind a date it begins another phrase. */
    AFTER_DATE,
    /** 0 the, 1 a. */
    ARTICLE,
    /** Another word that an expression can begin with. */
    OPENER;

    private static final Set<Sense> INNER = EnumSet.of(
            FILLER,
            SCALE,
            PARTS,
            AHEAD,
            BACK,
            BEING,
            PROSPECT,
            DETERMINER,
            BEFORE_YEAR,
            COUNTED,
            RATE,
            COMPANY,
            ZONE,
            OLD,
            UNSETTLED,
            AFTER_DATE);

    /** Whether an expression can begin with a word of this sense. */
    boolean opens() {
        return !INNER.contains(this);
    }
}
