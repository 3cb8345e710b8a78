package io.dateline.ingest.http;

import io.dateline.contract.Json;
import io.dateline.ingest.publish.Publisher;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that takes articles by HTTP, and answers when Kafka has them.
 *
 * <p>Bounded in memory, threads and time, whatever clients do. Closing finishes the requests under way.
 */
public final class HttpIntake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpIntake.class);
    private static final Duration CLOSING = Duration.ofSeconds(12);

    private final HttpConfig config;
    private final Publisher publisher;
    private final Gate gate;
    private final Readiness readiness;
    private final Javalin server;

    /**
     * An intake that has not begun. The publisher becomes its own, and should give up before the patience of the limits
     * ends.
     */
    public HttpIntake(HttpConfig config, Publisher publisher, Clock clock) {
        this.config = config;
        this.publisher = publisher;
        HttpLimits limits = config.limits();
        LongSupplier nanoTime = System::nanoTime;
        this.gate = new Gate(limits.requestsInFlight());
        this.readiness = new Readiness(publisher, nanoTime);
        ArticlesHandler articles = new ArticlesHandler(
                new Access(config.tokens()),
                gate,
                new Budget(limits.bytesInFlight()),
                new RateLimit(limits.articlesPerSecond(), limits.burst(), nanoTime),
                new Body(limits, nanoTime),
                new SubmissionReader(limits, clock),
                new Delivery(publisher, limits.acknowledgement()));
        this.server = Javalin.create(javalin -> configure(javalin, articles));
    }

    /**
     * Begins to listen.
     *
     * @throws IllegalStateException when the address can't be had, with the reason in words
     */
    public void start() {
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "can't listen on " + config.host() + ":" + config.port() + ": " + innermost(e), e);
        }
    }

    /** Where it listens, as {@code http://host:port}. */
    public String address() {
        return "http://" + config.host() + ":" + server.port();
    }

    /** What keeps articles from being taken just now, in words; empty when nothing does. */
    public Optional<String> trouble() {
        return gate.isClosed() ? Optional.of("the intake is stopping") : readiness.trouble();
    }

    /** Refuses new requests, finishes those under way within seconds, and closes the publisher. */
    @Override
    public void close() {
        if (!gate.close(CLOSING)) {
            LOG.warn("stopping with requests under way");
        }
        try {
            server.stop();
        } catch (JavalinException e) {
            LOG.debug("connections were cut", e);
        } finally {
            publisher.close();
        }
    }

    private void configure(JavalinConfig javalin, ArticlesHandler articles) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        javalin.http.compressionStrategy = CompressionStrategy.NONE;
        JettySettings.apply(javalin.jetty, config);
        byte[] document = OpenApi.document();
        javalin.routes
                .post("/articles", articles)
                .get(
                        "/openapi.json",
                        context -> context.contentType("application/json").result(document))
                .get("/liveness", HttpIntake::alive)
                .get("/healthz", HttpIntake::alive)
                .get("/readiness", this::ready)
                .get("/readyz", this::ready)
                .exception(Problem.class, (problem, context) -> answer(problem, context))
                .exception(IOException.class, (gone, context) -> {
                    LOG.debug("a client has gone", gone);
                    answer(Problem.of(400, "the body broke off").with("Connection", "close"), context);
                })
                .exception(Exception.class, (unexpected, context) -> {
                    LOG.error("{} {}", context.method(), context.path(), unexpected);
                    answer(Problem.of(500, "an error of the intake; its log says more"), context);
                })
                .error(
                        404,
                        context -> answer(
                                Problem.of(404, "there is nothing here; GET /openapi.json says what is where"),
                                context))
                .error(
                        405,
                        context -> answer(
                                Problem.of(405, "this path takes other methods, see the Allow header"), context));
    }

    private static void alive(Context context) {
        context.contentType("application/json").result("{\"status\":\"alive\"}");
    }

    private void ready(Context context) {
        String trouble = trouble().orElse(null);
        if (trouble != null) {
            throw Problem.later(503, trouble, 5);
        }
        context.contentType("application/json").result(Json.mapper().writeValueAsBytes(Map.of("status", "ready")));
    }

    private static void answer(Problem problem, Context context) {
        problem.headers().forEach(context::header);
        context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(problem.json());
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
