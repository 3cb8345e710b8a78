package io.dateline.enrich.text;

import io.dateline.contract.ContentKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The words by which titles, addresses and pages say what they are: the table {@code kinds.tsv}. Immutable. */
final class KindPhrases {

    /** What a phrase is compared with, and how. */
    private enum Where {
        TITLE_IS,
        TITLE_STARTS,
        TITLE_ENDS,
        TITLE_HAS,
        SAYS,
        HOST,
        PATH
    }

    private final Map<ContentKind, Map<Where, List<String>>> phrases = new EnumMap<>(ContentKind.class);

    private KindPhrases() {}

    static KindPhrases load() {
        KindPhrases table = new KindPhrases();
        try (InputStream stream = KindPhrases.class.getResourceAsStream("kinds.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("kinds.tsv is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                if (!row.isBlank() && !row.startsWith("#")) {
                    table.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read kinds.tsv", e);
        }
        return table;
    }

    private void add(String row) {
        int first = row.indexOf('\t');
        int second = row.indexOf('\t', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalStateException("kinds.tsv: three columns expected in: " + row);
        }
        ContentKind kind = ContentKind.valueOf(row.substring(0, first));
        Where where = Where.valueOf(
                row.substring(first + 1, second).toUpperCase(Locale.ROOT).replace('-', '_'));
        List<String> list = phrases.computeIfAbsent(kind, any -> new EnumMap<>(Where.class))
                .computeIfAbsent(where, any -> new ArrayList<>());
        for (String phrase : row.substring(second + 1).split("\\|", -1)) {
            if (!phrase.isBlank()) {
                // Folding takes off what stands before a line, and the dash of "- live" with it.
                list.add(Line.fold("x" + phrase).substring(1));
            }
        }
    }

    private List<String> list(ContentKind kind, Where where) {
        return phrases.getOrDefault(kind, Map.of()).getOrDefault(where, List.of());
    }

    private Optional<String> first(ContentKind kind, Where where, Predicate<String> fits) {
        return list(kind, where).stream().filter(fits).findFirst();
    }

    /**
     * The phrase by which a title says that its page is of this kind.
     *
     * @param title folded
     */
    Optional<String> inTitle(ContentKind kind, String title) {
        int end = title.length();
        while (end > 0 && ".!… ".indexOf(title.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = title.substring(0, end);
        return first(kind, Where.TITLE_IS, bare::equals)
                .or(() -> first(kind, Where.TITLE_STARTS, title::startsWith))
                .or(() -> first(kind, Where.TITLE_ENDS, title::endsWith))
                .or(() -> first(kind, Where.TITLE_HAS, title::contains));
    }

    /**
     * All the phrases of this kind that stand in the text.
     *
     * @param text folded
     */
    List<String> in(ContentKind kind, String text) {
        return list(kind, Where.SAYS).stream().filter(text::contains).toList();
    }

    /** Whether a host's name begins as those do that serve nothing else. */
    boolean isHost(ContentKind kind, String host) {
        return first(kind, Where.HOST, host::startsWith).isPresent();
    }

    /** Whether a segment of a path stands for this kind. */
    boolean isSegment(ContentKind kind, String segment) {
        return list(kind, Where.PATH).contains(segment);
    }
}
