package io.dateline.enrich.outlet;

import io.dateline.enrich.document.Folding;
import io.dateline.enrich.document.Tokens;
import java.util.Set;

/** The guard against outlets that a text merely quotes. */
final class Citation {

    private static final Set<String> BEFORE = Set.of(
            "told",
            "citing",
            "cited",
            "quoted",
            "quoting",
            "quotes",
            "cites",
            "tells",
            "interview",
            "according",
            "against",
            "sued",
            "blocked",
            "banned",
            "accused",
            "reporter",
            "correspondent",
            "journalist",
            "owner",
            "editor");

    private static final Set<String> AFTER = Set.of(
            "reported",
            "reports",
            "said",
            "says",
            "wrote",
            "writes",
            "cited",
            "quoted",
            "claimed",
            "claims",
            "published",
            "learned",
            "announced",
            "interview",
            "correspondent",
            "journalist",
            "reporter",
            "quotes",
            "quoting",
            "citing",
            "newspaper",
            "poll",
            "editor");

    private Citation() {}

    /** Whether the words around the name, within {@code [from, to)}, make it one that is quoted. */
    static boolean of(Tokens tokens, int from, int to, NameIndex.Found name) {
        int next = name.last() + 1;
        if (next < to && tokens.isWord(next) && AFTER.contains(Folding.fold(tokens.word(next)))) {
            return true;
        }
        int before = name.first() - 1;
        for (int back = 0; back < 2 && before >= from; back++, before--) {
            if (!tokens.isWord(before)) {
                return false;
            }
            if (BEFORE.contains(Folding.fold(tokens.word(before)))) {
                return true;
            }
        }
        return false;
    }
}
