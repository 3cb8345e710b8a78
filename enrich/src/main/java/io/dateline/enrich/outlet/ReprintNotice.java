package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Folding;
import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads "originally published by X" where the registry knows no X: the name is taken from the notice itself. */
final class ReprintNotice {

    private static final double CONFIDENCE = 0.8;

    private static final Set<String> ADVERBS = Set.of("originally", "first", "previously");
    private static final Set<String> VERBS = Set.of("published", "appeared", "posted", "printed", "produced");
    private static final Set<String> PREPOSITIONS = Set.of("by", "in", "on", "at");
    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "de", "la", "le", "el", "du", "&");

    private ReprintNotice() {}

    /** The outlet that a notice names; null when there is no notice, or none that names one. */
    static @Nullable Speaker find(Document document, @Nullable Speaker outlet) {
        for (Furniture piece : document.furniture()) {
            if (piece.kind() == Furniture.Kind.RELATED || piece.kind() == Furniture.Kind.CAPTION) {
                continue;
            }
            String name = notes(piece.text()) ? name(Tokens.of(piece.text())) : null;
            if (name != null && (outlet == null || !Folding.fold(outlet.name()).equals(Folding.fold(name)))) {
                Site site = name.indexOf(' ') < 0 && name.indexOf('.') > 0 ? Site.of(name) : null;
                String id = site == null ? SiteNames.idOf(name) : site.domain();
                if (outlet == null || !outlet.id().equals(id)) {
                    return Speaker.unregistered(
                            id, name, CONFIDENCE, List.of(Evidence.page(PageReader.quoted(piece.text()))));
                }
            }
        }
        return null;
    }

    /** Whether there can be a notice at all: most pieces of furniture are none, and are not looked at closer. */
    private static boolean notes(String piece) {
        return piece.contains("ly ") || piece.contains("LY ") || piece.contains("irst ") || piece.contains("IRST ");
    }

    private static @Nullable String name(Tokens tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (among(tokens, i, ADVERBS) && among(tokens, i + 1, VERBS) && among(tokens, i + 2, PREPOSITIONS)) {
                return nameAt(tokens, tokens.is(i + 3, "the") ? i + 4 : i + 3);
            }
        }
        return null;
    }

    /** Two capitalised words or more, or a domain: one word alone can be a language, a month or a place. */
    private static @Nullable String nameAt(Tokens tokens, int first) {
        int last = first - 1;
        int words = 0;
        boolean domain = false;
        for (int i = first; i < tokens.size(); i++) {
            if (tokens.isWord(i) && tokens.capitalized(i)) {
                words++;
                last = i;
            } else if (tokens.isMark(i, '.')
                    && i + 1 < tokens.size()
                    && i > first
                    && !tokens.spaced(i)
                    && !tokens.spaced(i + 1)
                    && tokens.isWord(i + 1)) {
                domain = true;
                last = ++i;
            } else if (i == first && tokens.isWord(i) && i + 1 < tokens.size() && !tokens.spaced(i + 1)) {
                last = i;
            } else if (!tokens.isMark(i, '/') && !tokens.isMark(i, '-') && !among(tokens, i, SMALL)) {
                break;
            }
        }
        return last >= first && (domain || words >= 2) ? tokens.words(first, last) : null;
    }

    private static boolean among(Tokens tokens, int at, Set<String> words) {
        return at < tokens.size() && words.contains(Folding.fold(tokens.word(at)));
    }
}
