package io.dateline.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Articles of every shape that the records allow. */
final class RandomArticles {

    private RandomArticles() {}

    static Arbitrary<RawArticle> raw() {
        return Combinators.combine(
                        text().injectNull(0.3),
                        text(),
                        Arbitraries.of("text/plain", "text/html").injectNull(0.3),
                        text().injectNull(0.3),
                        text().injectNull(0.3),
                        text().injectNull(0.3),
                        instants().injectNull(0.3),
                        via().injectNull(0.3))
                .as((url, content, type, title, author, published, retrieved, via) ->
                        new RawArticle(url, content, type, title, author, title, published, author, retrieved, via));
    }

    static Arbitrary<EnrichedArticle> enriched() {
        Arbitrary<Source> source = Combinators.combine(
                        outlet().injectNull(0.3), outlet().injectNull(0.5), tag(), via().injectNull(0.5))
                .as(Source::new);
        Arbitrary<Content> content = Combinators.combine(
                        text(),
                        text().injectNull(0.5),
                        contentTag(),
                        published(),
                        actor().list().ofMaxSize(3),
                        date().list().ofMaxSize(3))
                .as(Content::new);
        return Combinators.combine(content, source, Arbitraries.integers().greaterOrEqual(1), instants())
                .as((c, s, revision, time) -> new EnrichedArticle(
                        "u0",
                        revision,
                        c.title(),
                        c.title(),
                        c.title(),
                        c.text(),
                        c.title(),
                        c.tag(),
                        c.published(),
                        s.outlet(),
                        s.origin(),
                        s.tag(),
                        c.actors(),
                        c.dates(),
                        s.via() == null ? null : new SourcePosition("articles.raw", 0, revision),
                        s.via(),
                        s.via() == null ? null : time,
                        time,
                        "1.2.0",
                        "2026-11-22"));
    }

    private record Source(
            @Nullable Outlet outlet,
            @Nullable Outlet origin,
            StateMediaTag tag,
            @Nullable Via via) {}

    private record Content(
            String text,
            @Nullable String title,
            ContentTag tag,
            Published published,
            List<Actor> actors,
            List<DateExpression> dates) {}

    private static Arbitrary<ContentTag> contentTag() {
        return Combinators.combine(
                        Arbitraries.of(ContentKind.class),
                        text().map(Evidence::page).list().ofMaxSize(2))
                .as(ContentTag::new);
    }

    /** Without lone surrogates, which are no text. */
    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).filter(RandomArticles::isText),
                Arbitraries.of("", "Élan \uD83D\uDEA2 \u0000\u2028\"\\", "نص", "<p>a</p>"));
    }

    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("9999-12-31T23:59:59Z").getEpochSecond())
                .map(seconds -> Instant.ofEpochSecond(seconds, Math.floorMod(seconds, 3) * 123_456_789L));
    }

    private static Arbitrary<LocalDate> days() {
        return instants().map(instant -> LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), 86_400)));
    }

    private static Arbitrary<Via> via() {
        return Combinators.combine(Arbitraries.of(Via.Kind.class), text().injectNull(0.3))
                .as(Via::new);
    }

    private static Arbitrary<Evidence> evidence() {
        return Arbitraries.oneOf(
                mention().map(Evidence::text),
                text().map(Evidence::page),
                text().map(Evidence::url),
                text().map(Evidence::metadata),
                text().map(Evidence::registry),
                text().map(detail -> new Evidence(Evidence.Kind.FEED, detail, null, null)));
    }

    private static Arbitrary<Mention> mention() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(1, 99),
                        text())
                .as((begin, length, words) -> new Mention(begin, begin + length, words));
    }

    private static Arbitrary<Published> published() {
        return Combinators.combine(
                        Arbitraries.of(Published.Precision.class).injectNull(0.3),
                        Arbitraries.of(Published.Basis.class),
                        days().injectNull(0.3),
                        days().injectNull(0.3),
                        evidence().list().ofMaxSize(2),
                        candidate().list().ofMaxSize(2),
                        Arbitraries.of(Published.Flag.class).list().ofMaxSize(2))
                .as((precision, basis, earliest, latest, evidence, candidates, flags) -> new Published(
                        precision == null ? null : "2020",
                        precision,
                        basis,
                        earliest,
                        latest,
                        evidence,
                        candidates,
                        flags));
    }

    private static Arbitrary<Published.Candidate> candidate() {
        return Combinators.combine(
                        Arbitraries.of(Published.Precision.class), Arbitraries.of(Published.Basis.class), evidence())
                .as((precision, basis, evidence) -> new Published.Candidate("2020", precision, basis, evidence));
    }

    private static Arbitrary<StateMedia> stateMedia() {
        return Combinators.combine(
                        Arbitraries.of(StateMedia.Category.class), text().injectNull(0.5), days().injectNull(0.5))
                .as((category, source, day) -> new StateMedia(category.flag(), source, category, source, day, day));
    }

    private static Arbitrary<StateMediaTag> tag() {
        return Combinators.combine(
                        Arbitraries.of(StateMedia.Category.class),
                        Arbitraries.of(StateMediaTag.Carrier.class).injectNull(0.3),
                        evidence().list().ofMaxSize(2))
                .as((category, via, evidence) -> new StateMediaTag(category.flag(), null, category, via, evidence));
    }

    private static Arbitrary<Outlet> outlet() {
        return Combinators.combine(
                        text().injectNull(0.5),
                        Arbitraries.doubles().between(0, 1),
                        evidence().list().ofMaxSize(2),
                        stateMedia(),
                        Arbitraries.of(new Outlet.Alternative("example.org", "Other", 0.25))
                                .injectNull(0.5),
                        Arbitraries.of(new Label("platform", "state-funded", "FR", "Platform, 2021", null, null))
                                .list()
                                .ofMaxSize(2))
                .as((country, confidence, evidence, stateMedia, alternative, labels) -> new Outlet(
                        "example.com", "Example", country, confidence, evidence, stateMedia, alternative, labels));
    }

    private static Arbitrary<Actor> actor() {
        return Combinators.combine(
                        Arbitraries.of("Q7", "Q123456789").injectNull(0.5),
                        text(),
                        Arbitraries.of(Actor.Kind.class),
                        text().injectNull(0.5),
                        Arbitraries.doubles().between(0, 1),
                        bearer().list().ofMaxSize(2),
                        mention().list().ofMinSize(1).ofMaxSize(3))
                .as((wikidata, name, kind, role, share, candidates, mentions) -> new Actor(
                        "name:a", wikidata, name, kind, role, role, role, share, 1 - share, candidates, mentions));
    }

    private static Arbitrary<Actor.Candidate> bearer() {
        return Combinators.combine(Arbitraries.of("Q7", "Q8").injectNull(0.5), text())
                .as((wikidata, name) -> new Actor.Candidate("a", wikidata, name));
    }

    private static Arbitrary<DateExpression> date() {
        return Combinators.combine(
                        Arbitraries.of(DateExpression.Type.class),
                        text(),
                        text().injectNull(0.5),
                        Arbitraries.of(DateExpression.Anchor.class),
                        Arbitraries.doubles().between(0, 1).injectNull(0.5),
                        text().injectNull(0.5),
                        mention())
                .as((type, value, mod, anchor, confidence, alternative, mention) ->
                        new DateExpression(type, value, mod, mod, value, anchor, confidence, alternative, mention));
    }
}
