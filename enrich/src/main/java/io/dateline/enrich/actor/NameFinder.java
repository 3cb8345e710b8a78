package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Chain.Trait;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of persons and organisations that no registry knows, by what they are made of, what surrounds them,
 * and what the rest of the text says of the same words. One instance a text.
 */
final class NameFinder {

    /** Points from which on a name is taken for one. */
    private static final int ENOUGH = 3;

    /** A name of which only a sentence's first word is seen needs more. */
    private static final int ENOUGH_AT_START = 4;

    /** Fewer words in lower case do not tell a language. */
    private static final int FEW_WORDS = 20;

    /** How many tokens tell the language. */
    private static final int SAMPLE = 400;

    /** One in so many words is a function word, in English one in three. */
    private static final int LEAST_SHARE = 6;

    private final Words words;
    private final Tokens tokens;
    private final ChainReader reader;
    private final NameForm form;
    private final NameContext context;
    private final NameTable names = new NameTable();
    private final List<Chain> chains = new ArrayList<>();

    /** One more than the number of the chain that begins at each token. */
    private final int[] begins;

    NameFinder(Words words, Surroundings surroundings) {
        this.words = words;
        this.tokens = words.tokens();
        this.reader = new ChainReader(words);
        this.form = new NameForm(words);
        this.context = new NameContext(words);
        this.begins = new int[tokens.size()];
        if (english()) {
            read(surroundings);
            weigh();
            decide();
        }
    }

    /**
     * A name that is seen to be one.
     *
     * @param full false for a surname that takes up a name given in full
     */
    record Name(int first, int last, NameKind kind, boolean full) {}

    /** The name that begins at a token; null when none does. */
    @Nullable Name at(int token) {
        if (begins[token] == 0) {
            return null;
        }
        Chain chain = chains.get(begins[token] - 1);
        NameTable.Entry entry = names.find(chain.key());
        if (entry == null || entry.kind == null) {
            return null;
        }
        NameKind kind = entry.kind == NameKind.PLACE && context.team(chain) ? NameKind.ORGANISATION : entry.kind;
        return new Name(chain.first(), reader.end(chain), kind, chain.words() > 1 || !taken(chain, entry));
    }

    /** The name that follows a title; null when none does. */
    @Nullable Reference afterTitle(int at) {
        Chain chain = begins[at] == 0 ? reader.after(at) : chains.get(begins[at] - 1);
        if (chain == null || (!words.has(chain.last(), Cue.SURNAME) && plain(chain))) {
            return null;
        }
        NameTable.Entry entry = names.find(chain.key());
        if (entry != null && entry.kind != null && entry.kind != NameKind.PERSON) {
            return null;
        }
        int last = reader.end(chain);
        String written = tokens.words(chain.first(), last);
        return Reference.named(Reference.Type.STRANGER, chain.first(), last, List.of(), written);
    }

    private boolean plain(Chain chain) {
        return words.has(chain.last(), Cue.ORGANISATION_ENDS)
                || (chain.words() == 1 && words.has(chain.last(), Cue.PLAIN));
    }

    /** Whether enough of the words are English ones: elsewhere capitals tell other things. */
    private boolean english() {
        int small = 0;
        int all = 0;
        for (int at = 0; at < Math.min(tokens.size(), SAMPLE); at++) {
            if (!words.has(at, Cue.CAPITAL) && tokens.isWord(at)) {
                all++;
                small += words.has(at, Cue.FUNCTION_WORD) ? 1 : 0;
            }
        }
        return all < FEW_WORDS || small * LEAST_SHARE >= all;
    }

    private void read(Surroundings surroundings) {
        List<Chain> headlines = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            int begin = tokens.sentenceStart(sentence);
            int end = tokens.sentenceEnd(sentence);
            boolean headline = surroundings.headline(begin);
            int at = begin;
            while (at < end) {
                if (!reader.opens(at)) {
                    at++;
                } else {
                    at = headline ? reader.readHeadline(at, headlines) : reader.read(at, opens(at, begin), chains);
                }
            }
        }
        // What a headline writes in capitals must not speak for the text.
        chains.addAll(headlines);
        for (int i = 0; i < chains.size(); i++) {
            begins[chains.get(i).first()] = i + 1;
        }
    }

    /** Whether a word has its capital from its place. */
    private boolean opens(int at, int sentence) {
        int before = at - 1;
        return at == sentence
                || (before == sentence && !tokens.isWord(before))
                || tokens.isMark(before, '"')
                || tokens.isMark(before, '“')
                || tokens.isMark(before, ':');
    }

    private void weigh() {
        for (Chain chain : chains) {
            NameTable.Entry entry = names.claim(chain.key());
            if (!entry.formed) {
                form.weigh(chain, entry.points);
                entry.formed = true;
            }
            context.weigh(chain, entry.points);
            entry.inside |= !chain.is(Trait.OPENS_SENTENCE) || chain.words() > 1;
        }
    }

    /** Decides on longer names first, which say what their parts mean alone. */
    private void decide() {
        for (Chain chain : chains) {
            if (chain.words() > 1) {
                NameTable.Entry entry = names.claim(chain.key());
                entry.kind = entry.kind == null ? verdict(entry) : entry.kind;
                shorten(chain, entry.kind);
            }
        }
        for (Chain chain : chains) {
            if (chain.words() == 1) {
                NameTable.Entry entry = names.claim(chain.key());
                entry.kind = taken(chain, entry) ? entry.shortFor : verdict(entry);
            }
        }
    }

    /** Whether a single word takes up a longer name rather than being one of its own. */
    private boolean taken(Chain chain, NameTable.Entry entry) {
        return entry.shortFor == NameKind.ORGANISATION
                || (entry.shortFor == NameKind.PERSON
                        && !words.has(chain.last(), Cue.COMMON)
                        && !chain.listedAs(NameKind.PLACE)
                        && !chain.listedAs(NameKind.THING));
    }

    private static @Nullable NameKind verdict(NameTable.Entry entry) {
        NameKind best = entry.points.best();
        return entry.points.of(best) >= (entry.inside ? ENOUGH : ENOUGH_AT_START) ? best : null;
    }

    /** Notes by which single word a name is taken up. */
    private void shorten(Chain chain, @Nullable NameKind kind) {
        if (kind == NameKind.PERSON) {
            names.claim(reader.key(chain.last(), chain.last())).shortFor = kind;
            if (words.has(chain.first(), Cue.GIVEN) && !words.has(chain.first(), Cue.PLAIN)) {
                names.claim(reader.key(chain.first(), chain.first())).shortFor = kind;
            }
        } else if (kind == NameKind.ORGANISATION
                && words.has(chain.last(), Cue.ORGANISATION_ENDS)
                && !words.has(chain.first(), Cue.PLAIN)
                && !words.listedAs(chain.first(), NameKind.PLACE)) {
            names.claim(reader.key(chain.first(), chain.first())).shortFor = kind;
        }
    }
}
