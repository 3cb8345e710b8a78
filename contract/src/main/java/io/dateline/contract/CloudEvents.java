package io.dateline.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Record headers by the CloudEvents 1.0 Kafka binding in binary mode: the value is the event's data, the headers say
 * what it is. All values are ASCII.
 */
public final class CloudEvents {

    private static final String JSON = "application/json";
    private static final String INGEST = "/ingest";
    private static final String ENRICH = "/enrich";

    private CloudEvents() {}

    /**
     * The headers of a raw article. The event's id is that of this version of the article: the same article sent twice
     * is the same event.
     *
     * @param id the article's, see {@link ArticleId}
     * @param time when it was received
     */
    public static Headers raw(String id, RawArticle article, Instant time) {
        return headers(id + "/" + ArticleId.fingerprint(article), source(article.via()), RawArticle.TYPE, time, id);
    }

    /** The headers of an enriched article. The event's id names revision, code and registry: what the tags depend on. */
    public static Headers enriched(EnrichedArticle article) {
        String id = article.id() + "/" + article.revision() + "/" + PercentEncoding.normalise(article.enricher(), "+")
                + "/" + PercentEncoding.normalise(article.registry(), "+");
        return headers(id, ENRICH, EnrichedArticle.TYPE, article.enrichedAt(), article.id());
    }

    /** The headers of an alarm. */
    public static Headers alarm(Alarm alarm) {
        String kind = Json.mapper().convertValue(alarm.kind(), String.class);
        String subject = PercentEncoding.normalise(alarm.subject(), "!$&'()*+,;=:@/?");
        return headers(alarm.at() + "/" + kind + "/" + subject, INGEST, Alarm.TYPE, alarm.at(), subject);
    }

    private static Headers headers(String id, String source, String type, Instant time, String subject) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(time));
        add(headers, "ce_subject", subject);
        add(headers, "content-type", JSON);
        return headers;
    }

    /** The source's own address where it has one, else a relative reference made of its kind and name. */
    private static String source(@Nullable Via via) {
        if (via == null) {
            return INGEST;
        }
        String kind = INGEST + "/" + Json.mapper().convertValue(via.kind(), String.class);
        String name = via.name();
        if (name == null || name.isEmpty()) {
            return kind;
        }
        return isAddress(name) ? name : kind + "/" + PercentEncoding.normalise(name, "!$&'()*+,;=:@/");
    }

    private static boolean isAddress(String name) {
        try {
            URI uri = new URI(name);
            return uri.getHost() != null && uri.toASCIIString().equals(name);

        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
