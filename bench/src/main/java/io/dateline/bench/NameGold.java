package io.dateline.bench;

import io.dateline.bench.NamedText.Kind;
import io.dateline.bench.NamedText.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads annotated names: a folder with {@code gold.tsv} and {@code txt/ID.txt}, or files of tokens with IOB2 tags. The
 * formats are described in {@code docs/measuring-actors.md}.
 */
final class NameGold {

    private static final int CELLS = 6;

    /** Wikidata's classes human, organisation and geographic entity, and the labels of common corpora. */
    private static final Map<Kind, Set<String>> CLASSES = Map.of(
            Kind.PERSON, Set.of("q5", "q215627", "person", "per"),
            Kind.ORGANISATION, Set.of("q43229", "organisation", "organization", "org", "corp", "company"),
            Kind.PLACE, Set.of("q27096213", "q17334923", "place", "location", "loc", "gpe"));

    private NameGold() {}

    /** @throws IOException naming the file, and the line where there is one, and the reason */
    static List<NamedText> read(Path path) throws IOException {
        return Files.isDirectory(path) ? folder(path) : tokens(path);
    }

    private static List<NamedText> folder(Path folder) throws IOException {
        Path table = folder.resolve("gold.tsv");
        if (!Files.exists(table)) {
            throw new IOException("no gold.tsv in it");
        }
        Map<String, LocalDate> days = days(folder.resolve("dates.tsv"));
        Map<String, List<String[]>> rows = new TreeMap<>();
        int number = 0;
        for (String line : Files.readAllLines(table)) {
            number++;
            String[] cells = line.split("\t", -1);
            if (cells.length < CELLS) {
                throw new IOException("gold.tsv:" + number + ": " + cells.length + " cells, at least " + CELLS);
            }
            rows.computeIfAbsent(cells[0], id -> new ArrayList<>()).add(cells);
        }
        List<NamedText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("txt"))) {
            for (Path file : files.sorted().toList()) {
                String id = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
                String text = Files.readString(file);
                List<Named> names = new ArrayList<>();
                for (String[] cells : rows.getOrDefault(id, List.of())) {
                    names.add(named(text, cells));
                }
                names.sort((one, other) -> Integer.compare(one.begin(), other.begin()));
                texts.add(new NamedText(id, text, days.get(id), names));
            }
        }
        return texts;
    }

    private static Named named(String text, String[] cells) throws IOException {
        try {
            int begin = text.offsetByCodePoints(0, Integer.parseInt(cells[1]));
            int end = text.offsetByCodePoints(0, Integer.parseInt(cells[2]));
            return new Named(begin, end, kind(cells[3]), cells[5].startsWith("Q") ? cells[5] : null);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("gold.tsv: " + cells[0] + ": no such place: " + cells[1] + " to " + cells[2], e);
        }
    }

    private static Map<String, LocalDate> days(Path table) throws IOException {
        Map<String, LocalDate> days = new HashMap<>();
        if (Files.exists(table)) {
            for (String line : Files.readAllLines(table)) {
                String[] cells = line.split("\t", -1);
                days.put(cells[0], LocalDate.parse(cells[1]));
            }
        }
        return days;
    }

    /** A place is one even where it acts as an organisation: states are both to Wikidata. */
    private static Kind kind(String classes) {
        List<String> all = Arrays.asList(classes.toLowerCase(Locale.ROOT).split("\\|"));
        for (Kind kind : List.of(Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)) {
            if (all.stream().anyMatch(CLASSES.getOrDefault(kind, Set.of())::contains)) {
                return kind;
            }
        }
        return Kind.OTHER;
    }

    /** One text for each document; one for the whole file where no documents are marked. */
    private static List<NamedText> tokens(Path file) throws IOException {
        List<NamedText> texts = new ArrayList<>();
        Draft draft = new Draft();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.strip().split("[\t ]+", -1);
            if (line.isBlank()) {
                draft.sentenceEnds();
            } else if (cells[0].equals("-DOCSTART-")) {
                draft.moveTo(texts, file);
                draft = new Draft();
            } else if (cells.length < 2) {
                throw new IOException("a token without a tag: " + line);
            } else {
                draft.add(cells[0], cells[cells.length - 1]);
            }
        }
        draft.moveTo(texts, file);
        return texts;
    }

    /** A text that is put together from tokens, one space between two. */
    private static final class Draft {
        private final StringBuilder text = new StringBuilder();
        private final List<Named> names = new ArrayList<>();
        private int begin = -1;
        private @Nullable String label;

        void add(String token, String tag) {
            boolean inside = tag.startsWith("I-") && tag.substring(2).equals(label);
            if (!inside) {
                close();
            }
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
            if (!inside && tag.length() > 2 && tag.charAt(1) == '-') {
                begin = text.length();
                label = tag.substring(2);
            }
            text.append(token);
        }

        void sentenceEnds() {
            close();
            if (text.length() > 0) {
                text.append('\n');
            }
        }

        private void close() {
            if (label != null) {
                names.add(new Named(begin, text.length(), kind(label), null));
                label = null;
            }
        }

        void moveTo(List<NamedText> texts, Path file) {
            close();
            if (text.length() > 0) {
                texts.add(new NamedText(
                        file.getFileName() + "#" + texts.size(), text.toString(), null, List.copyOf(names)));
            }
        }
    }
}
