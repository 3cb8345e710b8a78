package io.dateline.enrich.date;

/** Whether the words around an expression look back or ahead. */
enum Direction {
    PAST,
    FUTURE,
    /** Somebody reported it: days of the week look back, other dates may lie ahead. */
    REPORTED,
    UNKNOWN;

    /** Senses of the words that can tell; "to" is a link. */
    private static final long CUES = Sense.LINK.bit() | Sense.AHEAD.bit() | Sense.BACK.bit();

    private static final int REACH = 20;

    /** So far before an infinitive its governing verb is looked for. */
    private static final int GOVERNOR = 5;

    /** What the verbs nearest to an expression say: those before it first, then those behind it. */
    static Direction around(Reader reader, int first, int end) {
        if (reader.is(first - 1, "by") || reader.is(first - 1, "until") || reader.is(first - 1, "till")) {
            return FUTURE;
        }
        boolean aheadOf = reader.is(first - 1, "of") && reader.is(first - 2, "ahead");
        if (aheadOf || reader.has(end, Sense.CONTRACT)) {
            return FUTURE;
        }
        if (reader.is(first - 1, "since")) {
            return PAST;
        }
        if (scheduled(reader, first)) {
            return FUTURE;
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

    /** "The council meets on Friday": the verb right before the expression is one of plans, in the present tense. */
    private static boolean scheduled(Reader reader, int first) {
        int sentence = reader.sentence(first);
        for (int i = first - 1; i >= 0 && first - i <= GOVERNOR && reader.sentence(i) == sentence; i--) {
            if (reader.has(i, Sense.SCHEDULED)) {
                return !reader.is(i - 1, "when") && !reader.is(i - 1, "as");
            }
        }
        return false;
    }

    private static Direction cue(Reader reader, int token) {
        if ((reader.senses(token) & CUES) == 0 && !reader.regularPast(token)) {
            return UNKNOWN;
        }
        if (reader.is(token - 1, "if") && (reader.has(token, Sense.BACK) || reader.regularPast(token))) {
            return FUTURE;
        }
        if (reader.is(token, "to")) {
            return infinitiveAhead(reader, token) ? FUTURE : UNKNOWN;
        }
        if (reader.has(token, Sense.AHEAD) && !(reader.has(token, Sense.MONTH) && reader.capitalized(token))) {
            if (reader.is(token - 1, "been") && reader.is(token - 2, "had")) {
                return PAST;
            }
            boolean noun = reader.has(token - 1, Sense.ARTICLE);
            boolean cause = reader.is(token, "due") && reader.is(token + 1, "to");
            return noun || cause ? UNKNOWN : FUTURE;
        }
        if (reader.is(token, "last") && reader.has(token - 1, Sense.AHEAD)) {
            return FUTURE; // the verb
        }
        if (reader.is(token - 1, "to") || reader.has(token - 1, Sense.AHEAD)) {
            return UNKNOWN; // "to hit", "will cut": no past tense
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

    /** Whether the "to" of "is to receive", "agreed on Monday to raise", "is due to expire" begins what lies ahead. */
    static boolean infinitiveAhead(Reader reader, int to) {
        if (!reader.is(to, "to") || !infinitive(reader, to + 1)) {
            return false;
        }
        if (reader.has(to - 1, Sense.BEING)) {
            return true;
        }
        if (reader.is(to - 1, "due")) {
            return reader.has(to - 2, Sense.BEING) || reader.mark(to - 2, ',');
        }
        int sentence = reader.sentence(to);
        for (int i = to - 1; i >= 0 && to - i <= GOVERNOR && reader.sentence(i) == sentence; i--) {
            if (reader.has(i, Sense.PROSPECT)) {
                return true;
            }
            boolean verb = reader.has(i, Sense.BACK) && reader.choice(i) == null;
            if (verb || reader.regularPast(i) || reader.mark(i, ',')) {
                return false;
            }
        }
        return false;
    }

    /** A lower-case word that can be a verb: no determiner, number, unit or preposition of a date. */
    private static boolean infinitive(Reader reader, int token) {
        return reader.isWord(token)
                && !reader.capitalized(token)
                && !reader.has(token, Sense.DETERMINER)
                && !reader.has(token, Sense.OBJECT)
                && !reader.has(token, Sense.ARTICLE)
                && !reader.has(token, Sense.CARDINAL)
                && !reader.has(token, Sense.CHOICE)
                && !reader.has(token, Sense.MONTH)
                && reader.anyUnit(token) == null;
    }
}
