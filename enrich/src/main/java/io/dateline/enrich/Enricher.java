package io.dateline.enrich;

import io.dateline.contract.Actor;
import io.dateline.contract.CanonicalUrl;
import io.dateline.contract.DateExpression;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.contract.RawArticle;
import io.dateline.enrich.actor.ActorReading;
import io.dateline.enrich.actor.ActorTagger;
import io.dateline.enrich.date.DateReading;
import io.dateline.enrich.date.DateTagger;
import io.dateline.enrich.date.DayOrder;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.outlet.Attribution;
import io.dateline.enrich.outlet.OutletTagger;
import io.dateline.enrich.text.ArticleReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A raw article's tags, as a pure function of the article and the registries: no I/O, no clock, no memory of other
 * articles. Thread-safe.
 */
public final class Enricher {

    private final ArticleReader reader;
    private final DateTagger dates;
    private final ActorTagger actors;
    private final OutletTagger outlets;
    private final String version;
    private final String registry;

    /**
     * @param version of this code, for {@link EnrichedArticle#enricher()}
     */
    public Enricher(ArticleReader reader, DateTagger dates, Registries registries, String version) {
        this.reader = reader;
        this.dates = dates;
        this.actors = new ActorTagger(registries.actors());
        this.outlets = new OutletTagger(registries.outlets());
        this.version = version;
        this.registry = registries.version();
    }

    /** The enricher on the registries that come with it. */
    public static Enricher bundled() {
        return with(Registries.bundled());
    }

    /** The enricher on some registries, and on what else comes with it. */
    public static Enricher with(Registries registries) {
        return new Enricher(new ArticleReader(), new DateTagger(), registries, EnricherVersion.current());
    }

    /** The article without its page: body, title, metadata, and the furniture that was removed. */
    public Document read(RawArticle raw) {
        return reader.read(raw);
    }

    /** The same with the content itself as the body, so that offsets are those of the content. */
    public Document readAsIs(RawArticle raw) {
        return reader.readAsIs(raw);
    }

    /** The tags of a document that was read from {@code raw}. */
    public EnrichedArticle enrich(RawArticle raw, Document document, Receipt receipt, Instant enrichedAt) {
        // The roles named in a text bound its date, and the date says which roles were held: read, date, then resolve.
        Document told = document.content().kind().isTold() ? document : document.withoutPage();
        ActorReading named = actors.read(told);
        DateReading dated = dates.read(told);
        Instant collected = raw.retrievedAt() == null ? receipt.receivedAt() : raw.retrievedAt();
        Published published = dated.published(named::bounds, collected);
        List<Actor> resolved = named.actors(published);
        Attribution attribution = outlets.attribute(told, published);
        List<DateExpression> expressions = dated.dates(published, dayOrder(attribution));
        return new EnrichedArticle(
                receipt.id(),
                receipt.revision(),
                url(document),
                document.title(),
                document.author(),
                document.text(),
                document.language(),
                document.content(),
                published,
                attribution.outlet(),
                attribution.origin(),
                attribution.stateMedia(),
                resolved,
                expressions,
                receipt.raw(),
                raw.via(),
                receipt.receivedAt(),
                enrichedAt,
                version,
                registry);
    }

    /** The order of figures that is customary where the text was written, else where it was published. */
    private static DayOrder dayOrder(Attribution attribution) {
        Outlet writer = attribution.origin() != null ? attribution.origin() : attribution.outlet();
        return DayOrder.usedIn(writer == null ? null : writer.country());
    }

    private static @Nullable String url(Document document) {
        String url = document.url();
        return url == null ? null : CanonicalUrl.of(url).orElse(url);
    }
}
