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

    private final Holidays holidays = new Holidays();
    private final Lexicon lexicon = Lexicon.load(holidays.foundWords());
    private final Zones zones = Zones.load();
    private final Recogniser recogniser = new Recogniser(holidays, zones);
    private final PublicationDate publication =
            new PublicationDate(new StampReader(new WrittenDates(new MonthNames(), new WrittenTimes(zones))));

    /** Finds the expressions, for both of the questions below; asking them of the reading costs the search once. */
    public DateReading read(Document document) {
        Reader reader = new Reader(document.tokens(), lexicon);
        return new DateReading(document, reader, recogniser.find(reader), publication);
    }

    /** See {@link DateReading#published}; the time of collection unknown. */
    public Published published(Document document, List<Bound> roleBounds) {
        return read(document).published(() -> roleBounds, null);
    }

    /** See {@link DateReading#dates}. */
    public List<DateExpression> dates(Document document, Published published) {
        return read(document).dates(published);
    }
}
