package io.dateline.enrich.date;

/** Whether the words around an expression look back or ahead. */
enum Direction {
    PAST,
    FUTURE,
    /** Somebody reported it: days of the week look back, other dates may lie ahead. */
    REPORTED,
    UNKNOWN;

    private static final int REACH = 14;

    /** What the verbs nearest to an expression say: those before it first, then those behind it. */
    static Direction around(Reader reader, int first, int end) {
        if (reader.is(first - 1, "by") || reader.is(first - 1, "until") || reader.is(first - 1, "till")) {
            return FUTURE;
        }
        if (reader.is(first - 1, "since")) {
            return PAST;
        }
        int sentence = reader.sentence(first);
        for (int i = first - 1; i >= 0 && first - i <= REACH && reader.sentence(i) == sentence; i--) {
            Direction cue = cue(reader, i);
            if (cue != UNKNOWN) {
                return cue;
            }
        }
        for (int i = end; i < reader.size() && i - end <= REACH && reader.sentence(i) == sentence; i++) {
            Direction cue = cue(reader, i);
            if (cue != UNKNOWN) {
                return cue;
            }
        }
        return UNKNOWN;
    }

    private static Direction cue(Reader reader, int token) {
        if (reader.has(token, Sense.AHEAD)) {
            boolean noun = reader.has(token - 1, Sense.ARTICLE);
            boolean cause = reader.is(token, "due") && reader.is(token + 1, "to");
            return noun || cause ? UNKNOWN : FUTURE;
        }
        int back = reader.value(token, Sense.BACK);
        if (back == Reader.NONE && !reader.regularPast(token)) {
            return UNKNOWN;
        }
        if (reader.is(token - 1, "be")) {
            return FUTURE;
        }
        return back == 1 ? REPORTED : PAST;
    }
}
