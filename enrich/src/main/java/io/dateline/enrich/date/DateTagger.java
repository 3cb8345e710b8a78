package io.dateline.enrich.date;

import io.dateline.contract.DateExpression;
import io.dateline.contract.Published;
import io.dateline.enrich.document.Bound;
import io.dateline.enrich.document.Document;
import java.util.List;

/**
 * Tells when an article was published, and finds the date expressions (TIMEX3) of its text.
 *
 * <p>Pure and thread-safe. Takes any text; its time is linear in the text's length.
 */
public final class DateTagger {

    private final Lexicon lexicon = Lexicon.load();
    private final Recogniser recogniser = new Recogniser();

    /**
     * When the article was published: its best candidate, else the bounds that its text and the given ones prove. Never
     * the time at which it was collected.
     *
     * @param roleBounds what the roles of the people and bodies in it prove
     */
    public Published published(Document document, List<Bound> roleBounds) {
        return new PublicationDate(lexicon, recogniser).of(document, roleBounds);
    }

    /**
     * The date expressions of the text in its order; none overlaps another.
     *
     * @param published what relative expressions are resolved against
     */
    public List<DateExpression> dates(Document document, Published published) {
        Reader reader = new Reader(document.tokens(), lexicon);
        return Anchoring.resolve(document, reader, recogniser.find(reader), published);
    }
}
