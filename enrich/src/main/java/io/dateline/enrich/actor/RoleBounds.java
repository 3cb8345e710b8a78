package io.dateline.enrich.actor;

import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the roles in a text say of its day of publication. */
final class RoleBounds {

    private RoleBounds() {}

    static List<Bound> of(Document document, List<Resolved> resolved) {
        List<Bound> bounds = new ArrayList<>();
        for (Resolved one : resolved) {
            Bound bound = bound(document, one);
            if (bound != null) {
                bounds.add(bound);
            }
        }
        return withoutHistory(bounds);
    }

    private static @Nullable Bound bound(Document document, Resolved one) {
        Reference reference = one.reference();
        Reference.Title title = reference.office();
        if (title == null
                || reference.past()
                || title.office().honorific()
                || reference.aliases().isEmpty()
                || remembered(document.tokens(), reference)) {
            return null;
        }
        String of = reference.affiliation();
        Days days = null;
        for (Role role : one.actor().roles()) {
            if (title.office().covers(role)
                    && !role.office().equals("other")
                    && (of == null
                            || role.affiliation().equals(of)
                            || of.equals(one.actor().affiliation()))) {
                days = days == null ? role.days() : days.hull(role.days());
            }
        }
        return days == null || days.open()
                ? null
                : new Bound(
                        days.first(),
                        days.last(),
                        document.evidence(
                                document.tokens().begin(reference.first()),
                                document.tokens().end(reference.last())));
    }

    /** Whether the sentence speaks of a past year or of a reign: "in 2003", "under President Bush". */
    private static boolean remembered(Tokens tokens, Reference reference) {
        int first = reference.first();
        if (first > 0 && (tokens.is(first - 1, "under") || tokens.is(first - 1, "when"))) {
            return true;
        }
        int sentence = tokens.sentence(first);
        int end = Math.min(tokens.sentenceEnd(sentence), first + 60);
        for (int i = Math.max(tokens.sentenceStart(sentence), first - 60) + 1; i < end; i++) {
            if (tokens.isNumber(i)
                    && tokens.end(i) - tokens.begin(i) == 4
                    && (tokens.first(i) == '1' || tokens.first(i) == '2')
                    && tokens.is(i - 1, "in")) {
                return true;
            }
        }
        return false;
    }

    /** A text is written after all it tells of: a role that ended before another one began is history. */
    private static List<Bound> withoutHistory(List<Bound> bounds) {
        LocalDate latestStart = bounds.stream()
                .map(Bound::earliest)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return bounds.stream()
                .filter(bound -> bound.latest() == null || !bound.latest().isBefore(latestStart))
                .toList();
    }
}
