package io.dateline.ingest.http;

import io.javalin.config.JettyConfig;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How Jetty is set up: bounded in threads, headers and patience, and with its own errors as problems too. */
final class JettySettings {

    private static final int HEADER_BYTES = 8 * 1024;
    // For probes, documents and refusals while all of the others are busy.
    private static final int SPARE_THREADS = 16;
    private static final int BACKLOG = 256;
    // By then only answers are still being written.
    private static final long STOP_MILLIS = 3000;
    private static final long STOP_IDLE_MILLIS = 100;

    private JettySettings() {}

    static void apply(JettyConfig jetty, HttpConfig config) {
        QueuedThreadPool threads = new QueuedThreadPool(config.limits().requestsInFlight() + SPARE_THREADS, 8);
        threads.setName("http-intake");
        threads.setDaemon(true);
        jetty.threadPool = threads;
        jetty.modifyHttpConfiguration(JettySettings::configure);
        jetty.modifyServer(server -> {
            server.setErrorHandler(JettySettings::problem);
            server.setStopTimeout(STOP_MILLIS);
        });
        jetty.addConnector((server, http) -> connector(server, http, config));
    }

    private static void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setResponseHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
    }

    private static Connector connector(Server server, HttpConfiguration http, HttpConfig config) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(config.host().replace("[", "").replace("]", ""));
        connector.setPort(config.port());
        connector.setIdleTimeout(config.limits().idle().toMillis());
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
        connector.setAcceptQueueSize(BACKLOG);
        return connector;
    }

    /** What Jetty refuses before any handler sees it: broken requests, too large headers. */
    private static boolean problem(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE));
        byte[] json = Problem.of(status, "the request can't be understood").json();
        Content.Sink.write(response, true, new String(json, StandardCharsets.UTF_8), callback);
        return true;
    }
}
