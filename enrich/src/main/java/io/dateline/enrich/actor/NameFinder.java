package io.dateline.enrich.actor;

import io.dateline.enrich.document.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names of persons and organisations that no registry knows, by what they are made of and what surrounds them. */
final class NameFinder {

    private static final int LONGEST = 5;

    private final Words words;
    private final Tokens tokens;
    private final Surroundings surroundings;

    NameFinder(Words words, Surroundings surroundings) {
        this.words = words;
        this.tokens = words.tokens();
        this.surroundings = surroundings;
    }

    /** A run of capitalised words: its last token, and of how many words it is made. */
    private record Run(int first, int last, int words) {}

    /** The name that follows a title; null when none does. */
    @Nullable Reference afterTitle(int at) {
        Run run = run(at);
        if (run == null || organisation(run)) {
            return null;
        }
        return person(run);
    }

    /** A name that shows itself as one with no title before it; null when none does. */
    @Nullable Reference unannounced(int at) {
        Run run = run(at);
        if (run == null || run.words() < 2 || surroundings.headline(at)) {
            return null;
        }
        if (organisation(run)) {
            return Reference.named(
                    Reference.Type.GROUP, run.first(), run.last(), List.of(), tokens.words(run.first(), run.last()));
        }
        boolean given = words.has(run.first(), Cue.GIVEN);
        return given || spokenFor(run) || apposition(run) ? person(run) : null;
    }

    /** A longer name that a state's name begins: "Georgia Railway Company", "Chad Miller"; null when none does. */
    @Nullable Reference beginningWith(PhraseTable.Hit<Alias> hit) {
        int next = hit.last() + 1;
        if (next >= tokens.size()
                || !tokens.spaced(next)
                || hit.values().stream().noneMatch(alias -> alias.actor().state())
                || surroundings.headline(next)) {
            return null;
        }
        Run rest = run(next);
        if (rest == null) {
            return null;
        }
        if (words.has(rest.last(), Cue.ORGANISATION_ENDS)
                && hit.values().stream().noneMatch(alias -> alias.kind() == Alias.Kind.DEMONYM && rest.words() == 1)) {
            return Reference.named(
                    Reference.Type.GROUP, hit.first(), rest.last(), List.of(), tokens.words(hit.first(), rest.last()));
        }
        return rest.words() <= 2 && hit.first() == hit.last() && words.has(hit.first(), Cue.STATE_OR_PERSON)
                ? person(new Run(hit.first(), rest.last(), rest.words() + 1))
                : null;
    }

    private Reference person(Run run) {
        return Reference.named(
                Reference.Type.STRANGER, run.first(), run.last(), List.of(), tokens.words(run.first(), run.last()));
    }

    private boolean organisation(Run run) {
        return run.words() > 1 && words.has(run.last(), Cue.ORGANISATION_ENDS);
    }

    /** Whether a verb of speech stands next to it. */
    private boolean spokenFor(Run run) {
        int after = run.last() + 1;
        return run.words() <= 3
                && (words.has(after, Cue.SPEECH)
                        || (words.has(run.first() - 1, Cue.SPEECH)
                                && after < tokens.size()
                                && (tokens.isMark(after, ',') || tokens.isMark(after, '.'))));
    }

    /** Whether a title follows in apposition: "Jane Doe, a senior official". */
    private boolean apposition(Run run) {
        int at = run.last() + 1;
        if (run.words() > 3 || at >= tokens.size() || !tokens.isMark(at, ',')) {
            return false;
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + 6) && tokens.isWord(i) && !tokens.capitalized(i); i++) {
            if (words.office(i) != null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Run run(int first) {
        int last = -1;
        int count = 0;
        int at = first;
        while (at < tokens.size() && count < LONGEST) {
            if (at > first && !tokens.spaced(at)) {
                boolean joined = tokens.isMark(at, '-') || apostrophe(at);
                if (!joined || at + 1 >= tokens.size() || tokens.spaced(at + 1) || !part(at + 1)) {
                    break;
                }
                last = at + 1;
                at += 2;
                continue;
            }
            if (part(at)) {
                boolean initial = tokens.end(at) - tokens.begin(at) == 1;
                if (initial && at + 1 < tokens.size() && tokens.isMark(at + 1, '.')) {
                    at += 2;
                    continue;
                }
                last = at;
                count++;
                at++;
            } else if (at > first && words.has(at, Cue.PARTICLES)) {
                at++;
                if (at < tokens.size() && tokens.isMark(at, '-')) {
                    at++;
                }
                if (at >= tokens.size() || !part(at)) {
                    break;
                }
                last = at;
                count++;
                at++;
            } else {
                break;
            }
        }
        return last < 0 || count == 0 ? null : new Run(first, last, count);
    }

    private boolean apostrophe(int at) {
        char mark = tokens.first(at);
        return (mark == '\'' || mark == '’') && at + 1 < tokens.size() && tokens.end(at + 1) - tokens.begin(at + 1) > 1;
    }

    /** Whether a word can be part of a name. */
    private boolean part(int at) {
        if (at >= tokens.size()
                || !tokens.isWord(at)
                || !tokens.capitalized(at)
                || words.has(at, Cue.CALENDAR)
                || words.has(at, Cue.NO_NAME)) {
            return false;
        }
        PhraseTable.Hit<Alias> hit = words.alias(at);
        boolean other = hit != null
                && hit.values().stream()
                        .anyMatch(alias -> !alias.actor().person() && alias.kind() != Alias.Kind.METONYM);
        if (other && !words.has(at, Cue.GIVEN)) {
            return false;
        }
        PhraseTable.Hit<Office> office = words.office(at);
        return office == null || words.has(at, Cue.GIVEN);
    }
}
