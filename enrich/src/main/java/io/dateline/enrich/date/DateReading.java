package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The date expressions of one document, found once, from which both its publication date and their values follow.
 * Immutable and thread-safe.
 */
public final class DateReading {

    private final Document document;
    private final Reader reader;
    private final List<Match> matches;
    private final PublicationDate publication;

    DateReading(Document document, Reader reader, List<Match> matches, PublicationDate publication) {
        this.document = document;
        this.reader = reader;
        this.matches = matches;
        this.publication = publication;
    }

    /**
     * When the article was published: its best candidate, else the bounds that its text and the given ones prove. Never
     * the time at which it was collected.
     *
     * @param roleBounds what the roles of the people and bodies in it prove; asked for only where no claim gives a day
     * @param collected when it was collected or received, after which no publication can lie; null when unknown
     */
    public Published published(Supplier<List<Bound>> roleBounds, @Nullable Instant collected) {
        return publication.of(document, reader, matches, roleBounds, collected);
    }

    /**
     * The date expressions of the text in its order; none overlaps another.
     *
     * @param published what relative expressions are resolved against
     * @param order of day and month in figures where the outlet is at home; what the text itself shows weighs more
     */
    public List<DateExpression> dates(Published published, DayOrder order) {
        return Anchoring.resolve(document, reader, matches, published, order);
    }

    /** The same where nothing is known of the outlet. */
    public List<DateExpression> dates(Published published) {
        return dates(published, DayOrder.UNKNOWN);
    }
}
