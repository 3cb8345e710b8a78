package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Chain.Trait;
import io.dateline.enrich.document.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Words words;
    private final Tokens tokens;
    private final Surroundings surroundings;
    private final ChainReader reader;
    private final NameEvidence evidence;
    private final Map<Integer, Chain> chains = new HashMap<>();
    private final Map<Long, Group> groups = new HashMap<>();

    /** Hashes of the last words of persons' names. */
    private final Set<Long> surnames = new HashSet<>();

    /** Hashes of the words by which organisations are called for short. */
    private final Set<Long> shortNames = new HashSet<>();

    /** All mentions of the same words. */
    private static final class Group {
        final Points points = new Points();
        boolean inside;

        @Nullable NameKind kind;
    }

    NameFinder(Words words, Surroundings surroundings) {
        this.words = words;
        this.tokens = words.tokens();
        this.surroundings = surroundings;
        this.reader = new ChainReader(words);
        this.evidence = new NameEvidence(words);
        read();
    }

    /** A name that is seen to be one. */
    record Name(int first, int last, NameKind kind, boolean full) {}

    /** The name that begins at a token; null when none does. */
    @Nullable Name at(int token) {
        Chain chain = chains.get(token);
        Group group = chain == null ? null : groups.get(chain.key());
        if (chain == null || group == null || group.kind == null) {
            return null;
        }
        if (chain.is(Trait.HEADLINE) && !group.inside && chain.listed().isEmpty()) {
            return null;
        }
        NameKind kind = group.kind == NameKind.PLACE && evidence.team(chain) ? NameKind.ORGANISATION : group.kind;
        return new Name(chain.first(), chain.last(), kind, chain.words() > 1 || !taken(chain));
    }

    /** The name that follows a title; null when none does. */
    @Nullable Reference afterTitle(int at) {
        Chain chain = chains.get(at);
        if (chain == null) {
            chain = reader.after(at);
        }
        if (chain == null || (!words.has(chain.last(), Cue.SURNAME) && plain(chain))) {
            return null;
        }
        Group group = groups.get(chain.key());
        if (group != null && group.kind != null && group.kind != NameKind.PERSON) {
            return null;
        }
        return Reference.named(
                Reference.Type.STRANGER,
                chain.first(),
                chain.last(),
                List.of(),
                tokens.words(chain.first(), chain.last()));
    }

    private boolean plain(Chain chain) {
        return words.has(chain.last(), Cue.ORGANISATION_ENDS)
                || (chain.words() == 1 && words.has(chain.last(), Cue.PLAIN));
    }

    private boolean taken(Chain chain) {
        return surnames.contains(tokens.hash(chain.last()));
    }

    private void read() {
        List<Chain> found = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            int begin = tokens.sentenceStart(sentence);
            int end = tokens.sentenceEnd(sentence);
            int at = begin;
            boolean headline = surroundings.headline(begin);
            while (at < end) {
                if (!tokens.isWord(at) || (at > 0 && !tokens.spaced(at) && tokens.isWord(at - 1))) {
                    at++;
                    continue;
                }
                at = headline ? at + 1 : reader.read(at, opens(at, begin), found);
            }
        }
        for (Chain chain : found) {
            chains.put(chain.first(), chain);
            Group group = groups.computeIfAbsent(chain.key(), key -> {
                Group made = new Group();
                evidence.form(chain, made.points);
                return made;
            });
            evidence.surroundings(chain, group.points);
            group.inside |= !chain.is(Trait.OPENS_SENTENCE) || chain.words() > 1;
        }
        for (Chain chain : found) {
            if (chain.words() > 1) {
                decide(chain);
            }
        }
        for (Chain chain : found) {
            if (chain.words() == 1) {
                decideSingle(chain);
            }
        }
    }

    private boolean opens(int at, int sentence) {
        int before = at - 1;
        return at == sentence
                || (before == sentence && !tokens.isWord(before))
                || tokens.isMark(before, '"')
                || tokens.isMark(before, '“')
                || tokens.isMark(before, ':');
    }

    private void decide(Chain chain) {
        Group group = groups.get(chain.key());
        if (group == null) {
            return;
        }
        if (group.kind == null) {
            NameKind best = group.points.best();
            group.kind = group.points.of(best) >= ENOUGH ? best : null;
        }
        if (group.kind == NameKind.PERSON) {
            surnames.add(tokens.hash(chain.last()));
        } else if (group.kind == NameKind.ORGANISATION && words.has(chain.last(), Cue.ORGANISATION_ENDS)) {
            if (!words.has(chain.first(), Cue.PLAIN) && !words.listedAs(chain.first(), NameKind.PLACE)) {
                shortNames.add(tokens.hash(chain.first()));
            }
        }
    }

    private void decideSingle(Chain chain) {
        Group group = groups.get(chain.key());
        if (group == null || group.kind != null) {
            return;
        }
        long hash = tokens.hash(chain.last());
        if (surnames.contains(hash) && !words.has(chain.last(), Cue.COMMON)) {
            group.kind = NameKind.PERSON;
            return;
        }
        if (shortNames.contains(tokens.hash(chain.first()))) {
            group.kind = NameKind.ORGANISATION;
            return;
        }
        NameKind best = group.points.best();
        int enough = group.inside ? ENOUGH : ENOUGH_AT_START;
        group.kind = group.points.of(best) >= enough ? best : null;
    }
}
