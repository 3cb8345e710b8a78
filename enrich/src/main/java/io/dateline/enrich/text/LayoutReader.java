package io.dateline.enrich.text;

import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Furniture.Kind;
import io.dateline.enrich.text.FurnitureRules.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sorts a page's lines into title, body and furniture. One pass over the lines, a few looks at each.
 *
 * <p>When in doubt a line stays in the body: lost prose is worse than a button too many.
 */
final class LayoutReader {

    /** A headline has no more words than this. */
    private static final int TITLE_WORDS_MAX = 32;

    /** How many lines after a headline may repeat it. */
    private static final int ECHO_LINES = 8;

    /** The share of the page's lines, from the top, behind which its tail begins. */
    private static final double TAIL_FROM = 0.6;

    private final FurnitureRules rules;

    LayoutReader(FurnitureRules rules) {
        this.rules = rules;
    }

    /**
     * @param given the title that the source gives; null when it gives none
     */
    Layout read(List<Line> lines, @Nullable String given) {
        int first = firstProse(lines);
        int lastProse = lastProse(lines);
        int tail = Math.min(Math.max(first + 1, (int) (lines.size() * TAIL_FROM)), lastProse + 1);
        @Nullable Kind[] kinds = new Kind[lines.size()];
        for (int i = 0; i < kinds.length; i++) {
            Place place = i < first ? Place.HEAD : i >= tail ? Place.TAIL : Place.BODY;
            // What stands right behind a headline and a summary is still the head of a page.
            if (place == Place.BODY && i <= first + 2 && lines.get(i).words() <= 4) {
                place = Place.HEAD;
            }
            kinds[i] = kind(lines.get(i), place);
        }
        markAppeals(lines, kinds, tail);
        markLists(lines, kinds, tail);
        int titleLine = titleLine(lines, kinds, first, given);
        String title = given != null ? given : titleLine < 0 ? null : lines.get(titleLine).text();
        if (titleLine >= 0) {
            markEchoes(lines, kinds, titleLine);
        }
        return sorted(lines, kinds, titleLine, title);
    }

    private @Nullable Kind kind(Line line, Place place) {
        Optional<Kind> byWords = rules.kind(line, place);
        if (byWords.isPresent()) {
            return byWords.get();
        }
        if (LineShapes.isRunOfLabels(line) || LineShapes.isRowOfLinks(line)) {
            return Kind.NAVIGATION;
        }
        if (LineShapes.isTimestamp(line)) {
            return Kind.TIMESTAMP;
        }
        if (place != Place.BODY && LineShapes.isByline(line)) {
            return Kind.BYLINE;
        }
        // "Support The Herald!": an imperative to the reader, above or below the article.
        if (place != Place.BODY && line.words() <= 8 && line.last() == '!' && line.folded().startsWith("support ")) {
            return Kind.APPEAL;
        }
        return null;
    }

    /** An appeal runs on to the end of the page, with its buttons. */
    private void markAppeals(List<Line> lines, @Nullable Kind[] kinds, int tail) {
        Kind running = null;
        for (int i = Math.min(tail, lines.size()); i < lines.size(); i++) {
            Line line = lines.get(i);
            Kind spoken = rules.spokenToTheReader(line).orElse(null);
            if (spoken != null && (running != null || restIsLoose(lines, kinds, i))) {
                running = spoken;
            }
            if (running == null || kinds[i] != null) {
                continue;
            }
            if (spoken != null || !line.isProse() || FurnitureRules.speaksToTheReader(line)) {
                kinds[i] = running;
            } else {
                running = null;
            }
        }
    }

    /** Whether nothing that reads like an article comes after a line. */
    private boolean restIsLoose(List<Line> lines, @Nullable Kind[] kinds, int from) {
        for (int i = from + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (kinds[i] == null && line.isProse() && !FurnitureRules.speaksToTheReader(line)) {
                return false;
            }
        }
        return true;
    }

    /** Under a heading such as "Most read", titles of other articles follow to the end of the page. */
    private static void markLists(List<Line> lines, @Nullable Kind[] kinds, int tail) {
        boolean list = false;
        for (int i = Math.max(0, tail); i < lines.size(); i++) {
            if (kinds[i] == Kind.RELATED && lines.get(i).words() <= 3) {
                list = true;
            } else if (list && kinds[i] == null) {
                list = !lines.get(i).isProse();
                kinds[i] = list ? Kind.RELATED : null;
            }
        }
    }

    /** The line that is the title: the one given, else the first above the body that reads like a headline; or -1. */
    private static int titleLine(List<Line> lines, @Nullable Kind[] kinds, int first, @Nullable String given) {
        if (given != null) {
            Line wanted = Line.of(given.strip());
            for (int i = 0; i < Math.min(lines.size(), first + ECHO_LINES); i++) {
                if (lines.get(i).folded().equals(wanted.folded())) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = 0; i < Math.min(first, lines.size()); i++) {
            Line line = lines.get(i);
            if (kinds[i] == null && line.words() <= TITLE_WORDS_MAX && line.last() != '.' && hasLetters(line)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasLetters(Line line) {
        return line.text().codePoints().filter(Character::isLetter).limit(3).count() == 3;
    }

    private static void markEchoes(List<Line> lines, @Nullable Kind[] kinds, int titleLine) {
        String title = lines.get(titleLine).folded();
        for (int i = titleLine + 1; i < Math.min(lines.size(), titleLine + ECHO_LINES); i++) {
            if (lines.get(i).folded().equals(title)) {
                kinds[i] = Kind.OTHER;
            }
        }
    }

    private static Layout sorted(List<Line> lines, @Nullable Kind[] kinds, int titleLine, @Nullable String title) {
        List<String> body = new ArrayList<>();
        List<Furniture> furniture = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Kind kind = kinds[i];
            if (kind != null) {
                furniture.add(new Furniture(kind, lines.get(i).text()));
            } else if (i != titleLine) {
                body.add(lines.get(i).text());
            }
        }
        return new Layout(title, body, furniture);
    }

    /** Index of the first line that reads like a paragraph and is no furniture; 0 when there is none. */
    private int firstProse(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isProse()
                    && !LineShapes.isRunOfLabels(line)
                    && rules.kind(line, Place.BODY).isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    private int lastProse(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.isProse()
                    && rules.kind(line, Place.TAIL).isEmpty()
                    && rules.spokenToTheReader(line).isEmpty()
                    && !FurnitureRules.speaksToTheReader(line)) {
                return i;
            }
        }
        return lines.size() - 1;
    }
}
