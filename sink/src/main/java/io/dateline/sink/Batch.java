package io.dateline.sink;

import io.dateline.contract.Actor;
import io.dateline.contract.DateExpression;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Mention;
import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.contract.SourcePosition;
import io.dateline.contract.StateMediaTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries, sorted out: the last one of each article, and the last one of each revision.
 *
 * <p>Everything is in the order of ids, so that two instances lock rows in the same order.
 */
final class Batch {

    private final TreeMap<String, Delivery> tombstones = new TreeMap<>();
    private final TreeMap<String, EnrichedArticle> latest = new TreeMap<>();
    private final TreeMap<String, TreeMap<Integer, Delivery>> revisions = new TreeMap<>();
    private final Map<String, Delivery.Position> positions = new HashMap<>();
    private final WireNames names;
    private final DocumentWriter documents;

    Batch(List<Delivery> deliveries, WireNames names, DocumentWriter documents) {
        this.names = names;
        this.documents = documents;
        for (Delivery delivery : deliveries) {
            add(Storable.text(delivery.id()), delivery);
        }
    }

    private void add(String id, Delivery delivery) {
        EnrichedArticle article = delivery.article();
        if (article == null) {
            latest.remove(id);
            revisions.remove(id);
            tombstones.put(id, delivery);
        } else {
            latest.put(id, article);
            positions.put(id, delivery.from());
            revisions.computeIfAbsent(id, any -> new TreeMap<>()).put(article.revision(), delivery);
        }
    }

    Rows tombstones() {
        Rows rows = new Rows(ArticleTables.TOMBSTONES);
        tombstones.forEach((id, delivery) -> rows.add(
                id,
                delivery.from().topicId(),
                delivery.from().partition(),
                delivery.from().offset()));
        return rows;
    }

    Rows articles() {
        Rows rows = new Rows(ArticleTables.ARTICLES);
        latest.forEach((id, article) -> rows.add(articleRow(article, Objects.requireNonNull(positions.get(id)))));
        return rows;
    }

    private @Nullable Object[] articleRow(EnrichedArticle article, Delivery.Position from) {
        Published published = article.published();
        Outlet outlet = article.outlet();
        Outlet origin = article.origin();
        StateMediaTag stateMedia = article.stateMedia();
        SourcePosition raw = article.raw();
        return new @Nullable Object[] {
            article.id(),
            article.revision(),
            article.url(),
            article.title(),
            article.author(),
            article.language(),
            names.of(article.content().kind()),
            Storable.day(published.day()),
            published.value(),
            names.of(published.precision()),
            names.of(published.basis()),
            Storable.day(published.earliest()),
            Storable.day(published.latest()),
            outlet == null ? null : outlet.id(),
            outlet == null ? null : outlet.confidence(),
            origin == null ? null : origin.id(),
            origin == null ? null : origin.confidence(),
            stateMedia.flag(),
            stateMedia.state(),
            names.of(stateMedia.category()),
            names.of(stateMedia.via()),
            article.receivedAt(),
            article.enrichedAt(),
            article.enricher(),
            article.registry(),
            raw == null ? null : raw.topic(),
            raw == null ? null : raw.partition(),
            raw == null ? null : raw.offset(),
            from.topicId(),
            from.partition(),
            from.offset()
        };
    }

    Rows revisions() {
        Rows rows = new Rows(ArticleTables.REVISIONS);
        for (Map<Integer, Delivery> ofArticle : revisions.values()) {
            for (Delivery delivery : ofArticle.values()) {
                EnrichedArticle article = Objects.requireNonNull(delivery.article());
                rows.add(
                        article.id(),
                        article.revision(),
                        article.title(),
                        article.text(),
                        documents.write(article),
                        article.receivedAt(),
                        article.enrichedAt(),
                        delivery.from().topicId(),
                        delivery.from().partition(),
                        delivery.from().offset());
            }
        }
        return rows;
    }

    Rows outlets(Set<String> changed) {
        TreeMap<String, @Nullable Object[]> last = new TreeMap<>();
        for (EnrichedArticle article : articles(changed)) {
            for (Outlet outlet : present(article.outlet(), article.origin())) {
                newest(last, outlet.id(), outlet.id(), outlet.name(), outlet.country(), article.registry());
            }
        }
        return rows(ArticleTables.OUTLETS, last.values());
    }

    Rows actors(Set<String> changed) {
        TreeMap<String, @Nullable Object[]> last = new TreeMap<>();
        for (EnrichedArticle article : articles(changed)) {
            for (Actor actor : article.actors()) {
                newest(
                        last,
                        actor.id(),
                        actor.id(),
                        actor.wikidata(),
                        actor.name(),
                        names.of(actor.kind()),
                        article.registry());
            }
        }
        return rows(ArticleTables.ACTORS, last.values());
    }

    Rows articleActors(Set<String> changed) {
        Rows rows = new Rows(ArticleTables.ARTICLE_ACTORS);
        for (EnrichedArticle article : articles(changed)) {
            String day = Storable.day(article.published().day());
            int ordinal = 0;
            for (Actor actor : article.actors()) {
                rows.add(
                        article.id(),
                        actor.id(),
                        ordinal++,
                        day,
                        actor.role(),
                        actor.affiliation(),
                        actor.cameo(),
                        actor.salience(),
                        actor.confidence(),
                        integers(actor.mentions().stream().map(Mention::begin).toList()),
                        integers(actor.mentions().stream().map(Mention::end).toList()),
                        Storable.array(
                                actor.mentions().stream().map(Mention::text).toList()));
            }
        }
        return rows;
    }

    Rows dates(Set<String> changed) {
        Rows rows = new Rows(ArticleTables.DATES);
        for (EnrichedArticle article : articles(changed)) {
            int ordinal = 0;
            for (DateExpression date : article.dates()) {
                rows.add(
                        article.id(),
                        ordinal++,
                        names.of(date.type()),
                        date.value(),
                        date.mod(),
                        Storable.timestamp(date.start()),
                        Storable.timestamp(date.end()),
                        names.of(date.anchor()),
                        date.mention().begin(),
                        date.mention().end(),
                        date.mention().text());
            }
        }
        return rows;
    }

    private List<EnrichedArticle> articles(Set<String> changed) {
        List<EnrichedArticle> articles = new ArrayList<>();
        latest.forEach((id, article) -> {
            if (changed.contains(id)) {
                articles.add(article);
            }
        });
        return articles;
    }

    private static List<Outlet> present(@Nullable Outlet... outlets) {
        List<Outlet> present = new ArrayList<>();
        for (Outlet outlet : outlets) {
            if (outlet != null) {
                present.add(outlet);
            }
        }
        return present;
    }

    /** Of rows with the same id stays that of the latest registry, whose version is the last column. */
    private static void newest(Map<String, @Nullable Object[]> rows, String id, @Nullable Object... row) {
        rows.merge(
                id,
                row,
                (one, other) ->
                        String.valueOf(one[one.length - 1]).compareTo(String.valueOf(other[other.length - 1])) < 0
                                ? other
                                : one);
    }

    private static Rows rows(Table table, Collection<@Nullable Object[]> values) {
        Rows rows = new Rows(table);
        values.forEach(rows::add);
        return rows;
    }

    private static String integers(List<Integer> values) {
        return values.toString().replace('[', '{').replace(']', '}');
    }
}
