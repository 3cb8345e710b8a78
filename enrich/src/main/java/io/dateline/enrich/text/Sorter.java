package io.dateline.enrich.text;

import io.dateline.enrich.document.Furniture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the lines of an article's body from the furniture around them. */
final class Sorter {

    private static final int HEAD = 15;

    /** Characters from which on a line is a paragraph rather than a title, a teaser or a credit. */
    private static final int PARAGRAPH = 120;

    private final LineKinds kinds;

    Sorter(Phrases phrases) {
        this.kinds = new LineKinds(phrases);
    }

    /**
     * @param title as given or found
     * @param body the lines that stay
     * @param furniture the lines that went, in their order
     */
    record Sorted(@Nullable String title, List<Line> body, List<Furniture> furniture) {}

    Sorted sort(List<Line> lines, @Nullable String givenTitle) {
        Map<Integer, Furniture.Kind> removed = new HashMap<>();
        boolean[] titles = new boolean[lines.size()];
        String title = givenTitle;
        boolean again = true;
        // Each round may uncover a new head or tail; every round but the last removes a line, and few rounds are
        // needed.
        for (int round = 0; again && round < 8; round++) {
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!removed.containsKey(i) && !titles[i]) {
                    open.add(i);
                }
            }
            int before = open.size();
            if (round == 0) {
                open.removeIf(i -> byItself(lines, i, removed));
            }
            title = headline(lines, open, title, titles, removed);
            open.removeIf(i -> titles[i] || removed.containsKey(i));
            appeals(lines, open, removed);
            tailMenu(lines, open, removed);
            open.removeIf(removed::containsKey);
            again = open.size() < before;
        }
        List<Line> body = new ArrayList<>();
        List<Furniture> furniture = new ArrayList<>();
        boolean apart = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Furniture.Kind kind = removed.get(i);
            apart |= line.apart();
            if (kind != null) {
                furniture.add(new Furniture(kind, line.text()));
            } else if (!titles[i]) {
                body.add(new Line(line.text(), line.plain(), apart));
                apart = false;
            }
        }
        return new Sorted(title, List.copyOf(body), List.copyOf(furniture));
    }

    private boolean byItself(List<Line> lines, int index, Map<Integer, Furniture.Kind> removed) {
        return kinds.of(lines.get(index))
                .map(kind -> kind == Furniture.Kind.BYLINE
                                && kinds.isAgency(lines.get(index))
                                && paragraphs(lines, index, -1) > 1
                                && paragraphs(lines, index, 1) > 0
                        ? Furniture.Kind.CAPTION
                        : kind)
                .map(kind -> removed.put(index, kind) == null)
                .orElse(false);
    }

    /**
     * How many paragraphs stand before or after a line, up to two. Between paragraphs an agency's name is a picture's credit;
     * who wrote the text stands after them all, or before them, if need be after a standfirst.
     */
    private static int paragraphs(List<Line> lines, int index, int step) {
        int found = 0;
        for (int at = index + step; at >= 0 && at < lines.size() && found < 2; at += step) {
            found += lines.get(at).text().length() > PARAGRAPH ? 1 : 0;
        }
        return found;
    }

    /** Finds the title's lines; what stands before it and is short is a menu or a section's label. */
    private @Nullable String headline(
            List<Line> lines,
            List<Integer> open,
            @Nullable String given,
            boolean[] titles,
            Map<Integer, Furniture.Kind> removed) {
        List<Integer> head = open.subList(0, Math.min(HEAD, open.size()));
        String title = given == null ? guess(lines, head) : given;
        if (title == null) {
            return null;
        }
        String plain = Line.fold(title);
        int first = -1;
        for (int at = 0; at < head.size(); at++) {
            if (lines.get(head.get(at)).plain().equals(plain)) {
                titles[head.get(at)] = true;
                first = first < 0 ? at : first;
            }
        }
        for (int at = 0; at < first; at++) {
            Line line = lines.get(head.get(at));
            if (!titles[head.get(at)] && line.words() <= 3 && line.text().length() <= 40 && !line.endsSentence()) {
                removed.put(head.get(at), Furniture.Kind.NAVIGATION);
            }
        }
        return title;
    }

    private static @Nullable String guess(List<Line> lines, List<Integer> head) {
        Line shortOne = null;
        for (int at = 0; at + 1 < head.size(); at++) {
            Line line = lines.get(head.get(at));
            boolean twice = lines.get(head.get(at + 1)).plain().equals(line.plain());
            if (isHeadline(line) && (twice || line.words() >= 4)) {
                return line.text();
            }
            if (line.text().length() > 200 || line.endsSentence()) {
                break;
            }
            if (shortOne == null && isHeadline(line) && line.words() >= 2) {
                shortOne = line;
            }
        }
        return shortOne == null ? null : shortOne.text();
    }

    private static boolean isHeadline(Line line) {
        String text = line.text();
        char last = text.charAt(text.length() - 1);
        return text.length() <= 200 && (!line.endsSentence() || last == '?' || last == '!') && last != ',';
    }

    /** From a paragraph that asks for money near the end, everything after it that asks too or is a button's text. */
    private void appeals(List<Line> lines, List<Integer> open, Map<Integer, Furniture.Kind> removed) {
        boolean asking = false;
        for (int at = 0; at < open.size(); at++) {
            Line line = lines.get(open.get(at));
            int cues = kinds.appealCues(line);
            boolean late = at * 2 >= open.size();
            boolean button = line.words() <= 6 && line.text().length() <= 45;
            if (cues >= 2 || (asking && late && (cues >= 1 || button))) {
                removed.put(open.get(at), Furniture.Kind.APPEAL);
                asking = true;
            } else if (!button) {
                asking = false;
            }
        }
    }

    /** A run of three short lines or more without a sentence, at the very end. */
    private static void tailMenu(List<Line> lines, List<Integer> open, Map<Integer, Furniture.Kind> removed) {
        int at = open.size();
        while (at > 0) {
            Line line = lines.get(open.get(at - 1));
            if (line.words() > 4 || line.text().length() > 40 || line.endsSentence()) {
                break;
            }
            at--;
        }
        boolean hasBody = at > 0 && lines.get(open.get(at - 1)).text().length() > 80;
        if (hasBody && open.size() - at >= 3) {
            for (int i : open.subList(at, open.size())) {
                removed.putIfAbsent(i, Furniture.Kind.NAVIGATION);
            }
        }
    }
}
