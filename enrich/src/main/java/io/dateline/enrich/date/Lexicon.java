package io.dateline.enrich.date;

import io.dateline.enrich.document.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of date expressions and what each can be, read from {@code lexicon.txt}. Immutable. */
final class Lexicon {

    private static final int SLOTS = 2048;
    private static final int FILTER_SHIFT = 56;

    /** A bit for each word's hash: most words of a text are told to be none of these without a look at the table. */
    private final long[] filter = new long[256];

    private final long[] keys = new long[SLOTS];
    private final @Nullable Entry[] entries = new Entry[SLOTS];

    /**
     * One sense of a word, and the next sense of the same word.
     *
     * @param senses a bit for this sense and for each of the next ones
     */
    record Entry(
            Sense sense, int value, long senses, @Nullable Entry next) {}

    /** @param holidays words by which names of holidays are found */
    static Lexicon load(Set<String> holidays) {
        Lexicon lexicon = new Lexicon();
        InputStream resource = Lexicon.class.getResourceAsStream("lexicon.txt");
        if (resource == null) {
            throw new IllegalStateException("lexicon.txt is missing beside " + Lexicon.class.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(lexicon::add);
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon.txt", e);
        }
        holidays.forEach(word -> lexicon.add(Sense.HOLIDAY, 0, word));
        return lexicon;
    }

    /** A bit for each sense of a word; 0 for words of no sense. */
    long senses(long hash) {
        if ((filter[(int) (hash >>> FILTER_SHIFT)] & (1L << hash)) == 0) {
            return 0;
        }
        Entry entry = find(hash);
        return entry == null ? 0 : entry.senses();
    }

    @Nullable Entry find(long hash) {
        int slot = slot(hash);
        while (keys[slot] != 0) {
            if (keys[slot] == hash) {
                return entries[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return null;
    }

    private void add(String line) {
        String[] words = line.split("\\s+", -1);
        Sense sense = Sense.valueOf(words[0].toUpperCase(Locale.ROOT));
        int value = value(sense, words[1]);
        for (String word : Arrays.asList(words).subList(2, words.length)) {
            add(sense, value, word);
        }
    }

    private void add(Sense sense, int value, String word) {
        long hash = Tokens.hash(word, 0, word.length());
        int slot = slot(hash);
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        keys[slot] = hash;
        filter[(int) (hash >>> FILTER_SHIFT)] |= 1L << hash;
        Entry next = entries[slot];
        long senses = sense.bit() | (next == null ? 0 : next.senses());
        entries[slot] = new Entry(sense, value, senses, next);
    }

    private static int value(Sense sense, String written) {
        return switch (sense) {
            case UNIT, UNITS, REPEATED -> List.of(Unit.values()).indexOf(Unit.valueOf(written));
            case PART, PARTS -> List.of(DayPart.values()).indexOf(DayPart.valueOf(written));
            case CHOICE -> List.of(Choice.values()).indexOf(Choice.valueOf(written));
            default -> Integer.parseInt(written);
        };
    }

    private static int slot(long hash) {
        return (int) (hash ^ (hash >>> 29)) & (SLOTS - 1);
    }
}
