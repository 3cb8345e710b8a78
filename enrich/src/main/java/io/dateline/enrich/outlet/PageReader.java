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

    List<Clue> read(Document document, Span days) {
        List<Clue> clues = new ArrayList<>();
        for (Furniture piece : document.furniture()) {
            Place place = Place.of(piece.kind());
            boolean menu = place == Place.OTHER && document.furniture().size() > MOST_PIECES;
            read(piece.text(), menu ? Place.NAVIGATION : place, Evidence::page, days, clues);
        }
        readBody(document, days, clues);
        if (document.author() != null) {
            read(document.author(), Place.BYLINE, name -> Evidence.metadata("author: " + name), days, clues);
        }
        if (document.title() != null) {
            read(document.title(), Place.TITLE, Evidence::page, days, clues);
        }
        document.metadata().forEach(datum -> {
            Function<String, Evidence> evidence = value -> Evidence.metadata(datum.field() + ": " + value);
            if (TITLES.contains(datum.field())) {
                read(datum.value(), Place.TITLE, evidence, days, clues);
            } else if (AUTHORS.contains(datum.field())) {
                read(datum.value(), Place.BYLINE, evidence, days, clues);
            }
        });
        return clues;
    }

    private void read(String line, Place place, Function<String, Evidence> evidence, Span days, List<Clue> clues) {
        Tokens tokens = Tokens.of(line);
        for (CueIndex.Sighting sighting : strongest(cues.find(tokens, 0, tokens.size(), EnumSet.of(place), days))) {
            clues.add(clue(sighting, evidence.apply(quoted(line))));
        }
    }

    private void readBody(Document document, Span days, List<Clue> clues) {
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
                read(document, from, Math.min(to, from + HEAD_TOKENS), places, days, clues);
            } else if (small && !ends) {
                read(document, from, to, menus ? MENU : SHORT, days, clues);
            }
            if (ends && (i >= FIRST_LINES || !small)) {
                read(document, Math.max(from, to - TAIL_TOKENS), to, small && !menus ? SHORT_TAIL : TAIL, days, clues);
            }
        }
    }

    private static boolean small(Tokens tokens, int[] line) {
        return line[1] - line[0] <= SHORT_TOKENS && !tokens.isMark(line[1] - 1, '.');
    }

    private void read(Document document, int from, int to, Set<Place> places, Span days, List<Clue> clues) {
        Tokens tokens = document.tokens();
        for (CueIndex.Sighting sighting : strongest(cues.find(tokens, from, to, places, days))) {
            Evidence evidence = document.evidence(tokens.begin(sighting.first()), tokens.end(sighting.last()));
            clues.add(clue(sighting, evidence));
        }
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

    private static Clue clue(CueIndex.Sighting sighting, Evidence evidence) {
        Cue cue = sighting.cue();
        return new Clue(cue.role(), cue.where(), sighting.media(), sighting.weight(), evidence);
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
