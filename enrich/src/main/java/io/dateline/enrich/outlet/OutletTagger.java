package io.dateline.enrich.outlet;

import io.dateline.contract.Published;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.registry.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Says who published an article, who wrote it first, and whether a state controls the voice.
 *
 * <p>A pure function of the document, the day of publication and the registry; safe for use by several threads.
 */
public final class OutletTagger {

    private final PageReader reader;
    private final OutletFinder outlets;
    private final OriginFinder origins;
    private final StateMediaJudge judge;

    public OutletTagger(OutletRegistry registry) {
        Objects.requireNonNull(registry);
        SiteNames siteNames = new SiteNames(registry);
        this.reader = new PageReader(registry.cues());
        this.outlets = new OutletFinder(registry, siteNames);
        this.origins = new OriginFinder(registry, siteNames);
        this.judge = new StateMediaJudge(registry.assessments());
    }

    /**
     * Reads the document's address, metadata and furniture for who speaks in it; never fails.
     *
     * @param published when the article was published; assessments are those that held then
     */
    public Attribution attribute(Document document, Published published) {
        Span days = days(published);
        List<Clue> page = reader.read(document, days);
        Speaker outlet = outlets.find(document, page, days);
        Speaker origin = origins.find(document, page, outlet, days);
        return new Attribution(
                outlet == null ? null : judge.judged(outlet, days),
                origin == null ? null : judge.judged(origin, days),
                judge.tag(outlet, origin, days));
    }

    /** The days on which it can have been published. */
    private static Span days(Published published) {
        LocalDate earliest = published.earliest();
        LocalDate latest = published.latest();
        boolean sound = earliest == null || latest == null || !latest.isBefore(earliest);
        return sound ? new Span(earliest, latest) : Span.ALWAYS;
    }
}
