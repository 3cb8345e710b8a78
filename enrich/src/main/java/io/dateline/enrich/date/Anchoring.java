package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import io.dateline.contract.DateExpression.Anchor;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns matches into date expressions, as far as the publication date lets them be resolved.
 *
 * <p>Where only bounds of that date are known, each expression is resolved from both ends: what comes out the same is
 * true of every day between them. What does not is seen from the day that the text names as its own, and stays
 * underspecified where it names none.
 */
final class Anchoring {

    private Anchoring() {}

    /** @param outlet the order of day and month in figures that is customary where the outlet is at home */
    static List<DateExpression> resolve(
            Document document, Reader reader, List<Match> matches, Published published, DayOrder outlet) {
        FigureOrder order = FigureOrder.of(reader, matches, published, outlet);
        Seen seen = seen(reader, matches, published);
        List<DateExpression> dates = new ArrayList<>(matches.size());
        for (Match match : matches) {
            Meaning meaning = order.read(match.meaning());
            Direction direction =
                    meaning.absolute() ? Direction.UNKNOWN : Direction.around(reader, match.first(), match.end());
            Resolution resolution = seen.resolve(meaning, direction, reader.sentence(match.first()));
            dates.add(expression(document, reader, match, resolution, order));
        }
        return dates;
    }

    private static Seen seen(Reader reader, List<Match> matches, Published published) {
        LocalDate earliest = published.earliest();
        LocalDate latest = published.latest();
        if (earliest != null && earliest.equals(latest)) {
            Resolver day = new Resolver(earliest, Anchor.PUBLISHED, true);
            return new Seen(day, day, null, null);
        }
        boolean bounded = earliest != null && latest != null;
        Resolver first = new Resolver(bounded ? earliest : null, Anchor.PUBLISHED, false);
        Resolver last = bounded ? new Resolver(latest, Anchor.PUBLISHED, false) : first;
        LocalDate own = OwnDay.of(reader, matches, published);
        return own == null
                ? new Seen(first, last, null, null)
                : new Seen(
                        first,
                        last,
                        new Resolver(own, Anchor.TEXT, false),
                        new Resolver(own.plusDays(1), Anchor.TEXT, false));
    }

    /**
     * What an expression is seen from: the first and the last day that the publication can be; failing these the text's
     * own day and the next, as one of them is when such a text is published.
     */
    private record Seen(
            Resolver first,
            Resolver last,
            @Nullable Resolver own,
            @Nullable Resolver next) {

        Resolution resolve(Meaning meaning, Direction direction, int sentence) {
            Resolution resolution = first.resolve(meaning, direction, sentence);
            if (last != first) {
                resolution = common(meaning, resolution, last.resolve(meaning, direction, sentence));
            }
            if (own != null && next != null) {
                Resolution text = common(
                        meaning, own.resolve(meaning, direction, sentence), next.resolve(meaning, direction, sentence));
                if (resolution.anchor() == Anchor.NONE && !ofDays(meaning)) {
                    resolution = text;
                }
            }
            if (resolution.anchor() == Anchor.NONE && meaning instanceof Meaning.MonthDay day) {
                Resolution ahead = first.aheadOfText(day, direction, sentence);
                return ahead == null ? resolution : ahead;
            }
            return resolution;
        }

        /** "Yesterday" and "last week" turn on the very day of publication, which the text's own day need not be. */
        private static boolean ofDays(Meaning meaning) {
            return meaning instanceof Meaning.FromNow now && now.unit().compareTo(Unit.MONTH) < 0;
        }
    }

    private static Resolution common(Meaning meaning, Resolution one, Resolution other) {
        if (!one.value().equals(other.value())) {
            return Resolution.unknown(meaning.underspecified());
        }
        boolean same = one.start() != null && one.start().equals(other.start());
        return same ? one : new Resolution(one.value(), null, null, one.anchor(), null);
    }

    private static DateExpression expression(
            Document document, Reader reader, Match match, Resolution resolution, FigureOrder order) {
        Anchor anchor = match.meaning().absolute() ? Anchor.ABSOLUTE : resolution.anchor();
        int begin = reader.tokens().begin(match.first());
        int end = reader.tokens().end(match.end() - 1);
        return new DateExpression(
                match.meaning().type(),
                resolution.value(),
                match.mod() == null ? null : match.mod().name(),
                resolution.start(),
                resolution.end(),
                anchor,
                FigureOrder.ambiguous(match.meaning())
                        ? order.confidence()
                        : Confidence.of(match.meaning(), anchor, resolution),
                order.alternative(match.meaning()),
                document.mention(begin, end));
    }
}
