package io.dateline.enrich.text;

import io.dateline.enrich.document.Furniture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What pages put around articles, from {@code furniture.tsv} and {@code appeals.tsv}. Immutable. */
final class FurnitureRules {

    /** Lines longer than this are prose to all rules that look at a part of a line. */
    private static final int SHORT_WORDS = 40;

    private static final int APPEAL_CUES = 2;

    /** Where on the page a line stands. */
    enum Place {
        HEAD,
        BODY,
        TAIL
    }

    private enum Where {
        ANY,
        HEAD,
        TAIL,
        EDGE;

        boolean holds(Place place) {
            return switch (this) {
                case ANY -> true;
                case HEAD -> place == Place.HEAD;
                case TAIL -> place == Place.TAIL;
                case EDGE -> place != Place.BODY;
            };
        }
    }

    private enum How {
        STARTS,
        ENDS,
        CONTAINS
    }

    private record Rule(Furniture.Kind kind, Where where, How how, List<String> words) {

        boolean fits(Line line) {
            return switch (how) {
                case STARTS -> line.folded().startsWith(words.get(0));
                case ENDS -> line.folded().endsWith(words.get(0));
                case CONTAINS -> words.stream().allMatch(line.folded()::contains);
            };
        }
    }

    private record Whole(Furniture.Kind kind, Where where) {}

    private final Map<String, Whole> wholes = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<Furniture.Kind, List<String>> cues = new HashMap<>();

    FurnitureRules() {
        for (String[] row : rows("furniture.tsv", 4)) {
            Furniture.Kind kind = Furniture.Kind.valueOf(row[0].toUpperCase(Locale.ROOT));
            Where where = Where.valueOf(row[1].toUpperCase(Locale.ROOT));
            if (row[2].equals("whole")) {
                wholes.put(row[3], new Whole(kind, where));
            } else {
                rules.add(new Rule(
                        kind, where, How.valueOf(row[2].toUpperCase(Locale.ROOT)), List.of(row[3].split(" \\+ "))));
            }
        }
        for (String[] row : rows("appeals.tsv", 2)) {
            cues.computeIfAbsent(Furniture.Kind.valueOf(row[0].toUpperCase(Locale.ROOT)), kind -> new ArrayList<>())
                    .add(row[1]);
        }
    }

    /** The kind of furniture that a line is by its words; empty for what may be part of the article. */
    Optional<Furniture.Kind> kind(Line line, Place place) {
        Whole whole = wholes.get(line.folded());
        if (whole != null && whole.where().holds(place)) {
            return Optional.of(whole.kind());
        }
        if (line.words() <= SHORT_WORDS) {
            for (Rule rule : rules) {
                if (rule.where().holds(place) && rule.fits(line)) {
                    return Optional.of(rule.kind());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a paragraph at the end of a page asks its reader for money, or tells of comments. */
    Optional<Furniture.Kind> spokenToTheReader(Line line) {
        if (!speaksToTheReader(line)) {
            return Optional.empty();
        }
        return cues.entrySet().stream()
                .filter(entry -> entry.getValue().stream().filter(line.folded()::contains).limit(APPEAL_CUES).count()
                        == APPEAL_CUES)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** Whether it says "we", "our", "you" or "your" outside of quotation marks. */
    static boolean speaksToTheReader(Line line) {
        int quoted = 0;
        StringBuilder word = new StringBuilder();
        String text = line.folded() + " ";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '«') {
                quoted++;
            } else if (c == '”' || c == '»') {
                quoted--;
            } else if (c == '"') {
                quoted = quoted > 0 ? 0 : 1;
            }
            if (Character.isLetter(c)) {
                word.append(c);
                continue;
            }
            if (quoted <= 0 && isAddress(word.toString())) {
                return true;
            }
            word.setLength(0);
        }
        return false;
    }

    private static boolean isAddress(String word) {
        return word.equals("we") || word.equals("our") || word.equals("us") || word.equals("you") || word.equals("your");
    }

    private static List<String[]> rows(String resource, int columns) {
        try (InputStream in = FurnitureRules.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            List<String[]> rows = new ArrayList<>();
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            for (int number = 1; number <= lines.length; number++) {
                String line = lines[number - 1];
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\t", -1);
                if (row.length != columns) {
                    throw new IllegalStateException(
                            resource + ", line " + number + ": " + row.length + " columns, not " + columns);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
