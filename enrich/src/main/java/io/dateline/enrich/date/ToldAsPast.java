package io.dateline.enrich.date;

/**
 * Whether a text tells of a date as past beyond doubt.
 *
 * <p>Stricter than {@link Direction}, which may guess: what is told here bounds the publication date. A past verb must
 * stand before the date with nothing between them that could move the date ahead: "agreed to meet on", "warned of the
 * deadline on".
 */
final class ToldAsPast {

    private static final int REACH = 12;

    private ToldAsPast() {}

    static boolean in(Reader reader, Match match) {
        if (!placed(reader, match.first()) || !ends(reader, match.end())) {
            return false;
        }
        if (reader.is(match.first() - 2, "back")) {
            return true;
        }
        if (reader.startsSentence(match.first() - 1)) {
            return reader.mark(match.end(), ',') && followed(reader, match.end());
        }
        int sentence = reader.sentence(match.first());
        for (int i = match.first() - 1; i >= 0 && match.first() - i <= REACH && reader.sentence(i) == sentence; i--) {
            if (reader.has(i, Sense.AHEAD) || reader.has(i, Sense.UNSETTLED)) {
                return false;
            }
            if (reader.has(i, Sense.BACK) || reader.regularPast(i)) {
                return !reader.is(i - 1, "be") && !reader.is(i - 1, "to");
            }
        }
        return false;
    }

    /** "In May 2019, they met": the first verb behind the date is past. */
    private static boolean followed(Reader reader, int end) {
        int sentence = reader.sentence(end);
        for (int i = end; i < reader.size() && i - end <= REACH && reader.sentence(i) == sentence; i++) {
            if (reader.has(i, Sense.AHEAD) || reader.has(i, Sense.UNSETTLED)) {
                return false;
            }
            if (reader.has(i, Sense.BACK) || reader.regularPast(i)) {
                return !reader.has(i + 1, Sense.AHEAD);
            }
        }
        return false;
    }

    /** "said on", "signed in", "since". */
    private static boolean placed(Reader reader, int first) {
        return reader.is(first - 1, "on") || reader.is(first - 1, "in") || reader.is(first - 1, "since");
    }

    /** What a colon follows can be the date of the morrow's paper: "said in an editorial on Monday, Oct. 26:". */
    private static boolean ends(Reader reader, int end) {
        return reader.isWord(end) ? reader.has(end, Sense.AFTER_DATE) : !reader.mark(end, ':');
    }
}
