package io.dateline.enrich.text;

import io.dateline.enrich.document.Furniture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that page furniture is made of: the table {@code furniture.tsv}. Immutable. */
final class Phrases {

    private static final int PROMPT_WORDS = 14;
    private static final int REPRINT_WORDS = 40;

    private final Map<String, Furniture.Kind> whole = new HashMap<>();
    private final Map<String, List<Phrase>> openings = new HashMap<>();
    private final List<Phrase> parts = new ArrayList<>();
    private final List<Phrase> endings = new ArrayList<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private record Phrase(String text, Furniture.Kind kind, int longest) {}

    private Phrases() {}

    static Phrases load() {
        Phrases phrases = new Phrases();
        try (InputStream stream = Phrases.class.getResourceAsStream("furniture.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("furniture.tsv is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                if (!row.isBlank() && !row.startsWith("#")) {
                    phrases.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read furniture.tsv", e);
        }
        return phrases;
    }

    private void add(String row) {
        int first = row.indexOf('\t');
        int second = row.indexOf('\t', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalStateException("furniture.tsv: three columns expected in: " + row);
        }
        String match = row.substring(0, first);
        String kind = row.substring(first + 1, second);
        for (String alternative : row.substring(second + 1).split("\\|", -1)) {
            String phrase = Line.fold(alternative);
            if (phrase.isEmpty()) {
                throw new IllegalStateException("furniture.tsv: empty phrase in: " + row);
            }
            switch (match) {
                case "is" -> whole.putIfAbsent(bare(phrase), Furniture.Kind.valueOf(kind));
                case "words" ->
                    words.computeIfAbsent(kind, any -> new HashSet<>()).add(phrase);
                default -> addPart(match, new Phrase(phrase, kindOf(kind), longest(match)));
            }
        }
    }

    private static Furniture.Kind kindOf(String kind) {
        return Furniture.Kind.valueOf(kind);
    }

    private void addPart(String match, Phrase phrase) {
        if (match.startsWith("starts")) {
            openings.computeIfAbsent(firstWord(phrase.text), any -> new ArrayList<>())
                    .add(phrase);
        } else if (match.startsWith("has")) {
            parts.add(phrase);
        } else if (match.startsWith("ends")) {
            endings.add(phrase);
        } else {
            throw new IllegalStateException("furniture.tsv: unknown match: " + match);
        }
    }

    private static int longest(String match) {
        int at = match.indexOf('<');
        return at < 0 ? Integer.MAX_VALUE : Integer.parseInt(match.substring(at + 1));
    }

    /** The kind of the line if the table's phrases say it. */
    Optional<Furniture.Kind> kind(Line line) {
        String plain = line.plain();
        Furniture.Kind exact = plain.length() <= 120 ? whole.get(bare(plain)) : null;
        if (exact != null) {
            return Optional.of(exact);
        }
        for (Phrase phrase : openings.getOrDefault(firstWord(plain), List.of())) {
            if (plain.length() < phrase.longest && plain.startsWith(phrase.text) && !isProse(line, phrase.kind)) {
                return Optional.of(phrase.kind);
            }
        }
        for (Phrase phrase : endings) {
            if (plain.length() < phrase.longest && plain.endsWith(phrase.text)) {
                return Optional.of(phrase.kind);
            }
        }
        for (Phrase phrase : parts) {
            if (plain.length() < phrase.longest && plain.contains(phrase.text)) {
                return Optional.of(phrase.kind);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a line that opens like furniture is a sentence of the article all the same: "Also on Monday, the minister
     * said so." A link is a title, which no full stop ends; a prompt is short.
     */
    private static boolean isProse(Line line, Furniture.Kind kind) {
        boolean stopped = line.text().endsWith(".")
                || line.text().endsWith(".”")
                || line.text().endsWith(".\"");
        return switch (kind) {
            case RELATED -> stopped;
            case PROMPT -> stopped && line.words() > PROMPT_WORDS;
            case REPRINT -> stopped && line.words() > REPRINT_WORDS;
            default -> false;
        };
    }

    /** Whether the list of that name has the word. */
    boolean has(String list, String word) {
        return words.getOrDefault(list, Set.of()).contains(word);
    }

    /** How many phrases of the list stand in the text. */
    int count(String list, String plain) {
        int count = 0;
        for (String phrase : words.getOrDefault(list, Set.of())) {
            if (plain.contains(phrase)) {
                count++;
            }
        }
        return count;
    }

    private static String firstWord(String plain) {
        int end = 0;
        while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))) {
            end++;
        }
        return plain.substring(0, end);
    }

    private static String bare(String plain) {
        int end = plain.length();
        while (end > 0 && ".!?:> \"".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        int begin = 0;
        while (begin < end && "\"<# ".indexOf(plain.charAt(begin)) >= 0) {
            begin++;
        }
        return plain.substring(begin, end);
    }
}
