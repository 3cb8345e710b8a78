package io.dateline.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The n-th of a month or year: {@code the first week of May}, {@code the third Thursday in November 2018}. */
final class NthOf implements Rule {

    private static final int LAST = -1;

    private final CalendarDates months = new CalendarDates();
    private final Years years = new Years();
    private final Relatives relatives = new Relatives();

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.ARTICLE, Sense.NUMBER, Sense.ORDINAL, Sense.CHOICE, Sense.PLACE);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        int start = reader.is(token, "the") ? token + 1 : token;
        int nth = reader.is(start, "last") || reader.is(start, "final") ? LAST : reader.value(start, Sense.ORDINAL);
        int what = start + 1;
        if (nth == Reader.NONE) {
            if (!Months.ordinalSuffix(reader, start + 1) || !reader.isNumber(start)) {
                return null;
            }
            nth = reader.number(start);
            what++;
        }
        int weekday = reader.value(what, Sense.WEEKDAY);
        Unit unit = weekday == Reader.NONE ? reader.unit(what, Sense.UNIT) : Unit.DAY;
        boolean counted = weekday != Reader.NONE || unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.WEEKEND;
        if (unit == null || !counted || !(reader.is(what + 1, "of") || reader.is(what + 1, "in"))) {
            return null;
        }
        Match within = within(reader, what + 2);
        if (within == null || (start == token && nth == LAST)) {
            return null;
        }
        Meaning whole = within.meaning();
        Derived.NthOf meaning = new Derived.NthOf(unit, nth, Math.max(0, weekday), whole);
        if (!(whole instanceof Meaning.Absolute absolute)) {
            return new Match(token, within.end(), meaning);
        }
        Period period = meaning.in(absolute.period());
        return period == null ? null : new Match(token, within.end(), new Meaning.Absolute(period));
    }

    private @Nullable Match within(Reader reader, int token) {
        Match match = months.at(reader, token);
        if (match == null) {
            match = years.at(reader, token);
        }
        if (match == null) {
            match = relatives.at(reader, token);
        }
        return match != null && match.first() == token && match.mod() == null && whole(match.meaning()) ? match : null;
    }

    private static boolean whole(Meaning meaning) {
        if (meaning instanceof Meaning.Absolute absolute) {
            return whole(absolute.period().unit());
        }
        if (meaning instanceof Meaning.PartOfYear part) {
            return whole(part.unit());
        }
        return meaning instanceof Meaning.FromNow now && whole(now.unit());
    }

    private static boolean whole(Unit unit) {
        return unit == Unit.MONTH || unit == Unit.YEAR;
    }
}
