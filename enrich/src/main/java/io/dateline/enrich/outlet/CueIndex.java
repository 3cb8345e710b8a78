package io.dateline.enrich.outlet;

import io.dateline.enrich.document.Tokens;
import io.dateline.enrich.outlet.Cue.Element;
import io.dateline.enrich.registry.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All cues, matched against a line in one pass: fixed words by their first word, slots by the word beside them. */
final class CueIndex {

    private final NameIndex names;
    private final Map<String, Medium> media;
    /** Which words open no fixed cue, told from a few bits of their hash. */
    private final BitSet openers = new BitSet(NameIndex.BITS);

    private final Map<Long, List<Cue>> fixed = new HashMap<>();
    private final Map<Long, List<Cue>> slotsAfter = new HashMap<>();
    private final Map<Long, List<Cue>> slotsBefore = new HashMap<>();
    private final List<Cue> slots = new ArrayList<>();

    CueIndex(Iterable<Cue> cues, NameIndex names, Map<String, Medium> media) {
        this.names = names;
        this.media = media;
        for (Cue cue : cues) {
            if (cue.subject() != null) {
                add(fixed, firstWord(cue.after()), cue);
                openers.set(NameIndex.bit(firstWord(cue.after())));
            } else if (word(cue.before(), cue.before().size() - 1)) {
                add(slotsAfter, cue.before().get(cue.before().size() - 1).hash(), cue);
            } else if (word(cue.after(), 0)) {
                add(slotsBefore, cue.after().get(0).hash(), cue);
            } else {
                slots.add(cue);
            }
        }
    }

    /**
     * What the cues say in the tokens {@code [from, to)}, which stand at {@code places} of a page of some day of these.
     *
     * @param named told of every name of an outlet there that is not merely cited
     */
    List<Sighting> find(
            Tokens tokens, int from, int to, Set<Place> places, Span days, Consumer<NameIndex.Found> named) {
        List<Sighting> sightings = new ArrayList<>();
        findFixed(tokens, from, to, places, sightings);
        for (NameIndex.Found name : names.find(tokens, from, to, days)) {
            if (Citation.of(tokens, from, to, name)) {
                continue;
            }
            named.accept(name);
            if (name.first() > from) {
                tryAll(slotsAfter.get(tokens.hash(name.first() - 1)), tokens, from, to, places, name, sightings);
            }
            if (name.last() + 1 < to) {
                tryAll(slotsBefore.get(tokens.hash(name.last() + 1)), tokens, from, to, places, name, sightings);
            }
            tryAll(slots, tokens, from, to, places, name, sightings);
        }
        return sightings;
    }

    private void findFixed(Tokens tokens, int from, int to, Set<Place> places, List<Sighting> sightings) {
        for (int at = from; at < to; at++) {
            long hash = tokens.hash(at);
            List<Cue> cues = openers.get(NameIndex.bit(hash)) ? fixed.get(hash) : null;
            if (cues == null) {
                continue;
            }
            for (Cue cue : cues) {
                if (!cue.countsIn(places)) {
                    continue;
                }
                int end = forwards(cue.after(), tokens, from, at, to);
                Medium medium = media.get(cue.subject());
                if (end >= 0 && medium != null) {
                    sightings.add(new Sighting(cue, List.of(medium), cue.weight(), at, Math.max(at, end - 1)));
                }
            }
        }
    }

    private static void tryAll(
            @Nullable List<Cue> cues,
            Tokens tokens,
            int from,
            int to,
            Set<Place> places,
            NameIndex.Found name,
            List<Sighting> sightings) {
        if (cues == null) {
            return;
        }
        for (Cue cue : cues) {
            if (!cue.countsIn(places) || (name.weak() && cue.bare())) {
                continue;
            }
            int begin = backwards(cue.before(), tokens, from, name.first() - 1);
            int end = begin < 0 ? -1 : forwards(cue.after(), tokens, from, name.last() + 1, to);
            List<Medium> taken = end < 0 ? List.of() : cue.taken(name.media());
            if (!taken.isEmpty()) {
                double weight = name.weak() ? cue.weight() / 2 : cue.weight();
                sightings.add(new Sighting(cue, taken, weight, begin, Math.max(name.last(), end - 1)));
            }
        }
    }

    /** The token after the last that {@code elements} match from {@code at} on; -1 when they don't. */
    private static int forwards(List<Element> elements, Tokens tokens, int from, int at, int to) {
        int next = at;
        for (Element element : elements) {
            if (element.type() == Cue.Type.BEGIN) {
                if (!onlyMarks(tokens, from, next)) {
                    return -1;
                }
            } else if (element.type() == Cue.Type.END) {
                if (!onlyMarks(tokens, next, to)) {
                    return -1;
                }
            } else if (next < to && element.matches(tokens, next)) {
                next++;
            } else {
                return -1;
            }
        }
        return next;
    }

    /** The first token that {@code elements} match up to {@code at}; -1 when they don't. */
    private static int backwards(List<Element> elements, Tokens tokens, int from, int at) {
        int next = at;
        for (int i = elements.size() - 1; i >= 0; i--) {
            Element element = elements.get(i);
            if (element.type() == Cue.Type.BEGIN) {
                if (!onlyMarks(tokens, from, next + 1)) {
                    return -1;
                }
            } else if (next >= from && element.matches(tokens, next)) {
                next--;
            } else {
                return -1;
            }
        }
        return next + 1;
    }

    private static boolean onlyMarks(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isWord(i) || tokens.isNumber(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean word(List<Element> elements, int at) {
        return at >= 0 && at < elements.size() && elements.get(at).type() == Cue.Type.WORD;
    }

    private static long firstWord(List<Element> elements) {
        return elements.stream()
                .filter(element -> element.type() == Cue.Type.WORD)
                .findFirst()
                .orElseThrow()
                .hash();
    }

    private static void add(Map<Long, List<Cue>> index, long key, Cue cue) {
        index.computeIfAbsent(key, hash -> new ArrayList<>()).add(cue);
    }

    /**
     * A cue found.
     *
     * @param media the outlets that the words can mean, at least one
     * @param weight that of the cue, less for a weak name
     */
    record Sighting(Cue cue, List<Medium> media, double weight, int first, int last) {}
}
