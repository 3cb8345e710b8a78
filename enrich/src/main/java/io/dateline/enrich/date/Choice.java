package io.dateline.enrich.date;

/** Which of the recurring ones is meant: which Friday, which June. */
enum Choice {
    /** The text names none: tense and nearness decide. */
    NEAREST,
    LAST,
    THIS,
    NEXT,
    /** The one after the date that the text spoke of last: "the following Friday". */
    FOLLOWING,
    /** The one before it: "the previous Friday". */
    PRECEDING
}
