package io.dateline.enrich.date;

import io.dateline.contract.Published;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The day that a text names as its own where its page names none: the one full date that it gives with the weekday, or
 * tells of as past in its first sentence.
 *
 * <p>There is none where two such dates compete, where the text tells of a later time as past, or where the bounds of
 * the publication lie elsewhere.
 */
final class OwnDay {

    /** Sentences at the begin that can hold it: a headline or a caption, and the lead. */
    private static final int LEAD = 2;

    /** A text may speak of a day so long before the first day on which it can have been published. */
    private static final int EARLIER_DAYS = 31;

    private OwnDay() {}

    static @Nullable LocalDate of(Reader reader, List<Match> matches, Published published) {
        Set<LocalDate> days = new HashSet<>();
        LocalDate past = LocalDate.MIN;
        for (Match match : matches) {
            Period period = period(match.meaning());
            if (period == null) {
                continue;
            }
            boolean told = ToldAsPast.in(reader, match);
            if (told && period.start().isAfter(past)) {
                past = period.start();
            }
            if (period.unit() == Unit.DAY && own(reader, match, told)) {
                days.add(period.start());
            }
        }
        LocalDate day = days.size() == 1 ? days.iterator().next() : null;
        return day != null && !past.isAfter(day) && within(day, published) ? day : null;
    }

    private static @Nullable Period period(Meaning meaning) {
        if (meaning instanceof Meaning.Clock clock && clock.day() != null) {
            return period(clock.day());
        }
        if (meaning instanceof Meaning.PartOfDay part && part.day() != null) {
            return period(part.day());
        }
        return meaning instanceof Meaning.Absolute absolute ? absolute.period() : null;
    }

    private static boolean own(Reader reader, Match match, boolean told) {
        boolean weekday = reader.has(match.first(), Sense.WEEKDAY) || reader.has(match.first(), Sense.SHORT_WEEKDAY);
        return weekday || (told && reader.sentence(match.first()) < LEAD);
    }

    private static boolean within(LocalDate day, Published published) {
        LocalDate earliest = published.earliest();
        LocalDate latest = published.latest();
        return (earliest == null || !day.isBefore(earliest.minusDays(EARLIER_DAYS)))
                && (latest == null || !day.isAfter(latest));
    }
}
