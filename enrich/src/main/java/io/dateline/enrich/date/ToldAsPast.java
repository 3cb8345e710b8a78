package io.dateline.enrich.date;

import java.util.List;

/**
 * Whether a text tells of a date as past beyond doubt.
 *
 * <p>Stricter than {@link Direction}, which may guess: what is told here bounds the publication date. A past verb must
 * stand before the date with nothing between them that could move the date ahead: "agreed to meet on", "warned of the
 * deadline on".
 */
final class ToldAsPast {

    private static final int REACH = 12;

    /** Verbs in the past whose infinitive came true. */
    private static final List<String> IMPLIED = List.of("began", "started", "continued", "managed", "failed");

    /** Words among those of the past that are no finite verbs in it, or also of the present. */
    private static final List<String> OTHERS = List.of(
            "since", "last", "been", "has", "have", "had", "cut", "hit", "put", "quit", "set", "spread", "hurt",
            "shut");

    private ToldAsPast() {}

    static boolean in(Reader reader, Match match) {
        if (placed(reader, match.first()) && clauseFollows(reader, match.first(), match.end())) {
            return true;
        }
        boolean said = reader.is(match.first() - 1, "said") || reader.is(match.first() - 1, "told");
        boolean placed = said || placed(reader, match.first()) || irregular(reader, match.first() - 1);
        if (!placed || !ends(reader, match.end())) {
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
            if (carriedOut(reader, i)) {
                return true;
            }
            if (reader.has(i, Sense.AHEAD) || reader.has(i, Sense.UNSETTLED)) {
                return false;
            }
            if (reader.has(i, Sense.BACK) || reader.regularPast(i)) {
                boolean plan = reader.has(i, Sense.PROMISING) && i < match.first() - 2;
                return !plan && !reader.is(i - 1, "be") && !reader.is(i - 1, "to");
            }
            if (participle(reader, i)) {
                return false;
            }
        }
        return false;
    }

    /** "Bonds maturing in 2030", "a ban taking effect on 3 May": what is happening may lie ahead. */
    private static boolean participle(Reader reader, int token) {
        String text = reader.tokens().text();
        int end = reader.tokens().end(token);
        return reader.isWord(token) && reader.length(token) > 4 && text.startsWith("ing", end - 3);
    }

    /** The "to" of "began to move", "managed to agree": what it governs was done, and is no plan. */
    private static boolean carriedOut(Reader reader, int to) {
        boolean done = IMPLIED.stream().anyMatch(verb -> reader.is(to - 1, verb));
        boolean ahead = reader.is(to - 2, "be") || reader.has(to - 2, Sense.AHEAD) || reader.is(to - 2, "to");
        return reader.is(to, "to") && done && !ahead && reader.isWord(to + 1);
    }

    /** "which in 2018 became". */
    private static boolean clauseFollows(Reader reader, int first, int end) {
        boolean relative = reader.is(first - 2, "which") || reader.is(first - 2, "who");
        boolean past = irregular(reader, end) && !reader.has(end + 1, Sense.AHEAD) && !reader.is(end + 1, "to");
        return relative && past;
    }

    /** An irregular verb: regular ones have the form of adjectives ("planned") too. */
    private static boolean irregular(Reader reader, int token) {
        return reader.value(token, Sense.BACK) == 0
                && !reader.has(token, Sense.BEING)
                && OTHERS.stream().noneMatch(word -> reader.is(token, word));
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
