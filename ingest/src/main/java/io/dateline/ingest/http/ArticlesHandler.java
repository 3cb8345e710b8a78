package io.dateline.ingest.http;

import io.dateline.contract.Via;
import io.dateline.ingest.publish.Outcome;
import io.dateline.ingest.source.Read;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /articles}: answers when Kafka has acknowledged, or has not in time. */
final class ArticlesHandler implements Handler {

    private static final int RETRY_SECONDS = 5;

    private final Access access;
    private final Gate gate;
    private final Budget budget;
    private final RateLimit rate;
    private final Body body;
    private final SubmissionReader reader;
    private final Delivery delivery;

    ArticlesHandler(
            Access access,
            Gate gate,
            Budget budget,
            RateLimit rate,
            Body body,
            SubmissionReader reader,
            Delivery delivery) {
        this.access = access;
        this.gate = gate;
        this.budget = budget;
        this.rate = rate;
        this.body = body;
        this.reader = reader;
        this.delivery = delivery;
    }

    @Override
    public void handle(Context context) throws IOException {
        HttpServletRequest request = context.req();
        String sender = access.sender(request);
        String client = sender == null ? request.getRemoteAddr() : sender;
        gate.enter();
        try (Budget.Lease lease = budget.lease()) {
            long wait = rate.wait(client);
            if (wait > 0) {
                throw Problem.later(429, "more articles than the limit allows", wait);
            }
            byte[] bytes = body.read(
                    request.getInputStream(),
                    request.getContentLengthLong(),
                    request.getHeader("Content-Encoding"),
                    lease);
            List<Read> reads = reader.read(bytes, submission(request, sender), lease);
            rate.pay(client, reads.size());
            List<Outcome> outcomes = delivery.of(reads);
            answer(context, Report.of(reads, outcomes));
        } finally {
            gate.leave();
        }
    }

    private static void answer(Context context, Report report) {
        if (report.unknown() > 0) {
            throw Problem.later(503, "Kafka did not acknowledge all articles in time", RETRY_SECONDS)
                    .with(report);
        }
        if (report.accepted() == 0) {
            throw Problem.of(report.malformed() ? 400 : 422, "no article was accepted")
                    .with(report);
        }
        context.status(202).contentType("application/json").result(report.json());
    }

    private static Submission submission(HttpServletRequest request, @Nullable String sender) {
        boolean event = request.getHeader("ce-specversion") != null
                || request.getHeader("ce-type") != null
                || request.getHeader("ce-id") != null;
        return new Submission(
                // Not getContentType(): Jetty throws where the charset is none.
                MediaType.of(request.getHeader("Content-Type")),
                event,
                event ? CloudEventReader.flaw(name -> request.getHeader("ce-" + name)) : null,
                url(request),
                new Via(Via.Kind.HTTP, sender));
    }

    /** The query's {@code url}, else the Content-Location header; null when there is neither. */
    private static @Nullable String url(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                if (pair.startsWith("url=")) {
                    return decoded(pair.substring("url=".length()));
                }
            }
        }
        return request.getHeader("Content-Location");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "the query's url is not percent-encoded").with(Report.NOTHING);
        }
    }
}
