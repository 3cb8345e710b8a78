package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;

/**
 * The words before a report that say where and when it was written and by whom: "NAIROBI, May 3 (Agency) --". The place
 * in them is where a reporter sits, no actor.
 */
final class Dateline {

    private static final int LONGEST = 18;

    private final Words words;
    private final Tokens tokens;

    Dateline(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** The token after the dateline that begins at a token; the same token when none does. */
    int end(int at) {
        if (!lineStart(at) || !tokens.isWord(at) || !tokens.capitalized(at)) {
            return at;
        }
        boolean dated = false;
        boolean bracketed = false;
        boolean open = false;
        int most = Math.min(tokens.size() - 1, at + LONGEST);
        for (int i = at + 1; i < most; i++) {
            if (!open && dash(i)) {
                int after = dash(i + 1) ? i + 2 : i + 1;
                return bracketed || dated || placed(at, i, after) ? after : at;
            }
            open = tokens.isMark(i, '(') || (open && !tokens.isMark(i, ')'));
            bracketed |= open;
            dated |= words.has(i, Cue.CALENDAR) && tokens.isMark(i - 1, ',');
            if (!open && !belongs(i)) {
                return at;
            }
        }
        return at;
    }

    private boolean lineStart(int at) {
        return at == 0 || tokens.kind(at - 1) == Tokens.Kind.BREAK;
    }

    private boolean dash(int at) {
        if (at >= tokens.size()) {
            return false;
        }
        return tokens.isMark(at, '—')
                || tokens.isMark(at, '–')
                || (tokens.isMark(at, '-') && (tokens.spaced(at) || tokens.isMark(at - 1, '-')));
    }

    private boolean belongs(int at) {
        return switch (tokens.kind(at)) {
            case WORD -> tokens.capitalized(at);
            case NUMBER -> true;
            case MARK ->
                tokens.isMark(at, ',')
                        || tokens.isMark(at, '.')
                        || tokens.isMark(at, '/')
                        || tokens.isMark(at, ')')
                        || tokens.isMark(at, '(')
                        || (tokens.isMark(at, '-') && !tokens.spaced(at));
            case BREAK -> false;
        };
    }

    /** Whether nothing but a place stands before the dash, and a sentence begins after it. */
    private boolean placed(int first, int dash, int after) {
        if (after >= tokens.size() || (tokens.isWord(after) && !tokens.capitalized(after))) {
            return false;
        }
        PhraseTable.Hit<Alias> hit = words.alias(first);
        if (hit == null) {
            return capitals(first);
        }
        boolean whole =
                hit.last() == dash - 1 || tokens.isMark(hit.last() + 1, ',') || tokens.isMark(hit.last() + 1, '/');
        return whole
                && hit.values().stream()
                        .anyMatch(alias -> alias.kind() == Alias.Kind.METONYM
                                || (alias.kind() == Alias.Kind.NAME
                                        && alias.actor().state()
                                        && capitals(first)));
    }

    private boolean capitals(int at) {
        if (tokens.end(at) - tokens.begin(at) < 4) {
            return false;
        }
        for (int i = tokens.begin(at); i < tokens.end(at); i++) {
            if (!Character.isUpperCase(tokens.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
