package io.dateline.enrich.outlet;

import io.dateline.enrich.outlet.Cue.Element;
import io.dateline.enrich.outlet.Cue.Role;
import io.dateline.enrich.outlet.Table.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads lines of the table of cues; refuses with an {@link IllegalArgumentException}. */
final class CueRows {

    /** Subjects that take the name of any outlet, or of any of their kind. */
    private static final Set<String> SLOTS = Set.of("*", "agency", "other");

    /** Links to other articles and captions name others more often than the page's own outlet. */
    private static final Set<Place> FURNITURE = Set.copyOf(EnumSet.complementOf(
            EnumSet.of(Place.HEAD, Place.TAIL, Place.EDGE, Place.TITLE, Place.RELATED, Place.CAPTION)));

    private CueRows() {}

    /** @param known ids of outlets */
    static Cue cue(Row row, Set<String> known) {
        String subject = row.required("subject");
        String pattern = row.required("pattern");
        boolean slot = SLOTS.contains(subject);
        int at = pattern.indexOf(Cue.SLOT);
        if (slot != (at >= 0) || at != pattern.lastIndexOf(Cue.SLOT)) {
            throw new IllegalArgumentException(
                    "a cue of " + subject + " has " + (slot ? "one " : "no ") + Cue.SLOT + ": " + pattern);
        }
        if (!slot && !known.contains(subject)) {
            throw new IllegalArgumentException("no outlet has the id " + subject);
        }
        List<Element> before = slot ? Cue.elements(pattern.substring(0, at)) : List.of();
        List<Element> after = Cue.elements(slot ? pattern.substring(at + Cue.SLOT.length()) : pattern);
        if (!slot && !opensWithWord(after)) {
            throw new IllegalArgumentException("must begin with a word or a mark: " + pattern);
        }
        return new Cue(
                slot ? null : subject,
                subject.equals("agency") ? Boolean.TRUE : subject.equals("other") ? Boolean.FALSE : null,
                row.constant("role", Role.class),
                places(row),
                weight(row),
                before,
                after,
                pattern,
                row.where());
    }

    private static double weight(Row row) {
        double weight;
        try {
            weight = Double.parseDouble(row.required("weight"));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("weight is no number: " + row.cell("weight"), e);
        }
        if (!(weight > 0 && weight < 1)) {
            throw new IllegalArgumentException("weight is outside (0, 1): " + weight);
        }
        return weight;
    }

    private static boolean opensWithWord(List<Element> elements) {
        return elements.stream()
                .filter(element -> element.type() != Cue.Type.BEGIN)
                .findFirst()
                .filter(element -> element.type() == Cue.Type.WORD)
                .isPresent();
    }

    /** {@code furniture} and {@code page} stand for several places: see docs/outlet-registry.md. */
    private static Set<Place> places(Row row) {
        Set<Place> places = EnumSet.noneOf(Place.class);
        for (String place : row.list("places")) {
            switch (place) {
                case "furniture" -> places.addAll(FURNITURE);
                case "page" -> {
                    places.addAll(FURNITURE);
                    places.add(Place.EDGE);
                }
                default -> places.add(row.constant(place, "places", Place.class));
            }
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("places is empty");
        }
        return places;
    }
}
