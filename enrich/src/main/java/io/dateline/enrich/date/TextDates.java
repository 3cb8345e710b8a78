package io.dateline.enrich.date;

import io.dateline.contract.Evidence;
import io.dateline.contract.Published.Basis;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Publication dates that the body itself states: a dateline, or a line that is nothing but a date. */
final class TextDates {

    /** A dateline ends within so many characters of the body's begin. */
    private static final int DATELINE = 80;

    private TextDates() {}

    static List<Candidate> candidates(Document document, List<Match> matches) {
        List<Candidate> candidates = new ArrayList<>();
        Tokens tokens = document.tokens();
        for (Match match : matches) {
            Stamp stamp = StampReader.stamp(match.meaning());
            boolean line = ownLine(tokens, match);
            if (stamp != null && (line || dateline(document, match))) {
                Evidence evidence = document.evidence(tokens.begin(match.first()), tokens.end(match.end() - 1));
                candidates.add(new Candidate(stamp, line ? Basis.BYLINE : Basis.TEXT, evidence));
            }
        }
        return candidates;
    }

    private static boolean ownLine(Tokens tokens, Match match) {
        boolean begins = match.first() == 0 || tokens.kind(match.first() - 1) == Tokens.Kind.BREAK;
        boolean ends = match.end() == tokens.size() || tokens.kind(match.end()) == Tokens.Kind.BREAK;
        return begins && ends;
    }

    /** "MOSCOW, Feb. 21, 2020 (Agency) —": capitals before the date, an agency or a dash behind it. */
    static boolean dateline(Document document, Match match) {
        Tokens tokens = document.tokens();
        if (tokens.begin(match.first()) > DATELINE || match.first() == 0 || match.end() >= tokens.size()) {
            return false;
        }
        char next = tokens.first(match.end());
        if (next != '(' && next != '-' && next != '—' && next != '–' && next != '/' && next != '.') {
            return false;
        }
        String first = tokens.word(0);
        return first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT)) && tokens.isWord(0);
    }
}
