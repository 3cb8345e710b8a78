package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import io.dateline.contract.DateExpression.Anchor;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns matches into date expressions, as far as the publication date lets them be resolved.
 *
 * <p>Where only bounds of that date are known, each expression is resolved from both ends: what comes out the same is
 * true of every day between them, and what does not stays underspecified.
 */
final class Anchoring {

    private Anchoring() {}

    static List<DateExpression> resolve(Document document, Reader reader, List<Match> matches, Published published) {
        LocalDate earliest = published.earliest();
        LocalDate latest = published.latest();
        Resolver first = new Resolver(latest == null ? null : earliest);
        Resolver last = earliest == null || latest == null || latest.equals(earliest) ? first : new Resolver(latest);
        List<DateExpression> dates = new ArrayList<>(matches.size());
        for (Match match : matches) {
            Direction direction = match.meaning().absolute()
                    ? Direction.UNKNOWN
                    : Direction.around(reader, match.first(), match.end());
            Resolution resolution = first.resolve(match.meaning(), direction);
            if (last != first) {
                resolution = common(match.meaning(), resolution, last.resolve(match.meaning(), direction));
            }
            dates.add(expression(document, reader, match, resolution));
        }
        return dates;
    }

    private static Resolution common(Meaning meaning, Resolution one, Resolution other) {
        if (!one.value().equals(other.value())) {
            return Resolution.unknown(meaning.underspecified());
        }
        boolean same = one.start() != null && one.start().equals(other.start());
        return same ? one : new Resolution(one.value(), null, null, one.anchor(), null);
    }

    private static DateExpression expression(Document document, Reader reader, Match match, Resolution resolution) {
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
                document.mention(begin, end));
    }
}
