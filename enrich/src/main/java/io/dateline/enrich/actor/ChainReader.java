package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Chain.Trait;
import io.dateline.enrich.actor.RunReader.Run;
import io.dateline.enrich.document.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts runs of capitalised words into names: "Texas Governor Jane Doe" are a place and a person.
 *
 * <p>Titles, the adjectives of peoples and a plain word before a person's name are no part of what follows them.
 */
final class ChainReader {

    private final Words words;
    private final Tokens tokens;
    private final RunReader runs;

    ChainReader(Words words) {
        this.words = words;
        this.tokens = words.tokens();
        this.runs = new RunReader(words);
    }

    /** Whether a run may begin at a token. */
    boolean opens(int at) {
        return (words.has(at, Cue.CAPITAL) || words.has(at, Cue.PARTICLES))
                && (at == 0 || tokens.spaced(at) || !(tokens.isWord(at - 1) || address(at - 1)));
    }

    /** Whether a mark is one within an address: "@name", "example.org/Name". */
    private boolean address(int at) {
        return tokens.isMark(at, '@') || tokens.isMark(at, '#') || tokens.isMark(at, '_') || tokens.isMark(at, '.');
    }

    /**
     * Adds the chains of the run that begins at a token.
     *
     * @param opens whether the first word has its capital from its place
     * @return the token to go on with
     */
    int read(int at, boolean opens, List<Chain> chains) {
        if (!runs.part(at) && words.listed(at) == null) {
            return at + 1;
        }
        Run run = runs.read(at);
        if (run.last < 0) {
            return at + 1;
        }
        part(at, run, opens, chains);
        return run.last + 1;
    }

    /**
     * Adds the chain that begins at a token of a line in which every word begins with a capital: a listed name, a given
     * name with what follows, or the word alone.
     *
     * @return the token to go on with
     */
    int readHeadline(int at, List<Chain> chains) {
        PhraseTable.Hit<NameKind> hit = words.listed(at);
        int last = hit != null && hit.last() > at ? hit.last() : at;
        if (!runs.part(at) && hit == null) {
            return at + 1;
        }
        if (last == at && sure(at, Cue.GIVEN) && tokens.spaced(at + 1 < tokens.size() ? at + 1 : at)) {
            int next = runs.part(at + 1) && !words.has(at + 1, Cue.PLAIN) ? at + 1 : at;
            boolean third = next > at && !sure(next, Cue.SURNAME) && runs.part(next + 1) && sure(next + 1, Cue.SURNAME);
            last = third ? next + 1 : next;
        }
        chains.add(chain(at, last, 0, Trait.OPENS_SENTENCE));
        return last + 1;
    }

    private boolean sure(int at, Cue cue) {
        return words.has(at, cue) && !words.has(at, Cue.PLAIN);
    }

    /** The name that begins at a token where a title ends; null when none does. */
    @Nullable Chain after(int at) {
        if (!runs.part(at)) {
            return null;
        }
        Run run = runs.read(at);
        return run.last < 0 ? null : chain(at, run.last, run.traits, Trait.TITLED);
    }

