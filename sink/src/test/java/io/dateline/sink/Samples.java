package io.dateline.sink;

import io.dateline.contract.Actor;
import io.dateline.contract.ContentKind;
import io.dateline.contract.ContentTag;
import io.dateline.contract.DateExpression;
import io.dateline.contract.EnrichedArticle;
import io.dateline.contract.Evidence;
import io.dateline.contract.Mention;
import io.dateline.contract.Outlet;
import io.dateline.contract.Published;
import io.dateline.contract.SourcePosition;
import io.dateline.contract.StateMedia;
import io.dateline.contract.StateMediaTag;
import io.dateline.contract.Via;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Articles to store. */
final class Samples {

    static final UUID TOPIC = new UUID(1, 2);
    static final UUID OTHER_TOPIC = new UUID(3, 4);

    /** Too long for an index, and hardly to be compressed. */
    static final String UNSTORABLE_ID =
            new Random(1).ints(20_000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());

    static final Actor MAYOR = actor("ada-lund", "Ada Lund", "Lund", 3);
    static final Actor PORT = new Actor(
            "port-of-vik",
            null,
            "Port of Vik",
            Actor.Kind.ORGANISATION,
            null,
            "NO",
            "NORBUS",
            0.2,
            0.9,
            List.of(),
            List.of(new Mention(20, 31, "Port of Vik")));

    private Samples() {}

    static EnrichedArticle article(String id) {
        return article(id, 1, "The mayor Ada Lund opened the harbour on 3 May 2021.");
    }

    static EnrichedArticle article(String id, int revision, String text) {
        return article(id, revision, text, "en", List.of(MAYOR, PORT));
    }

    static EnrichedArticle article(String id, int revision, String text, String language, List<Actor> actors) {
        LocalDate day = LocalDate.of(2021, 5, 4);
        StateMedia controlled =
                new StateMedia(true, "NO", StateMedia.Category.STATE_CONTROLLED, "A survey 2020", null, null);
        return new EnrichedArticle(
                id,
                revision,
                "https://herald.example/" + id,
                "Harbours reopened",
                "B. Writer",
                text,
                language,
                new ContentTag(ContentKind.PAYWALLED, List.of(Evidence.page("Subscribe to read on"))),
                new Published(
                        "2021-05-04T10:15",
                        Published.Precision.MINUTE,
                        Published.Basis.BYLINE,
                        day,
                        day,
                        List.of(Evidence.page("4 May 2021, 10:15"))),
                new Outlet(
                        "herald.example",
                        "The Herald",
                        "NO",
                        0.98,
                        List.of(Evidence.url("herald.example")),
                        StateMedia.UNKNOWN,
                        null,
                        List.of()),
                new Outlet(
                        "wire.example",
                        "The Wire",
                        "NO",
                        0.8,
                        List.of(Evidence.page("(Wire)")),
                        controlled,
                        null,
                        List.of()),
                new StateMediaTag(
                        true,
                        "NO",
                        StateMedia.Category.STATE_CONTROLLED,
                        StateMediaTag.Carrier.ORIGIN,
                        List.of(Evidence.registry("wire.example"))),
                actors,
                List.of(
                        date(DateExpression.Type.DATE, "2021-05-03", "2021-05-03", "2021-05-04"),
                        date(DateExpression.Type.DURATION, "P3D", null, null)),
                new SourcePosition("articles.raw", 2, 17),
                new Via(Via.Kind.FILE, "a.txt"),
                Instant.parse("2026-01-02T03:04:05Z"),
                Instant.parse("2026-01-02T03:04:06Z"),
                "1.0.0",
                "2026-01-01");
    }

    static DateExpression date(DateExpression.Type type, String value, @Nullable String start, @Nullable String end) {
        return new DateExpression(
                type,
                value,
                null,
                start,
                end,
                DateExpression.Anchor.ABSOLUTE,
                0.9,
                null,
                new Mention(40, 50, "3 May 2021"));
    }

    static Actor actor(String id, String name, String words, int mentions) {
        List<Mention> places = IntStream.range(0, mentions)
                .mapToObj(i -> new Mention(i * 100, i * 100 + words.length(), words))
                .toList();
        return new Actor(
                id, "Q1", name, Actor.Kind.PERSON, "Mayor of Vik", "NO", "NORGOV", 0.5, 0.95, List.of(), places);
    }

    static Delivery at(EnrichedArticle article, long offset) {
        return Delivery.of(article, new Delivery.Position(TOPIC, 0, offset));
    }

    static ReadUpTo upTo(long nextOffset) {
        return new ReadUpTo(TOPIC, "articles.enriched", 0, nextOffset);
    }
}
