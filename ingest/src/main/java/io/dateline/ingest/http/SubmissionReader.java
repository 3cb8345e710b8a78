package io.dateline.ingest.http;

import io.dateline.contract.Topics;
import io.dateline.contract.Via;
import io.dateline.ingest.source.ArticleBytes;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reads;
import io.dateline.ingest.source.Reason;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** Reads the articles of a request's body by its media type. Safe for several threads. */
final class SubmissionReader {

    private static final String PLACE = "request";

    // What an article costs in memory beside its bytes, until it is answered.
    private static final int ARTICLE_BYTES = 2048;

    private static final Set<String> LINES = Set.of("application/jsonl", "application/x-ndjson");

    private final int articlesMax;
    private final ArticleReader reader;
    private final ArticleBytes articles;
    private final CloudEventReader events;

    SubmissionReader(HttpLimits limits, Clock clock) {
        this.articlesMax = limits.articlesPerRequest();
        this.reader = new ArticleReader(Topics.RAW_VALUE_BYTES_MAX, clock);
        this.articles = new ArticleBytes(clock);
        this.events = new CloudEventReader(articles);
    }

    /**
     * Articles and refusals in the order of the body, at least one.
     *
     * @param lease pays for what articles cost beside their bytes
     * @throws Problem 415, 413 for too many articles, 503 when the budget is spent
     */
    List<Read> read(byte[] body, Submission from, Budget.Lease lease) {
        if (from.binaryEvent()) {
            return binary(body, from);
        }
        String type = from.type().name();
        if (LINES.contains(type)) {
            return lines(body, from, lease);
        }
        return switch (type) {
            case "text/html" -> page(body, from);
            case "application/json" -> json(body, from, lease, articles::json);
            case "application/cloudevents+json" ->
                List.of(text(body, text -> events.structured(text, from.via(), place(1))));
            case "application/cloudevents-batch+json" -> json(body, from, lease, events::structured);
            default -> throw unsupported();
        };
    }

    private static Problem unsupported() {
        return Problem.of(
                        415,
                        "send application/json, application/jsonl, text/html, application/cloudevents+json or"
                                + " application/cloudevents-batch+json")
                .with(
                        "Accept-Post",
                        "application/json, application/jsonl, application/x-ndjson, text/html,"
                                + " application/cloudevents+json, application/cloudevents-batch+json")
                .with(Report.NOTHING);
    }

    private List<Read> binary(byte[] body, Submission from) {
        if (!from.type().name().equals("application/json")) {
            throw unsupported();
        }
        String flaw = from.eventFlaw();
        return List.of(
                flaw != null
                        ? new Read.Refused(place(1), Reason.NO_ARTICLE, flaw)
                        : text(body, text -> articles.json(text, from.via(), place(1))));
    }

    private List<Read> page(byte[] body, Submission from) {
        Place place = place(1);
        String url = from.url();
        if (body.length == 0) {
            return List.of(empty());
        }
        if (url != null && !isAddress(url)) {
            return List.of(new Read.Refused(
                    place, Reason.NO_ARTICLE, "the page's URL is not an absolute one of http or https"));
        }
        if (body.length > Topics.RAW_VALUE_BYTES_MAX) {
            return List.of(oversized(place));
        }
        return List.of(articles.page(body, from.type().charset(), url, from.via(), place));
    }

    private List<Read> lines(byte[] body, Submission from, Budget.Lease lease) {
        List<Read> found = new ArrayList<>();
        try (Reads reads = reader.read(new ByteArrayInputStream(body), from.via(), InputFormat.JSONL)) {
            while (reads.hasNext()) {
                if (found.size() == articlesMax) {
                    throw JsonElements.tooMany(articlesMax);
                }
                pay(lease, 1);
                found.add(reads.next());
            }
        }
        return found.isEmpty() ? List.of(empty()) : found;
    }

    private List<Read> json(byte[] body, Submission from, Budget.Lease lease, ElementReader each) {
        Optional<String> text = ArticleBytes.utf8(body);
        if (text.isEmpty() || !JsonElements.isArray(text.get())) {
            return List.of(text(body, one -> each.read(one, from.via(), place(1))));
        }
        List<String> elements;
        try {
            elements = JsonElements.of(text.get(), articlesMax);
        } catch (JacksonException e) {
            return List.of(new Read.Refused(place(1), Reason.BROKEN_JSON, where(e)));
        }
        if (elements.isEmpty()) {
            return List.of(new Read.Refused(place(1), Reason.EMPTY, "an array without elements"));
        }
        pay(lease, elements.size());
        List<Read> found = new ArrayList<>(elements.size());
        for (String element : elements) {
            Place place = place(found.size() + 1L);
            found.add(
                    element.length() > Topics.RAW_VALUE_BYTES_MAX
                            ? oversized(place)
                            : each.read(element, from.via(), place));
        }
        return found;
    }

    private static Read text(byte[] body, Function<String, Read> read) {
        if (body.length == 0) {
            return empty();
        }
        return ArticleBytes.utf8(body)
                .map(read)
                .orElseGet(() -> new Read.Refused(place(1), Reason.UNDECODABLE, "not valid UTF-8"));
    }

    private static void pay(Budget.Lease lease, int count) {
        if (!lease.add((long) count * ARTICLE_BYTES)) {
            throw Problem.later(503, "too many articles are under way", 1);
        }
    }

    private static String where(JacksonException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        return e.getLocation() == null
                ? message
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": " + message;
    }

    private static boolean isAddress(String url) {
        // Real addresses have blanks and other letters in them: only what makes them absolute is looked at.
        String start = url.toLowerCase(Locale.ROOT);
        return (start.startsWith("https://") && start.length() > 8)
                || (start.startsWith("http://") && start.length() > 7);
    }

    private static Read empty() {
        return new Read.Refused(place(1), Reason.EMPTY, "the body has no article");
    }

    private static Read oversized(Place place) {
        return new Read.Refused(
                place,
                Reason.OVERSIZED,
                String.format(
                        Locale.ROOT, "more than the %,d bytes that an article may have", Topics.RAW_VALUE_BYTES_MAX));
    }

    private static Place place(long number) {
        return new Place(PLACE, number);
    }

    private interface ElementReader {
        Read read(String text, Via via, Place place);
    }
}
