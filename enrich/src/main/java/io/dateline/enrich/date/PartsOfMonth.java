package io.dateline.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days and weeks by their place in a month: {@code the first week of May}, {@code the last Sunday in October 2019}. */
final class PartsOfMonth implements Rule {

    @Override
    public Set<Sense> begins() {
        return Set.of(Sense.ARTICLE, Sense.ORDINAL, Sense.CHOICE, Sense.PLACE);
    }

    @Override
    public @Nullable Match at(Reader reader, int token) {
        int start = reader.is(token, "the") ? token + 1 : token;
        int place = place(reader, start);
        int unit = start + 1;
        int of = unit + 1;
        if (place == 0 || !(reader.is(of, "of") || reader.is(of, "in")) || Months.month(reader, of + 1) == null) {
            return null;
        }
        int weekday = reader.value(unit, Sense.WEEKDAY);
        boolean day = reader.is(unit, "day");
        if (weekday == Reader.NONE && !day && !reader.is(unit, "week")) {
            return null;
        }
        Match month = CalendarDates.read(reader, of + 1);
        if (month == null || !ofMonth(month.meaning())) {
            return null;
        }
        Derived.PartOfMonth.Kind kind = day ? Derived.PartOfMonth.Kind.DAY : Derived.PartOfMonth.Kind.WEEK;
        Meaning meaning = weekday == Reader.NONE
                ? new Derived.PartOfMonth(kind, 0, place, month.meaning())
                : new Derived.PartOfMonth(Derived.PartOfMonth.Kind.WEEKDAY, weekday, place, month.meaning());
        return new Match(token, month.end(), meaning);
    }

    /** 1 to 5 from the month's begin, -1 for its last; 0 when the token tells none. */
    private static int place(Reader reader, int token) {
        if (reader.is(token, "last") || reader.is(token, "final")) {
            return -1;
        }
        int ordinal = reader.value(token, Sense.ORDINAL);
        return ordinal >= 1 && ordinal <= 5 ? ordinal : 0;
    }

    private static boolean ofMonth(Meaning meaning) {
        boolean named = meaning instanceof Meaning.Absolute absolute
                && absolute.period().unit() == Unit.MONTH;
        boolean any = meaning instanceof Meaning.PartOfYear part && part.unit() == Unit.MONTH;
        return named || any || (meaning instanceof Meaning.PartOfRelativeYear part && part.day() == 0);
    }
}