    /** The last token of a chain as it is written: the full stop of "Inc." and "Jr." belongs to it. */
    int end(Chain chain) {
        int last = chain.last();
        boolean abbreviated = words.has(last, Cue.ORGANISATION_SUFFIX)
                || tokens.is(last, "co")
                || tokens.is(last, "jr")
                || tokens.is(last, "sr");
        boolean stop = abbreviated
                && last + 2 < tokens.size()
                && tokens.isMark(last + 1, '.')
                && !tokens.spaced(last + 1)
                && tokens.sentence(last + 2) == tokens.sentence(last);
        return stop ? last + 1 : last;
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

    private void part(int first, Run run, boolean opens, List<Chain> chains) {
        int last = run.last;
        Trait opening = opens ? Trait.OPENS_SENTENCE : null;
        PhraseTable.Hit<NameKind> whole = words.listed(first);
        if (whole != null && whole.last() >= last) {
            chains.add(chain(first, whole.last(), run.traits, opening));
            return;
        }
        boolean closed = ends(last);
        int from = first;
        while (from < last
                && words.has(from, Cue.PEOPLE)
                && tokens.spaced(from + 1)
                && (!closed || registered(from + 1, last))) {
            from++;
            opening = Trait.QUALIFIED;
        }
        if (opens && from == first && from < last && participle(from)) {
            from++;
            opening = null;
        }
        int title = closed ? -1 : lastTitle(from, last);
        if (title >= 0) {
            int begin = titleBegin(from, title);
            before(from, begin - 1, opening, chains);
            chains.add(chain(skipStop(title + 1), last, run.traits, Trait.TITLED));
            return;
        }
        int person = closed || run.is(Trait.HEAD_OF) ? from : personBegin(from, last, opens, whole);
        if (person > from) {
            before(from, person - 1, opening, chains);
            chains.add(chain(person, last, run.traits, null));
            return;
        }
        chains.add(chain(from, last, run.traits, opening));
    }

    /** Adds what stands before a person in the same run. */
    private void before(int from, int last, @Nullable Trait opening, List<Chain> chains) {
        if (last < from || (from == last && words.has(from, Cue.PLAIN) && words.listed(from) == null)) {
            return;
        }
        PhraseTable.Hit<NameKind> hit = words.listed(from);
        chains.add(chain(from, hit == null ? last : Math.min(last, hit.last()), 0, opening));
    }

    /** Whether a sentence opens with a verb and not with a name: "Urging Zentrix". */
    private boolean participle(int at) {
        int end = tokens.end(at);
        return end - tokens.begin(at) > 5
                && tokens.spaced(at + 1)
                && tokens.text().startsWith("ing", end - 3)
                && !words.has(at, Cue.GIVEN)
                && !words.has(at, Cue.SURNAME)
                && !words.has(at, Cue.PLAIN)
                && words.listed(at) == null
                && words.alias(at) == null;
    }

    /** Whether the registry knows all from one token to another by one name. */
    private boolean registered(int first, int last) {
        PhraseTable.Hit<Alias> hit = words.alias(first);
        return hit != null && hit.last() >= last;
    }

    /**
     * Where a person's name begins after other words: "FBI Jane Doe", "Bears kicker Jane Doe" in capitals, "Local Jane
     * Doe"; the same token when none does.
     */
    private int personBegin(int from, int last, boolean opens, PhraseTable.@Nullable Hit<NameKind> listed) {
        boolean surname = words.has(last, Cue.SURNAME);
        if (words.has(last, Cue.THING_ENDS) && !surname) {
            return from;
        }
        for (int at = from + 1; at < last; at++) {
            if (last - at <= 3
                    && sure(at, Cue.GIVEN)
                    && tokens.spaced(at)
                    && (surname || !words.has(last, Cue.PLAIN))
                    && parts(at - 1, listed)) {
                return at;
            }
        }
        return opens
                        && sure(last, Cue.GIVEN)
                        && last == from + 1
                        && !words.has(from, Cue.GIVEN)
                        && words.has(from, Cue.PLAIN)
                ? last
                : from;
    }

    /** Whether a person's name can begin after a word. */
    private boolean parts(int at, PhraseTable.@Nullable Hit<NameKind> listed) {
        boolean name = words.has(at, Cue.GIVEN) || words.has(at, Cue.SURNAME);
        return (listed != null && listed.last() == at)
                || (words.has(at, Cue.PLAIN) && !name)
                || (capitals(tokens, at) && tokens.isWord(at) && tokens.end(at) - tokens.begin(at) > 1);
    }

    /** Whether the last word says that the whole is no person's name. */
    private boolean ends(int last) {
        return (words.has(last, Cue.ORGANISATION_ENDS) || words.has(last, Cue.PLACE_ENDS))
                && tokens.spaced(last)
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
}
