package io.dateline.enrich.outlet;

import io.dateline.enrich.document.Tokens;
import io.dateline.enrich.registry.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All outlets' names, found in a text in one pass by their first words, the longest first. */
final class NameIndex {

    static final int BITS = 1 << 15;

    /** Which words open no name, told from a few bits of their hash. */
    private final BitSet openers = new BitSet(BITS);

    /** Names of one word by its hash, longer ones by that of their first two: hundreds begin with "radio". */
    private final Map<Long, List<Form>> byBeginning = new HashMap<>();

    NameIndex(Iterable<Medium> media) {
        for (Medium medium : media) {
            for (Medium.Name name : medium.names()) {
                add(name.text(), name.weak(), name.span(), medium);
            }
            for (Medium.Domain domain : medium.domains()) {
                add(domain.host(), false, domain.span(), medium);
            }
        }
        byBeginning.values().forEach(forms -> forms.sort(Comparator.comparingInt((Form form) -> -form.length())));
    }

    /**
     * Names that begin at a token of {@code [from, to)} and end before {@code to}, not overlapping, in order. A
     * preceding "the" belongs to the name.
     *
     * @param days of which one must be among those on which the name was the outlet's
     */
    List<Found> find(Tokens tokens, int from, int to, Span days) {
        List<Found> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            Found here = at(tokens, at, to, days);
            if (here == null) {
                at++;
                continue;
            }
            found.add(here.first() > from && tokens.is(here.first() - 1, "the") ? here.withArticle() : here);
            at = here.last() + 1;
        }
        return found;
    }

    static int bit(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (BITS - 1);
    }

    /** The outlets that are called exactly so on some of the days; empty when none is. */
    List<Medium> named(String name, Span days) {
        Tokens tokens = Tokens.of(name);
        for (Found found : find(tokens, 0, tokens.size(), days)) {
            if (found.first() == 0 && found.last() == tokens.size() - 1) {
                return found.media();
            }
        }
        return List.of();
    }

    private @Nullable Found at(Tokens tokens, int at, int to, Span days) {
        long hash = tokens.hash(at);
        if (!openers.get(bit(hash))) {
            return null;
        }
        Found longer = at + 1 < to
                ? longest(byBeginning.get(beginning(hash, tokens.hash(at + 1))), tokens, at, to, days)
                : null;
        return longer == null ? longest(byBeginning.get(hash), tokens, at, to, days) : longer;
    }

    private static @Nullable Found longest(
            @Nullable List<Form> longestFirst, Tokens tokens, int at, int to, Span days) {
        if (longestFirst == null) {
            return null;
        }
        List<Medium> media = new ArrayList<>(2);
        boolean weak = false;
        int length = 0;
        for (Form form : longestFirst) {
            if (length > 0 && form.length() < length) {
                break;
            }
            if (form.span.meets(days) && form.matches(tokens, at, to)) {
                length = form.length();
                weak |= form.weak;
                if (!media.contains(form.medium)) {
                    media.add(form.medium);
                }
            }
        }
        return length == 0 ? null : new Found(at, at + length - 1, List.copyOf(media), weak);
    }

    private void add(String text, boolean weak, Span span, Medium medium) {
        Tokens tokens = Tokens.of(text);
        int start = tokens.size() > 1 && tokens.is(0, "the") ? 1 : 0;
        Form form = new Form(tokens, start, weak, start == 1 && tokens.size() == 2, span, medium);
        long first = tokens.hash(start);
        openers.set(bit(first));
        long key = form.length() == 1 ? first : beginning(first, tokens.hash(start + 1));
        byBeginning.computeIfAbsent(key, hash -> new ArrayList<>()).add(form);
    }

    private static long beginning(long first, long second) {
        return Long.rotateLeft(first, 1) ^ (second * 0x9E37_79B9_7F4A_7C15L);
    }

    /**
     * A name in a text.
     *
     * @param first its first token, {@code last} its last one
     * @param media all outlets that are called so
     */
    record Found(int first, int last, List<Medium> media, boolean weak) {

        Found withArticle() {
            return new Found(first - 1, last, media, weak);
        }
    }

    /** A name's tokens; {@code article}: only with "the" before it. What its words demand of the text is known beforehand. */
    private static final class Form {

        private final long[] hashes;
        private final boolean[] capitals;
        private final @Nullable String[] acronyms;
        private final boolean weak;
        private final boolean article;
        private final Span span;
        private final Medium medium;

        Form(Tokens tokens, int start, boolean weak, boolean article, Span span, Medium medium) {
            int length = tokens.size() - start;
            this.hashes = new long[length];
            this.capitals = new boolean[length];
            this.acronyms = new String[length];
            for (int i = 0; i < length; i++) {
                String word = tokens.word(start + i);
                hashes[i] = tokens.hash(start + i);
                capitals[i] = tokens.capitalized(start + i);
                boolean acronym = capitals[i] && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
                acronyms[i] = acronym ? word : null;
            }
            this.weak = weak;
            this.article = article;
            this.span = span;
            this.medium = medium;
        }

        int length() {
            return hashes.length;
        }

        boolean matches(Tokens text, int at, int to) {
            if (at + hashes.length > to || (article && (at == 0 || !text.is(at - 1, "the")))) {
                return false;
            }
            for (int i = 0; i < hashes.length; i++) {
                if (text.hash(at + i) != hashes[i] || !sameCase(text, at + i, i)) {
                    return false;
                }
            }
            return true;
        }

        /** Acronyms must stand as they are; of other words, those with a capital need one. */
        private boolean sameCase(Tokens text, int at, int own) {
            String acronym = acronyms[own];
            return acronym == null
                    ? !capitals[own] || text.capitalized(at)
                    : text.text().startsWith(acronym, text.begin(at))
                            && text.end(at) - text.begin(at) == acronym.length();
        }
    }
}
