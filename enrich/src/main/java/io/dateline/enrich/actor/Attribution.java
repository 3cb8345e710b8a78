package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells on whose word a sentence stands: "..., the French presidency said". */
final class Attribution {

    /** How many tokens away the end of a quotation is looked for. */
    private static final int REACH = 120;

    private final Words words;
    private final Tokens tokens;
    private final List<Reference> references;

    Attribution(Words words, List<Reference> references) {
        this.words = words;
        this.tokens = words.tokens();
        this.references = references;
    }

    /** The state whose body or spokesman says what stands around a reference; null when none is seen to. */
    @Nullable String state(int index) {
        Reference reference = references.get(index);
        if (words.has(reference.last() + 1, Cue.SPEECH)) {
            return null;
        }
        int begin = tokens.sentenceStart(tokens.sentence(reference.first()));
        int end = end(reference.last());
        for (int i = index + 1; i < references.size() && references.get(i).last() < end; i++) {
            if (speaks(references.get(i), begin)) {
                return affiliation(references.get(i));
            }
        }
        for (int i = index - 1; i >= 0 && references.get(i).first() >= begin; i--) {
            if (speaks(references.get(i), begin)) {
                return affiliation(references.get(i));
            }
        }
        return null;
    }

    /** The end of the sentence, or of that in which the quotation closes. */
    private int end(int from) {
        int end = tokens.sentenceEnd(tokens.sentence(from));
        if (!quoted(from)) {
            return end;
        }
        int most = Math.min(tokens.size(), from + REACH);
        for (int i = from + 1; i < most && tokens.kind(i) != Tokens.Kind.BREAK; i++) {
            if (tokens.isMark(i, '”') || tokens.isMark(i, '"')) {
                return Math.max(end, tokens.sentenceEnd(tokens.sentence(i)));
            }
        }
        return end;
    }

    private boolean quoted(int at) {
        boolean odd = false;
        int least = Math.max(0, at - REACH);
        for (int i = at; i >= least && tokens.kind(i) != Tokens.Kind.BREAK; i--) {
            if (tokens.isMark(i, '“') || tokens.isMark(i, '”')) {
                return tokens.isMark(i, '“');
            }
            odd ^= tokens.isMark(i, '"');
        }
        return odd;
    }

    private boolean speaks(Reference reference, int sentence) {
        int article = reference.first() - 1;
        int before = article > 0 && tokens.is(article, "the") ? article - 1 : article;
        if (before > 0 && tokens.is(before, "to") && tokens.is(before - 1, "according")) {
            return true;
        }
        if (words.has(before, Cue.REPORTS) && before > 0 && paused(before - 1)) {
            return true;
        }
        return words.has(reference.last() + 1, Cue.REPORTS) && (before < sentence || paused(before));
    }

    private boolean paused(int at) {
        return tokens.isMark(at, ',') || tokens.isMark(at, '"') || tokens.isMark(at, '”') || tokens.isMark(at, '’');
    }

    private static @Nullable String affiliation(Reference reference) {
        if (reference.type() == Reference.Type.BODY) {
            return reference.affiliation();
        }
        Reference.Title title = reference.office();
        if (title != null) {
            boolean spokesman = title.office().offices().contains("spokesperson");
            return spokesman ? reference.affiliation() : null;
        }
        if (reference.type() != Reference.Type.NAME || reference.aliases().size() != 1) {
            return null;
        }
        Profile actor = reference.aliases().get(0).actor();
        return actor.person() ? null : actor.affiliation();
    }
}
