package io.dateline.enrich.date;

/** TIMEX3 modifiers. */
enum Mod {
    START,
    MID,
    END,
    APPROX,
    MORE_THAN,
    LESS_THAN,
    EQUAL_OR_MORE,
    EQUAL_OR_LESS,
    ON_OR_AFTER,
    ON_OR_BEFORE
}
