package io.dateline.enrich.date;

import io.dateline.enrich.document.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Time zones behind a time of day: {@code GMT}, {@code UTC+3}, {@code Moscow time}, {@code +02:00}. Immutable. */
final class Zones {

    /** No zone lies further from Greenwich, in hours. */
    private static final int FURTHEST = 14;

    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Asia", "Atlantic", "Europe", "Indian", "Pacific");

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /**
     * A zone in a text.
     *
     * @param end the token after it
     * @param zone null where it is the place's own and the words do not name the place
     */
    record Named(int end, @Nullable ZoneId zone) {}

    /** @param letters whether it is a short name, which needs capitals and no "time" behind it */
    private record Name(List<String> words, boolean letters, ZoneId zone) {}

    /** The zones of {@code zones.txt} and the cities of the time zone database. */
    static Zones load() {
        Zones zones = new Zones();
        for (String id : ZoneId.getAvailableZoneIds()) {
            int slash = id.lastIndexOf('/');
            if (slash > 0 && CONTINENTS.contains(id.substring(0, id.indexOf('/')))) {
                zones.add(id.substring(slash + 1).replace('_', ' '), ZoneId.of(id));
            }
        }
        InputStream resource = Zones.class.getResourceAsStream("zones.txt");
        if (resource == null) {
            throw new IllegalStateException("zones.txt is missing beside " + Zones.class.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(zones::read);
        } catch (IOException e) {
            throw new UncheckedIOException("zones.txt", e);
        }
        return zones;
    }

    private void read(String line) {
        String[] columns = line.split("\\s+", 2);
        ZoneId zone = ZoneId.of(columns[0]);
        for (String name : columns[1].split(",", -1)) {
            add(name.strip(), zone);
        }
    }

    /** The last of several of one name counts. */
    private void add(String name, ZoneId zone) {
        boolean letters = name.equals(name.toUpperCase(Locale.ROOT));
        List<String> words =
                List.of(Folding.fold(name).replace(".", " . ").strip().split("\\s+", -1));
        List<Name> names = byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>());
        names.removeIf(other -> other.words().equals(words));
        names.add(new Name(words, letters, zone));
    }

    /** The zone that a short name means: {@code gmt}, {@code cest}; null when none does. */
    @Nullable ZoneId byLetters(String folded) {
        for (Name name : byFirstWord.getOrDefault(folded, List.of())) {
            if (name.letters() && name.words().size() == 1) {
                return name.zone();
            }
        }
        return null;
    }

    /** The zone that begins at the token; null when none does. */
    @Nullable Named at(Reader reader, int token) {
        if (!reader.exists(token)) {
            return null;
        }
        if (reader.is(token, "local") && (reader.is(token + 1, "time") || reader.mark(token + 1, '('))) {
            return new Named(reader.is(token + 1, "time") ? token + 2 : token + 1, null);
        }
        if (!reader.isWord(token)) {
            return offset(reader, token, token);
        }
        Named best = null;
        for (Name name : byFirstWord.getOrDefault(Folding.fold(reader.tokens().word(token)), List.of())) {
            int end = end(reader, token, name);
            if (end > 0 && (best == null || end > best.end())) {
                best = new Named(end, name.zone());
            }
        }
        if (best != null && ZoneOffset.UTC.equals(best.zone())) {
            Named offset = offset(reader, token, best.end());
            return offset != null ? offset : same(reader, best);
        }
        return best;
    }

    /** "GMT/UTC". */
    private static Named same(Reader reader, Named zone) {
        boolean both = reader.mark(zone.end(), '/') && reader.value(zone.end() + 1, Sense.ZONE) == 0;
        return both ? new Named(zone.end() + 2, zone.zone()) : zone;
    }

    /** "+3", "+05:30", "-0400"; behind a time itself a hyphen begins a range. */
    private static @Nullable Named offset(Reader reader, int first, int token) {
        boolean plus = reader.mark(token, '+');
        boolean minus = reader.mark(token, '\u2212') || (reader.hyphen(token) && first < token);
        int number = reader.number(token + 1);
        if (!(plus || minus) || !reader.joined(token + 1) || number < 0) {
            return null;
        }
        boolean full = reader.length(token + 1) == 4;
        int hours = full ? number / 100 : number;
        int minutes = full ? number % 100 : 0;
        int end = token + 2;
        if (reader.mark(end, ':') && reader.joined(end) && reader.number(end + 1, 2, 0, 59) != Reader.NONE) {
            minutes = reader.number(end + 1);
            end += 2;
        }
        if (hours > FURTHEST || minutes > 59) {
            return null;
        }
        int sign = minus ? -1 : 1;
        return new Named(end, ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    private static int end(Reader reader, int token, Name name) {
        int at = token;
        for (String word : name.words()) {
            boolean found = ".".equals(word) ? reader.mark(at, '.') : reader.is(at, word);
            if (!found) {
                return -1;
            }
            at++;
        }
        boolean kind = reader.is(at, "standard")
                || reader.is(at, "daylight")
                || reader.is(at, "summer")
                || reader.is(at, "winter")
                || reader.is(at, "local");
        int time = kind ? at + 1 : at;
        if (reader.is(time, "time")) {
            return time + 1;
        }
        char last = reader.tokens().text().charAt(reader.tokens().end(token) - 1);
        return name.letters() && Character.isUpperCase(last) ? at : -1;
    }
}
