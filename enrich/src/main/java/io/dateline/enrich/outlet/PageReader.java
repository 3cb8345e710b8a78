package io.dateline.enrich.outlet;

import io.dateline.contract.Evidence;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Tokens;
import io.dateline.enrich.registry.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads what a page says of itself: in its furniture, in its body's first and last words, in its author and titles.
 *
 * <p>The rest of the body is never read, so that outlets quoted there cannot be taken for the source.
 */
final class PageReader {

    private static final int HEAD_LINES = 2;
    private static final int HEAD_TOKENS = 40;
    private static final int FIRST_LINES = 6;
    private static final int TAIL_LINES = 8;
    private static final int TAIL_TOKENS = 80;
    private static final int SHORT_TOKENS = 20;
    /** More pieces than this are a whole page's menus and links, where a name alone says nothing. */
    private static final int MOST_PIECES = 30;

    private static final int QUOTED = 160;

    /** Where a page speaks of itself again and again. */
    private static final Set<Place> REFRAIN =
            Set.copyOf(EnumSet.of(Place.NAVIGATION, Place.PROMPT, Place.APPEAL, Place.NOTICE, Place.OTHER));

    private static final Set<Place> SHORT = Set.of(Place.SHORT);
    private static final Set<Place> MENU = Set.of(Place.NAVIGATION);
    private static final Set<Place> TAIL = Set.of(Place.TAIL, Place.EDGE);
    private static final Set<Place> SHORT_TAIL = Set.of(Place.TAIL, Place.EDGE, Place.SHORT);

    private static final Set<String> TITLES = Set.of("html:title", "raw:title", "meta:og:title", "meta:title");
    private static final Set<String> AUTHORS = Set.of(
            "raw:author",
            "jsonld:author.name",
            "jsonld:author",
            "meta:author",
            "meta:article:author",
            "meta:dc.creator",
            "meta:byl");

    private final CueIndex cues;

    PageReader(CueIndex cues) {
        this.cues = cues;
    }

    /** @param days on which it can have been published */
    List<Clue> read(Document document, Span days) {
        return new Reading(document, days).clues();
    }

    /** One page as it is read. */
    private final class Reading {

        private final Document document;
        private final Span days;
        private final List<Clue> clues = new ArrayList<>();
        private final Refrain refrain;

        Reading(Document document, Span days) {
            this.document = document;
            this.days = days;
            this.refrain = new Refrain(document.language());
        }

        List<Clue> clues() {
            for (Furniture piece : document.furniture()) {
                Place place = Place.of(piece.kind());
                boolean menu = place == Place.OTHER && document.furniture().size() > MOST_PIECES;
                read(piece.text(), menu ? Place.NAVIGATION : place, Evidence::page);
            }
            readBody();
            if (document.author() != null) {
                read(document.author(), Place.BYLINE, name -> Evidence.metadata("author: " + name));
            }
            if (document.title() != null) {
                read(document.title(), Place.TITLE, Evidence::page);
            }
            document.metadata().forEach(datum -> {
                Function<String, Evidence> evidence = value -> Evidence.metadata(datum.field() + ": " + value);
                if (TITLES.contains(datum.field())) {
                    read(datum.value(), Place.TITLE, evidence);
                } else if (AUTHORS.contains(datum.field())) {
                    read(datum.value(), Place.BYLINE, evidence);
                }
            });
            Clue repeated = refrain.clue();
            if (repeated != null) {
                clues.add(repeated);
            }
            return clues;
        }

        private void read(String line, Place place, Function<String, Evidence> evidence) {
            Tokens tokens = Tokens.of(line);
            Consumer<NameIndex.Found> named =
                    REFRAIN.contains(place) ? name -> refrain.hear(name, line) : PageReader::unheard;
            List<CueIndex.Sighting> sightings = cues.find(tokens, 0, tokens.size(), EnumSet.of(place), days, named);
            for (CueIndex.Sighting sighting : strongest(sightings)) {
                clues.add(clue(sighting, evidence.apply(quoted(line))));
            }
        }

        private Clue clue(CueIndex.Sighting sighting, Evidence evidence) {
            Cue cue = sighting.cue();
            return new Clue(
                    cue.role(),
                    cue.where(),
                    Medium.in(document.language(), sighting.media()),
                    sighting.weight(),
                    evidence);
        }

        private void readBody() {
            Tokens tokens = document.tokens();
            List<int[]> lines = lines(tokens);
            boolean menus = lines.stream().filter(line -> small(tokens, line)).count() > MOST_PIECES;
            for (int i = 0; i < lines.size(); i++) {
                int from = lines.get(i)[0];
                int to = lines.get(i)[1];
                boolean ends = i >= lines.size() - TAIL_LINES;
                boolean small = small(tokens, lines.get(i));
                if (i < FIRST_LINES) {
                    Set<Place> places = EnumSet.of(i < HEAD_LINES ? Place.HEAD : Place.EDGE, Place.EDGE);
                    if (small) {
                        places.add(menus ? Place.NAVIGATION : Place.SHORT);
                        if (ends) {
                            places.add(Place.TAIL);
                        }
                    }
                    read(from, Math.min(to, from + HEAD_TOKENS), places);
                } else if (small && !ends) {
                    read(from, to, menus ? MENU : SHORT);
                }
                if (ends && (i >= FIRST_LINES || !small)) {
                    read(Math.max(from, to - TAIL_TOKENS), to, small && !menus ? SHORT_TAIL : TAIL);
                }
            }
        }

        private void read(int from, int to, Set<Place> places) {
            Tokens tokens = document.tokens();
            boolean menu = places.contains(Place.NAVIGATION);
            Consumer<NameIndex.Found> named =
                    menu ? name -> refrain.hear(name, tokens.words(from, to - 1)) : PageReader::unheard;
            for (CueIndex.Sighting sighting : strongest(cues.find(tokens, from, to, places, days, named))) {
                clues.add(
                        clue(sighting, document.evidence(tokens.begin(sighting.first()), tokens.end(sighting.last()))));
            }
        }
    }

    /** Elsewhere a name is no part of a refrain. */
    private static void unheard(NameIndex.Found name) {}

    private static boolean small(Tokens tokens, int[] line) {
        return line[1] - line[0] <= SHORT_TOKENS && !tokens.isMark(line[1] - 1, '.');
    }

    /** One line says one thing of an outlet, however many cues read it. */
    private static Collection<CueIndex.Sighting> strongest(List<CueIndex.Sighting> sightings) {
        if (sightings.size() < 2) {
            return sightings;
        }
        Map<List<Object>, CueIndex.Sighting> strongest = new LinkedHashMap<>();
        for (CueIndex.Sighting sighting : sightings) {
            boolean writer = sighting.cue().role() == Cue.Role.ORIGIN;
            strongest.merge(List.of(writer, sighting.media()), sighting, (a, b) -> a.weight() >= b.weight() ? a : b);
        }
        return strongest.values();
    }

    /** First token and the token after the last of each line that has any. */
    private static List<int[]> lines(Tokens tokens) {
        List<int[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.kind(i) == Tokens.Kind.BREAK) {
                if (i > from) {
                    lines.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return lines;
    }

    static String quoted(String words) {
        return words.codePointCount(0, words.length()) <= QUOTED
                ? words
                : words.substring(0, words.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
