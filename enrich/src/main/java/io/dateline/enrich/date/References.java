package io.dateline.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The past, the present and the future at large: {@code now}, {@code recently}, {@code these days}, {@code a later date}. */
final class References implements Rule {

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.REFERENCE, Sense.REFERRING, Sense.OPENER, Sense.PLACE, Sense.CARDINAL, Sense.ARTICLE);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        Match match = reference(reader, token);
        return match != null ? match : atLarge(reader, token);
    }

    private static @Nullable Match reference(Reader reader, int token) {
        int reference = reader.value(token, Sense.REFERENCE);
        if (reader.is(token, "overnight")) {
            return new Match(token, token + 1, new Meaning.PartOfDay(DayPart.NIGHT, new Meaning.FromNow(Unit.DAY, -1)));
        }
        if (reference == Reader.NONE) {
            return adjective(reader, token);
        }
        if (reader.is(token, "soon") && reader.is(token - 1, "as") && reader.is(token + 1, "as")) {
            boolean possible = reader.is(token + 2, "possible");
            return possible ? new Match(token - 1, token + 3, Meaning.Reference.FUTURE) : null;
        }
        if (reader.is(token, "soon") && (reader.is(token - 1, "as") || reader.is(token + 1, "after"))) {
            return null;
        }
        int first = reader.is(token, "now") && reader.is(token - 1, "right") ? token - 1 : token;
        Meaning meaning = reference < 0
                ? Meaning.Reference.PAST
                : reference > 0 ? Meaning.Reference.FUTURE : Meaning.Reference.PRESENT;
        return new Match(first, token + 1, meaning);
    }

    /** "current" and "recent" before a noun. */
    private static @Nullable Match adjective(Reader reader, int token) {
        int side = reader.value(token, Sense.REFERRING);
        if (side == Reader.NONE || reader.anyUnit(token + 1) != null) {
            return null;
        }
        return new Match(token, token + 1, side == 0 ? Meaning.Reference.PRESENT : Meaning.Reference.PAST);
    }

    /** "these days", "one day" of what will be, "a later date". */
    private static @Nullable Match atLarge(Reader reader, int token) {
        if (reader.is(token, "these") && reader.is(token + 1, "days")) {
            return new Match(token, token + 2, Meaning.Reference.PRESENT);
        }
        if (reader.is(token, "one") && reader.is(token + 1, "day") && reader.has(token - 1, Sense.AHEAD)) {
            return new Match(token, token + 2, Meaning.Reference.FUTURE);
        }
        boolean later = reader.value(token, Sense.ARTICLE) == 1
                && reader.is(token + 1, "later")
                && (reader.is(token + 2, "date") || reader.is(token + 2, "time"));
        return later ? new Match(token, token + 3, Meaning.Reference.FUTURE) : null;
    }
}
