package io.dateline.enrich.date;

/** A part of the day, with its ISO-TimeML letters and its hours in common use. */
enum DayPart {
    MORNING("TMO", 5, 12),
    NOON("T12:00", 12, 12),
    MIDDAY("TMI", 11, 13),
    AFTERNOON("TAF", 12, 18),
    EVENING("TEV", 18, 24),
    NIGHT("TNI", 18, 30),
    MIDNIGHT("T24:00", 24, 24),
    DAYTIME("TDT", 6, 18);

    private final String value;
    private final int from;
    private final int to;

    DayPart(String value, int from, int to) {
        this.value = value;
        this.from = from;
        this.to = to;
    }

    String value() {
        return value;
    }

    /** Hour of the day at which it begins. */
    int from() {
        return from;
    }

    /** Hour at which it ends; above 24 on the next day. */
    int to() {
        return to;
    }
}
