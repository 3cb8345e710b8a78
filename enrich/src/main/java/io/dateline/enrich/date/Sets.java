package io.dateline.enrich.date;

import io.dateline.enrich.date.Numbers.Count;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times that recur: {@code every day}, {@code weekly}, {@code each Thursday}, {@code twice a month}, {@code Mondays}. */
final class Sets implements Rule {

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.REPEATED, Sense.WEEKDAYS, Sense.WEEKDAY, Sense.EACH, Sense.ARTICLE, Sense.UNIT);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        Unit repeated = reader.unit(token, Sense.REPEATED);
        if (repeated != null) {
            // "The party daily Granma", "the Weekly Standard": papers.
            boolean name = reader.capitalized(token + 1);
            return name ? null : set(token, token + 1, repeated.duration(Amount.ONE));
        }
        int weekday = reader.value(token, Sense.WEEKDAYS);
        if (weekday != Reader.NONE) {
            return set(token, token + 1, "XXXX-WXX-" + weekday);
        }
        DayPart parts = reader.part(token + 1, Sense.PARTS);
        int night = parts == null ? Reader.NONE : reader.value(token, Sense.WEEKDAY);
        if (parts != null && night != Reader.NONE) {
            return set(token, token + 2, "XXXX-WXX-" + night + parts.value());
        }
        Match match = each(reader, token);
        return match != null ? match : rate(reader, token);
    }

    private static @Nullable Match each(Reader reader, int token) {
        if (!reader.is(token, "each") && !reader.is(token, "every")) {
            return null;
        }
        int at = token + 1;
        Amount amount = Amount.ONE;
        if (reader.is(at, "other")) {
            amount = Amount.of(2);
            at++;
        } else {
            Count count = Numbers.at(reader, at);
            if (count != null) {
                amount = count.amount();
                at = count.end();
            }
        }
        Unit unit = reader.anyUnit(at);
        if (unit != null) {
            return set(token, at + 1, unit.duration(amount));
        }
        int weekday = reader.value(at, Sense.WEEKDAY);
        if (weekday != Reader.NONE) {
            DayPart part = reader.part(at + 1);
            String value = "XXXX-WXX-" + weekday;
            return part == null ? set(token, at + 1, value) : set(token, at + 2, value + part.value());
        }
        Months.Named month = Months.month(reader, at);
        if (month == null && reader.has(at, Sense.MONTH)) {
            month = new Months.Named(at + 1, reader.value(at, Sense.MONTH));
        }
        if (month != null) {
            return set(token, month.end(), "XXXX-" + Period.twoDigits(month.number()));
        }
        int season = reader.value(at, Sense.SEASON);
        if (season != Reader.NONE) {
            return set(token, at + 1, "XXXX-" + Period.season(season));
        }
        DayPart part = reader.part(at);
        return part == null ? null : set(token, at + 1, "XXXX-XX-XX" + part.value());
    }

    /** "$33 million a year", "four flights a week", "twice a month", "per day". */
    private static @Nullable Match rate(Reader reader, int token) {
        boolean often = reader.is(token, "once") || reader.is(token, "twice");
        int at = often ? token + 1 : token;
        boolean per = reader.is(at, "per");
        if (!per && reader.value(at, Sense.ARTICLE) != 1) {
            return null;
        }
        Unit unit = reader.unit(at + 1, Sense.UNIT);
        boolean speed = unit == Unit.HOUR && reader.has(token - 1, Sense.DISTANCE);
        if (unit == null || unit.compareTo(Unit.HOUR) < 0 || speed) {
            return null;
        }
        boolean rated = per || often || rated(reader, token);
        boolean led = reader.is(at + 2, "ago") || reader.is(at + 2, "earlier") || reader.is(at + 2, "later");
        return rated && !led ? set(token, at + 2, unit.duration(Amount.ONE)) : null;
    }

    private static boolean rated(Reader reader, int token) {
        boolean counted = reader.isWord(token - 1)
                && reader.tokens().text().charAt(reader.tokens().end(token - 1) - 1) == 's'
                && (reader.isNumber(token - 2) || reader.has(token - 2, Sense.CARDINAL));
        return counted
                || reader.has(token - 1, Sense.RATE)
                || reader.mark(token - 1, '%')
                || reader.isNumber(token - 1);
    }

    private static Match set(int first, int end, String value) {
        return new Match(first, end, new Meaning.Repeated(value));
    }
}
