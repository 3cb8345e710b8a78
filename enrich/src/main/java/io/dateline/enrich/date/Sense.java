package io.dateline.enrich.date;

import java.util.EnumSet;
import java.util.Set;

/** What a word can be in a date expression; the value that goes with it is told in each case. */
enum Sense {
    /** Written in digits. */
    NUMBER,
    /** The mark, as in "'90s". */
    APOSTROPHE,
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
    /** First year of a decade that has a name. */
    DECADE_NAME,
    /** Verbs of plans, whose present tense looks ahead. */
    SCHEDULED,
    /** Not told how many. */
    SEVERAL,
    /** -1 past, 0 present, 1 future. */
    REFERENCE,
    /** -1 past, 0 present: before a noun, and not before a unit. */
    REFERRING,
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
    /** Articles' kin; behind "to" they show it to be a preposition. */
    DETERMINER,
    /** Other words behind "to" that show the same. */
    OBJECT,
    /** Words that go before a year. */
    BEFORE_YEAR,
    /** Things that are counted in thousands: a number before them is no year. */
    COUNTED,
    /** Money, percent and scales: "a year" after them is a rate. */
    RATE,
    /** Lengths: "miles an hour" is a speed. */
    DISTANCE,
    /** Words that make a company's name. */
    COMPANY,
    /** A short name of a time zone, 0 that of universal time: the four figures before it are no year. */
    ZONE,
    /** Ages: "years old". */
    OLD,
    /** Between a past verb and a date it leaves open whether the date had come. */
    UNSETTLED,
    /** Verbs whose object may lie ahead, though they are past: "announced a vote in 2027". */
    PROMISING,
    /** Behind a month it is a contract for that month. */
    CONTRACT,
    /** Behind a date it begins another phrase. */
    AFTER_DATE,
    /** 0 the, 1 a. */
    ARTICLE,
    /** A word by which {@link Holidays} finds a name. */
    HOLIDAY,
    /** The first word of a war's name. */
    WAR,
    /** "early", "the end of": tells a part of what follows. */
    PLACE,
    /** "about", "more than": qualifies a number. */
    HEDGE,
    /** Words of sets: "every", "twice". */
    EACH,
    /** Another word that an expression can begin with. */
    OPENER,
    /** Another word that can be its second: "more than", "10 p.m.". */
    LINK;

    private static final Set<Sense> INNER = EnumSet.of(
            FILLER,
            SCALE,
            PARTS,
            AHEAD,
            BACK,
            BEING,
            PROSPECT,
            SCHEDULED,
            DECADE_NAME,
            DETERMINER,
            OBJECT,
            BEFORE_YEAR,
            COUNTED,
            RATE,
            DISTANCE,
            COMPANY,
            ZONE,
            OLD,
            UNSETTLED,
            PROMISING,
            LINK,
            CONTRACT,
            AFTER_DATE);

    /** Senses of words that an expression can begin with. */
    static final long OPENING = bits(EnumSet.complementOf(EnumSet.copyOf(INNER)));

    /** Those that say something by themselves: "Friday", "now", but not "the" or "about". */
    static final long SPEAKING =
            OPENING & ~bits(EnumSet.of(NUMBER, APOSTROPHE, HOLIDAY, ARTICLE, PLACE, HEDGE, EACH, OPENER, CHOICE));

    /** Senses of words that can stand second. */
    static final long FOLLOWING = OPENING | bits(EnumSet.of(FILLER, SCALE, PARTS, DECADE_NAME, LINK));

    /** Senses of words that can stand behind a number. */
    static final long COUNTABLE = bits(EnumSet.of(
            NUMBER,
            APOSTROPHE,
            MONTH,
            SHORT_MONTH,
            WEEKDAY,
            UNIT,
            UNITS,
            FILLER,
            SCALE,
            PART,
            ZONE,
            ARTICLE,
            OPENER,
            LINK));

    /** This sense in a set of bits. */
    @SuppressWarnings("EnumOrdinal") // the bits live within one run of the program
    long bit() {
        return 1L << ordinal();
    }

    static long bits(Set<Sense> senses) {
        long bits = 0;
        for (Sense sense : senses) {
            bits |= sense.bit();
        }
        return bits;
    }
}
