package io.dateline.ingest.http;

import io.dateline.contract.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that was not done, as RFC 9457 has it: status, what is wrong, and what headers help the client. */
final class Problem extends RuntimeException {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private final int status;
    private final transient Map<String, String> headers;
    private final transient @Nullable Report report;

    private Problem(int status, String detail, Map<String, String> headers, @Nullable Report report) {
        // No stack trace: it is an answer, and hostile clients ask for many.
        super(detail, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.report = report;
    }

    static Problem of(int status, String detail) {
        return new Problem(status, detail, Map.of(), null);
    }

    /** The client should come again later. */
    static Problem later(int status, String detail, long seconds) {
        return of(status, detail).with("Retry-After", Long.toString(seconds));
    }

    Problem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, detail(), more, report);
    }

    /** With what became of each article. */
    Problem with(Report articles) {
        return new Problem(status, detail(), headers, articles);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** The document, as bytes in UTF-8. */
    byte[] json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", TITLES.getOrDefault(status, "Error"));
        document.put("status", status);
        document.put("detail", detail());
        if (report != null) {
            document.putAll(report.members());
        }
        return Json.mapper().writeValueAsBytes(document);
    }

    private String detail() {
        return String.valueOf(getMessage());
    }
}
