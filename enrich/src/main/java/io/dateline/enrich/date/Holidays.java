package io.dateline.enrich.date;

import io.dateline.enrich.date.Months.Named;
import io.dateline.enrich.document.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holidays, observances and named wars: {@code Christmas Eve}, {@code Orthodox Easter}, {@code Ramadan}, {@code World War II}. */
final class Holidays implements Rule {

    private record Name(List<String> words, Holiday holiday) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    Holidays() {
        add("new year's eve", new Holiday.Fixed(12, 31));
        add("new year's day", new Holiday.Fixed(1, 1));
        add("new year's", new Holiday.Fixed(1, 1));
        add("new year", new Holiday.Fixed(1, 1));
        add("christmas eve", new Holiday.Fixed(12, 24));
        add("christmas day", new Holiday.Fixed(12, 25));
        add("christmas", new Holiday.Fixed(12, 25));
        add("orthodox christmas", new Holiday.Fixed(1, 7));
        add("boxing day", new Holiday.Fixed(12, 26));
        add("valentine's day", new Holiday.Fixed(2, 14));
        add("halloween", new Holiday.Fixed(10, 31));
        add("independence day", new Holiday.Fixed(7, 4));
        add("bastille day", new Holiday.Fixed(7, 14));
        add("veterans day", new Holiday.Fixed(11, 11));
        add("victory day", new Holiday.Fixed(5, 9));
        add("international women's day", new Holiday.Fixed(3, 8));
        add("nowruz", new Holiday.Fixed(3, 20));
        add("martin luther king day", new Holiday.Nth(1, 3, 1, 0));
        add("presidents' day", new Holiday.Nth(2, 3, 1, 0));
        add("presidents day", new Holiday.Nth(2, 3, 1, 0));
        add("mother's day", new Holiday.Nth(5, 2, 7, 0));
        add("memorial day", new Holiday.Nth(5, -1, 1, 0));
        add("father's day", new Holiday.Nth(6, 3, 7, 0));
        add("labor day", new Holiday.Nth(9, 1, 1, 0));
        add("labour day", new Holiday.Fixed(5, 1));
        add("columbus day", new Holiday.Nth(10, 2, 1, 0));
        add("thanksgiving day", new Holiday.Nth(11, 4, 4, 0));
        add("thanksgiving", new Holiday.Nth(11, 4, 4, 0));
        add("black friday", new Holiday.Nth(11, 4, 4, 1));
        add("cyber monday", new Holiday.Nth(11, 4, 4, 4));
        add("ash wednesday", new Holiday.Easter(-46));
        add("palm sunday", new Holiday.Easter(-7));
        add("good friday", new Holiday.Easter(-2));
        add("easter sunday", new Holiday.Easter(0));
        add("easter monday", new Holiday.Easter(1));
        add("easter", new Holiday.Easter(0));
        add("orthodox easter", new Holiday.OrthodoxEaster(0));
        add("ramadan", new Holiday.Hijri(9, 1));
        add("eid al-fitr", new Holiday.Hijri(10, 1));
        add("eid al-adha", new Holiday.Hijri(12, 10));
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        if (!reader.capitalized(token)) {
            return null;
        }
        if (reader.is(token, "world")) {
            return war(reader, token);
        }
        Match best = null;
        for (Name name : byFirstWord.getOrDefault(Folding.fold(reader.tokens().word(token)), List.of())) {
            Match match = match(reader, token, name);
            if (match != null && (best == null || match.end() > best.end())) {
                best = match;
            }
        }
        return best;
    }

    private static @Nullable Match match(Reader reader, int token, Name name) {
        int at = token;
        for (String word : name.words()) {
            boolean found = "'".equals(word)
                    ? reader.apostrophe(at)
                    : "-".equals(word) ? reader.hyphen(at) : reader.is(at, word);
            if (!found) {
                return null;
            }
            at++;
        }
        if ((reader.capitalized(at) && reader.has(at, Sense.COMPANY))
                || (reader.is(token, "new") && !reader.capitalized(token + 1))) {
            return null;
        }
        Named year = Months.year(reader, at);
        LocalDate day = year == null ? null : name.holiday().in(year.number());
        if (year != null && day != null) {
            return new Match(token, year.end(), new Meaning.Absolute(Period.day(day)));
        }
        return new Match(token, at, new Meaning.Feast(name.holiday(), Choice.NEAREST));
    }

    private static @Nullable Match war(Reader reader, int token) {
        if (!reader.is(token + 1, "war")) {
            return null;
        }
        if (reader.is(token + 2, "ii") || reader.is(token + 2, "two")) {
            return new Match(
                    token,
                    token + 3,
                    new Meaning.Span("1939/1945", LocalDate.of(1939, 9, 1), LocalDate.of(1945, 9, 3)));
        }
        if (reader.is(token + 2, "i") || reader.is(token + 2, "one")) {
            return new Match(
                    token,
                    token + 3,
                    new Meaning.Span("1914/1918", LocalDate.of(1914, 7, 28), LocalDate.of(1918, 11, 12)));
        }
        return null;
    }

    private void add(String written, Holiday holiday) {
        List<String> words =
                List.of(written.replace("'", " ' ").replace("-", " - ").trim().split("\\s+", -1));
        byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(new Name(words, holiday));
    }
}
