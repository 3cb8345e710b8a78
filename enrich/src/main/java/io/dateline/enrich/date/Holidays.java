package io.dateline.enrich.date;

import io.dateline.enrich.date.Months.Named;
import io.dateline.enrich.document.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holidays and observances: {@code Christmas Eve}, {@code Orthodox Easter}, {@code Ramadan 2018}, {@code last Thanksgiving}. */
final class Holidays implements Rule {

    /** @param found index of the word by which it is found */
    private record Name(List<String> words, int found, Holiday holiday) {}

    private final Map<String, List<Name>> byFoundWord = new HashMap<>();

    Holidays() {
        InputStream resource = Holidays.class.getResourceAsStream("holidays.txt");
        if (resource == null) {
            throw new IllegalStateException("holidays.txt is missing beside " + Holidays.class.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("holidays.txt", e);
        }
    }

    /** The words by which names are found, folded. */
    Set<String> foundWords() {
        return Set.copyOf(byFoundWord.keySet());
    }

    private void read(String line) {
        String[] columns = line.split("\\s{2,}", 2);
        Holiday holiday = HolidayRules.of(columns[0]);
        for (String name : columns[1].split(", (?!jr)", -1)) {
            List<String> marked =
                    List.of(name.replaceAll("(['.,-])", " $1 ").strip().split("\\s+", -1));
            List<String> words =
                    marked.stream().map(word -> word.replace("*", "")).toList();
            int found = Math.max(0, words.indexOf(name.replaceAll("^.*\\*(\\w+).*$", "$1")));
            byFoundWord
                    .computeIfAbsent(words.get(found), word -> new ArrayList<>())
                    .add(new Name(words, found, holiday));
        }
    }

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.HOLIDAY, Sense.CHOICE, Sense.EACH);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        if (reader.capitalized(token)) {
            Match match = named(reader, token, Choice.NEAREST);
            if (match != null) {
                return match;
            }
        }
        if ((reader.is(token, "every") || reader.is(token, "each")) && reader.capitalized(token + 1)) {
            return each(token, named(reader, token + 1, Choice.NEAREST));
        }
        Choice choice = reader.choice(token);
        Match chosen = choice != null && reader.capitalized(token + 1) ? named(reader, token + 1, choice) : null;
        return chosen == null || !(chosen.meaning() instanceof Meaning.Feast) ? null : chosen.from(token);
    }

    /** "every Christmas": a day that has the same date each year. */
    private static @Nullable Match each(int token, @Nullable Match feast) {
        boolean fixed = feast != null
                && feast.meaning() instanceof Meaning.Feast meaning
                && meaning.holiday() instanceof Holiday.Fixed;
        return feast == null || !fixed
                ? null
                : new Match(
                        token, feast.end(), new Meaning.Repeated(feast.meaning().underspecified()));
    }

    private @Nullable Match named(Reader reader, int token, Choice choice) {
        Name longest = null;
        for (Name name : byFoundWord.getOrDefault(Folding.fold(reader.tokens().word(token)), List.of())) {
            boolean longer =
                    longest == null || name.words().size() > longest.words().size();
            if (longer && stands(reader, token - name.found(), name)) {
                longest = name;
            }
        }
        return longest == null ? null : match(reader, token - longest.found(), longest, choice);
    }

    private static boolean stands(Reader reader, int token, Name name) {
        if (!reader.capitalized(token) || !capital(reader, token + name.words().size() - 1)) {
            return false;
        }
        int at = token;
        for (String word : name.words()) {
            char first = word.charAt(0);
            boolean found = switch (first) {
                case '\'' -> reader.apostrophe(at);
                case '-' -> reader.hyphen(at);
                case '.', ',' -> reader.mark(at, first);
                default -> reader.is(at, word);
            };
            if (!found) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static @Nullable Match match(Reader reader, int token, Name name, Choice choice) {
        int at = token + name.words().size();
        boolean company = reader.capitalized(at) && reader.has(at, Sense.COMPANY);
        if (company || anothers(reader, token)) {
            return null;
        }
        int of = reader.is(at, "of") || reader.is(at, "in") ? at + 1 : at;
        Named year = Months.year(reader, of);
        LocalDate day = year == null ? null : name.holiday().in(year.number());
        if (year != null && day != null) {
            return new Match(token, year.end(), new Meaning.Absolute(Period.day(day)));
        }
        return new Match(token, at, new Meaning.Feast(name.holiday(), choice));
    }

    /** Whether the last word of a name has a capital: "a new year" is no name. */
    private static boolean capital(Reader reader, int last) {
        boolean possessive = reader.is(last, "s") && reader.apostrophe(last - 1);
        return reader.capitalized(possessive ? last - 2 : last);
    }

    /** "Kosovo's Independence Day": each nation has its own day. */
    private static boolean anothers(Reader reader, int token) {
        return reader.is(token, "independence")
                && ((reader.is(token - 1, "s") && reader.apostrophe(token - 2))
                        || (reader.capitalized(token - 1) && !reader.startsSentence(token - 1)));
    }
}
