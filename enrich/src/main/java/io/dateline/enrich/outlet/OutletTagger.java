package io.dateline.enrich.outlet;

import io.dateline.contract.Published;
import io.dateline.enrich.document.Document;
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
        List<Clue> page = reader.read(document);
        Speaker outlet = outlets.find(document, page);
        Speaker origin = origins.find(document, page, outlet);
        return new Attribution(
                outlet == null ? null : judge.judged(outlet, published),
                origin == null ? null : judge.judged(origin, published),
                judge.tag(outlet, origin, published));
    }
}
