package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Chain.Trait;
import io.dateline.enrich.document.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs of capitalised words and parts them into names: "Texas Governor Jane Doe" are a place and a person.
 *
 * <p>Titles, the adjectives of peoples and a sentence's first plain word are no part of what follows them.
 */
final class ChainReader {

    private static final int MOST_WORDS = 9;

    /** The longest title with a full stop after it: "Lieut." */
    private static final int LONGEST_ABBREVIATION = 5;

    private final Words words;
    private final Tokens tokens;

    ChainReader(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** Where a run ends, and what joins its words. */
    private static final class Run {
        int last = -1;
        int words;
        int traits;

        void add(Trait trait) {
            traits |= trait.bit();
        }
    }

    /**
     * Adds the chains that begin at or after a token, in one run.
     *
     * @return the token to go on with
     */
    int read(int at, boolean opens, List<Chain> chains) {
        PhraseTable.Hit<NameKind> whole = words.listed(at);
        if (!part(at) && whole == null) {
            return at + 1;
        }
        Run run = run(at);
        if (run.last < 0) {
            return at + 1;
        }
        part(at, run, opens, chains);
        return run.last + 1;
    }

    /** The name that begins at a token where a title ends; null when none does. */
    @Nullable Chain after(int at) {
        if (!part(at)) {
            return null;
        }
        Run run = run(at);
        return run.last < 0 ? null : chain(at, run.last, run.traits, Trait.TITLED);
    }

    private void part(int first, Run run, boolean opens, List<Chain> chains) {
        int last = run.last;
        PhraseTable.Hit<NameKind> whole = words.listed(first);
        if (whole != null && whole.last() >= last) {
            chains.add(chain(first, whole.last(), run.traits, opens ? Trait.OPENS_SENTENCE : null));
            return;
        }
        boolean closed = ends(last);
        int from = first;
        boolean qualified = false;
        while (from < last
                && words.has(from, Cue.PEOPLE)
                && tokens.spaced(from + 1)
                && (!closed || registered(from + 1, last))) {
            from++;
            qualified = true;
        }
        int title = closed ? -1 : lastTitle(from, last);
        if (title >= 0) {
            int begin = titleBegin(from, title);
            if (begin > from) {
                chains.add(chain(from, begin - 1, run.traits, opens && from == first ? Trait.OPENS_SENTENCE : null));
            }
            chains.add(chain(skipStop(title + 1), last, run.traits, Trait.TITLED));
            return;
        }
        if (!closed && from == first && attribute(from, last, opens)) {
            chains.add(chain(from + 1, last, run.traits, null));
            return;
        }
        int rest = restAfterOrganisation(from, last, whole);
        if (rest > from) {
            chains.add(chain(from, rest - 1, run.traits, opens && from == first ? Trait.OPENS_SENTENCE : null));
            chains.add(chain(rest, last, run.traits, null));
            return;
        }
        Trait trait = qualified ? Trait.QUALIFIED : opens ? Trait.OPENS_SENTENCE : null;
        chains.add(chain(from, last, run.traits, trait));
    }

    /** Whether the registry knows all from one token to another by one name. */
    private boolean registered(int first, int last) {
        PhraseTable.Hit<Alias> hit = words.alias(first);
        return hit != null && hit.last() >= last;
    }

    /** Whether a plain word stands before a person's name: "Local Jane Doe", "Asked Jane Doe". */
    private boolean attribute(int from, int last, boolean opens) {
        return from < last
                && words.has(from, Cue.PLAIN)
                && !words.has(from, Cue.GIVEN)
                && words.has(from + 1, Cue.GIVEN)
                && !words.has(from + 1, Cue.PLAIN)
                && (opens || words.has(last, Cue.SURNAME));
    }

    /** Where a person's name begins after a listed name or an acronym: "FBI Jane Doe". */
    private int restAfterOrganisation(int from, int last, PhraseTable.@Nullable Hit<NameKind> whole) {
        int rest = whole != null && whole.first() == from ? whole.last() + 1 : capitals(from) ? from + 1 : from;
        boolean person = rest > from
                && rest < last
                && words.has(rest, Cue.GIVEN)
                && !words.has(rest, Cue.PLAIN)
                && (words.has(last, Cue.SURNAME) || !words.has(last, Cue.PLAIN))
                && !words.has(last, Cue.ORGANISATION_ENDS);
        return person ? rest : from;
    }

    /** Whether the last word says that the whole is no person's name. */
    private boolean ends(int last) {
        return (words.has(last, Cue.ORGANISATION_ENDS) || words.has(last, Cue.PLACE_ENDS))
                && !words.has(last, Cue.SURNAME);
    }

    /** The last title in a run that has a name after it; -1 when there is none. */
    private int lastTitle(int from, int last) {
        for (int at = last - 1; at >= from; at--) {
            if (words.has(at, Cue.TITLE) && capital(at) && tokens.isWord(skipStop(at + 1))) {
                boolean name = words.has(at, Cue.GIVEN) || words.has(at, Cue.SURNAME);
                boolean leads = at == from || words.has(at - 1, Cue.TITLE) || words.has(at - 1, Cue.PEOPLE);
                boolean younger = tokens.is(at + 1, "jr") || tokens.is(at + 1, "sr");
                if ((!name || leads) && !younger && tokens.spaced(at)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private int titleBegin(int from, int title) {
        int begin = title;
        while (begin > from && words.has(begin - 1, Cue.TITLE)) {
            begin--;
        }
        return begin;
    }

    private int skipStop(int at) {
        return at < tokens.size() && tokens.isMark(at, '.') ? at + 1 : at;
    }

    private Chain chain(int first, int last, int joined, @Nullable Trait trait) {
        int traits = trait == null ? joined : joined | trait.bit();
        int count = 0;
        for (int at = first; at <= last; at++) {
            count += capital(at) ? 1 : 0;
        }
        PhraseTable.Hit<NameKind> hit = words.listed(first);
        int listed = hit != null && hit.last() >= last ? NameKind.bits(hit) : 0;
        return new Chain(first, last, count, key(first, last), listed, traits);
    }

    /** The same for all places where the same words stand. */
    long key(int first, int last) {
        long key = 0;
        for (int at = first; at <= last; at++) {
            if (tokens.isWord(at)) {
                key = 31 * key + tokens.hash(at);
            }
        }
        return key;
    }

    /** Whether a run may begin at a token. */
    boolean opens(int at) {
        return (words.has(at, Cue.CAPITAL) || words.has(at, Cue.PARTICLES))
                && (at == 0 || tokens.spaced(at) || !tokens.isWord(at - 1));
    }

    private Run run(int first) {
        Run run = new Run();
        int at = first;
        while (at < tokens.size() && run.words < MOST_WORDS) {
            PhraseTable.Hit<NameKind> listed = at == first || tokens.spaced(at) ? words.listed(at) : null;
            if (listed != null && listed.last() > at) {
                run.words += listed.last() - at + 1;
                run.last = listed.last();
            } else if (part(at)) {
                if (compound(at) && !eastAsian(run, at)) {
                    return run;
                }
                run.words++;
                run.last = compound(at) ? at + 2 : at;
            } else {
                return run;
            }
            at = next(run);
        }
        return run;
    }

    /** The next word of the same run; past the text when there is none. */
    private int next(Run run) {
        int last = run.last;
        int next = last + 1;
        int over = last + 2;
        if (next >= tokens.size() || tokens.kind(next) == Tokens.Kind.BREAK) {
            return tokens.size();
        }
        if (tokens.isWord(next)) {
            return tokens.spaced(next) ? word(run, next) : tokens.size();
        }
        if (over >= tokens.size() || !tokens.isWord(over)) {
            return tokens.size();
        }
        boolean close = !tokens.spaced(next) && !tokens.spaced(over);
        if (tokens.isMark(next, '-')
                && close
                && capital(over)
                && (words.alias(last) == null || words.alias(over) == null)) {
            return over;
        }
        if (apostrophe(next) && close && capital(over) && length(last) <= 2) {
            return over;
        }
        if (tokens.isMark(next, '&') && capital(over)) {
            run.add(Trait.AMPERSAND);
            return over;
        }
        if (tokens.isMark(next, '.') && !tokens.spaced(next) && capital(over) && abbreviated(last)) {
            if (length(last) == 1) {
                run.add(Trait.INITIAL);
            }
            return over;
        }
        return tokens.size();
    }

    private int word(Run run, int next) {
        if (capital(next)) {
            return next;
        }
        if (words.has(next, Cue.PARTICLES)) {
            int over = next + 1;
            if (over < tokens.size() && words.has(over, Cue.PARTICLES) && tokens.isWord(over)) {
                over++;
            }
            over = over < tokens.size() && (tokens.isMark(over, '-') || apostrophe(over)) ? over + 1 : over;
            if (over < tokens.size() && capital(over)) {
                run.add(Trait.PARTICLE);
                return over;
            }
        }
        boolean of = tokens.is(next, "of") || tokens.is(next, "for") || tokens.is(next, "on");
        if (of && words.has(run.last, Cue.ORGANISATION_BEGINS)) {
            int over = next + 1 < tokens.size() && tokens.is(next + 1, "the") ? next + 2 : next + 1;
            if (over < tokens.size() && capital(over) && part(over)) {
                run.add(Trait.HEAD_OF);
                return over;
            }
        }
        return tokens.is(next, "and") && goesOn(run, next + 1) ? next + 1 : tokens.size();
    }

    /** Whether a name with "and" in it goes on: "Ministry of Health and Welfare", "Rail and Transit Authority". */
    private boolean goesOn(Run run, int at) {
        if (at >= tokens.size()
                || !capital(at)
                || !words.has(run.last, Cue.PLAIN)
                || words.has(run.last, Cue.ORGANISATION_ENDS)
                || !words.has(at, Cue.PLAIN)) {
            return false;
        }
        int end = at + 1;
        while (end < tokens.size() && capital(end) && end < at + 3 && part(end)) {
            end++;
        }
        return (run.traits & Trait.HEAD_OF.bit()) != 0 || (end > at + 1 && words.has(end - 1, Cue.ORGANISATION_ENDS));
    }

    private boolean abbreviated(int at) {
        int length = length(at);
        return length == 1
                || (length <= LONGEST_ABBREVIATION
                        && (words.has(at, Cue.TITLE) || words.has(at, Cue.PLACE_BEGINS) || tokens.is(at, "jr")));
    }

    /** Whether a word can be part of a name. */
    boolean part(int at) {
        return at < tokens.size()
                && tokens.isWord(at)
                && (capital(at) || article(at))
                && !words.has(at, Cue.FUNCTION_WORD)
                && (!words.has(at, Cue.CALENDAR) || nameOfMonth(at));
    }

    /** Whether the name of a month is somebody's: "Theresa May", "Jan Mendoza". */
    private boolean nameOfMonth(int at) {
        return words.has(at - 1, Cue.GIVEN)
                || (words.has(at, Cue.GIVEN)
                        && at + 1 < tokens.size()
                        && capital(at + 1)
                        && words.has(at + 1, Cue.SURNAME));
    }

    /** Whether an Arabic article in lower case begins a name: "al-Amin". */
    private boolean article(int at) {
        return (tokens.is(at, "al") || tokens.is(at, "el"))
                && at + 2 < tokens.size()
                && tokens.isMark(at + 1, '-')
                && capital(at + 2);
    }

    /** Whether a hyphen and a word in lower case follow: "London-based". */
    private boolean compound(int at) {
        return at + 2 < tokens.size()
                && tokens.isMark(at + 1, '-')
                && !tokens.spaced(at + 1)
                && !tokens.spaced(at + 2)
                && tokens.isWord(at + 2)
                && !capital(at + 2);
    }

    /** Whether the compound is a given name of East Asia after its surname: "Ahn Mi-young". */
    private boolean eastAsian(Run run, int at) {
        return run.words == 1
                && words.has(at - 1, Cue.GIVEN)
                && length(at) <= 5
                && length(at + 2) <= 5
                && (length(at) <= 3 || !words.has(at + 2, Cue.PLAIN))
                && !words.has(at + 2, Cue.ROLE)
                && !tokens.is(at + 2, "era");
    }

    private boolean capitals(int at) {
        int length = length(at);
        return length >= 2 && length <= 6 && capitals(tokens, at);
    }

    /** Whether all letters of a token are capitals. */
    static boolean capitals(Tokens tokens, int at) {
        for (int i = tokens.begin(at); i < tokens.end(at); i++) {
            if (!Character.isUpperCase(tokens.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean capital(int at) {
        return words.has(at, Cue.CAPITAL);
    }

    private boolean apostrophe(int at) {
        return tokens.isMark(at, '\'') || tokens.isMark(at, '’');
    }

    private int length(int at) {
        return tokens.end(at) - tokens.begin(at);
    }
}
