package io.dateline.enrich.date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges: two expressions, of which one leaves out what the other names. {@code 12 October to 3 November 2019},
 * {@code between March and May}, {@code from 9 to 11 a.m. EST on Friday}, {@code 2010-15}.
 */
final class Ranges {

    private Ranges() {}

    /** The expressions of a text with what their neighbours say of them. */
    static List<Match> completed(Reader reader, List<Match> matches) {
        List<Match> completed = new ArrayList<>(matches.size() + 4);
        Match behind = null;
        for (int i = matches.size() - 1; i >= 0; i--) {
            Match match = matches.get(i);
            match = twoYears(reader, match);
            Match shortYear = shortYear(reader, match);
            if (shortYear != null && (behind == null || shortYear.end() <= behind.first())) {
                completed.add(shortYear);
            }
            boolean joined = behind != null && behind.first() == match.end() + 1 && joins(reader, match.end());
            if (behind != null && joined) {
                boolean range = range(reader, match);
                match = begin(match, behind, range);
                Match end = range ? end(match, behind) : behind;
                completed.set(completed.size() - 1, end);
            }
            completed.add(match);
            behind = match;
        }
        Collections.reverse(completed);
        return completed;
    }

    private static boolean joins(Reader reader, int token) {
        return reader.dash(token) || reader.is(token, "and") || reader.is(token, "or") || ranges(reader, token);
    }

    private static boolean ranges(Reader reader, int token) {
        return reader.is(token, "to")
                || reader.is(token, "until")
                || reader.is(token, "till")
                || reader.is(token, "through");
    }

    /** Whether all between the two is meant, not the two alone. */
    private static boolean range(Reader reader, Match begin) {
        int joint = begin.end();
        return reader.dash(joint)
                || ranges(reader, joint)
                || (reader.is(joint, "and") && reader.is(begin.first() - 1, "between"));
    }

    private static Match begin(Match begin, Match end, boolean range) {
        Meaning meaning = begin(begin.meaning(), end.meaning(), range);
        return meaning == null ? begin : new Match(begin.first(), begin.end(), meaning, begin.mod());
    }

    private static @Nullable Meaning begin(Meaning begin, Meaning end, boolean range) {
        if (begin instanceof Meaning.Clock from && end instanceof Meaning.Clock to && range) {
            return from.day() == null && (to.day() != null || (from.zone() == null && to.zone() != null))
                    ? new Meaning.Clock(
                            from.time(), zoned(from, to), from.zone() == null ? to.zone() : from.zone(), to.day())
                    : null;
        }
        if (!(end instanceof Meaning.Absolute last)) {
            return null;
        }
        LocalDate until = last.period().start();
        if (begin instanceof Meaning.MonthDay day && last.period().unit() == Unit.DAY) {
            boolean later = day.month() * 100 + day.day() > until.getMonthValue() * 100 + until.getDayOfMonth();
            if (later && !range) {
                return null;
            }
            int year = later ? until.getYear() - 1 : until.getYear();
            return Months.valid(year, day.month(), day.day())
                    ? new Meaning.Absolute(Period.day(LocalDate.of(year, day.month(), day.day())))
                    : null;
        }
        boolean month = last.period().unit() == Unit.DAY || last.period().unit() == Unit.MONTH;
        if (begin instanceof Meaning.PartOfYear part
                && part.choice() == Choice.NEAREST
                && (part.unit() == Unit.MONTH
                        ? month
                        : part.unit() == last.period().unit())) {
            Period first = Period.part(part.unit(), part.number(), until.getYear());
            boolean later = first.start().isAfter(until);
            return later && !range
                    ? null
                    : new Meaning.Absolute(
                            later ? Period.part(part.unit(), part.number(), until.getYear() - 1) : first);
        }
        return null;
    }

    private static String zoned(Meaning.Clock begin, Meaning.Clock end) {
        return begin.zone() == null && ZoneOffset.UTC.equals(end.zone()) ? begin.value() + "Z" : begin.value();
    }

    private static Match end(Match begin, Match end) {
        boolean parts = begin.meaning() instanceof Meaning.PartOfYear from
                && end.meaning() instanceof Meaning.PartOfYear to
                && from.unit() == to.unit()
                && to.choice() == Choice.NEAREST;
        boolean weekdays = begin.meaning() instanceof Meaning.Weekday
                && end.meaning() instanceof Meaning.Weekday to
                && to.weekday() != Meaning.Weekday.WEEKEND
                && to.choice() == Choice.NEAREST;
        return parts || weekdays
                ? new Match(end.first(), end.end(), new Derived.RangeEnd(end.meaning()), end.mod())
                : end;
    }

    /** "the winter of 2018-19": the second year is that of its end. */
    private static Match twoYears(Reader reader, Match match) {
        boolean season = match.meaning() instanceof Meaning.Absolute absolute
                && absolute.period().unit() == Unit.SEASON
                && reader.number(match.end() - 1, 4, 1000, 2199) != Reader.NONE
                && (reader.dash(match.end()) || reader.mark(match.end(), '/'))
                && reader.joined(match.end())
                && reader.joined(match.end() + 1);
        int year = season ? reader.number(match.end() - 1) : 0;
        int second = season ? reader.number(match.end() + 1) : Reader.NONE;
        return season && (second == (year + 1) % 100 || second == year + 1)
                ? match.spanning(match.first(), match.end() + 2)
                : match;
    }

    /** The "15" of "2010-15" and the "99" of "1998/99". */
    private static @Nullable Match shortYear(Reader reader, Match match) {
        boolean year = match.meaning() instanceof Meaning.Absolute absolute
                && absolute.period().unit() == Unit.YEAR;
        int joint = match.end();
        if (!year
                || !(reader.dash(joint) || reader.mark(joint, '/'))
                || !reader.joined(joint)
                || !reader.joined(joint + 1)
                || (reader.joined(joint + 2) && (reader.isWord(joint + 2) || reader.hyphen(joint + 2)))) {
            return null;
        }
        int first = ((Meaning.Absolute) match.meaning()).period().start().getYear();
        int last = reader.number(joint + 1, 2, 0, 99);
        if (last == Reader.NONE || (last <= first % 100 && first % 100 != 99) || reader.startsCount(joint + 1)) {
            return null;
        }
        int full = first / 100 * 100 + last + (last <= first % 100 ? 100 : 0);
        return new Match(joint + 1, joint + 2, new Meaning.Absolute(Period.year(full)));
    }
}
