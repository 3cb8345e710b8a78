package io.dateline.ingest.archive;

import io.dateline.contract.RawArticle;
import io.dateline.contract.Via;
import io.dateline.ingest.charset.DecodedText;
import io.dateline.ingest.charset.TextDecoder;
import io.dateline.ingest.charset.UndecodableException;
import io.dateline.ingest.source.Place;
import io.dateline.ingest.source.Read;
import io.dateline.ingest.source.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;

/** What a WARC record is: an article, a refusal, or of a kind that is left alone. */
record WarcRecord(@Nullable Read read, String leftAlone) {

    private static final int HTTP_HEADER_BYTES_MAX = 256 * 1024;
    private static final int OK = 200;
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> KINDS =
            Set.of("warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation");

    /**
     * Reads a record's content as far as that is needed.
     *
     * @param place where a refusal says that it stands
     * @throws DamageException when the content can't be had whole
     */
    static WarcRecord read(MessageHeaders headers, Body body, Via via, Place place, ArchiveLimits limits)
            throws DamageException {
        String kind = headers.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!kind.equals("response")) {
            return left(KINDS.contains(kind) ? kind : "record of another kind");
        }
        if (!headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("application/http")) {
            return left("response without HTTP");
        }
        try {
            return response(headers, body, via, place, limits);
        } catch (DamageException e) {
            throw e;
        } catch (UndecodableException e) {
            return refused(place, Reason.UNDECODABLE, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            return refused(place, Reason.DAMAGED, "the HTTP response can't be read: " + e.getMessage());
        }
    }

    private static WarcRecord response(MessageHeaders headers, Body body, Via via, Place place, ArchiveLimits limits)
            throws IOException, UndecodableException {
        body.boundBy(HTTP_HEADER_BYTES_MAX);
        HttpResponse http = HttpResponse.parse(body);
        body.unbound();
        if (http.status() != OK) {
            return left("response with another status than 200");
        }
        MediaType declared = type(http.headers(), headers);
        String type = declared.base().toString().toLowerCase(Locale.ROOT);
        boolean html = HTML.contains(type);
        if (!html && !type.equals("text/plain")) {
            return left("response that is no text");
        }
        byte[] content;
        try (InputStream in = ContentCoding.undone(
                Channels.newInputStream(http.body()), http.headers().all("Content-Encoding"))) {
            content = in.readNBytes(limits.articleBytes() + 1);
        }
        if (content.length > limits.articleBytes()) {
            return refused(
                    place,
                    Reason.OVERSIZED,
                    String.format(
                            Locale.ROOT, "more than the %,d bytes that an article may have", limits.articleBytes()));
        }
        String charset = declared.parameters().get("charset");
        DecodedText decoded = html ? TextDecoder.decodePage(content, charset) : TextDecoder.decode(content, false);
        if (decoded.text().isBlank()) {
            return refused(place, Reason.EMPTY, "a response without content");
        }
        RawArticle article = new RawArticle(
                headers.first("WARC-Target-URI").map(WarcRecord::bare).orElse(null),
                decoded.text(),
                html ? "text/html" : "text/plain",
                null,
                null,
                null,
                null,
                null,
                headers.first("WARC-Date").map(WarcRecord::instant).orElse(null),
                via);
        return new WarcRecord(new Read.Article(article, place), "");
    }

    /** What the server said, else what the crawler saw. */
    private static MediaType type(MessageHeaders http, MessageHeaders warc) {
        List<String> said = http.all("Content-Type");
        return said.isEmpty()
                ? MediaType.parseLeniently(
                        warc.first("WARC-Identified-Payload-Type").orElse("application/octet-stream"))
                : MediaType.parseLeniently(said.get(0));
    }

    /** Old crawlers put the address into angle brackets. */
    private static String bare(String uri) {
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    private static @Nullable Instant instant(String date) {
        try {
            Instant instant = Instant.parse(date.strip());
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year < 0 || year > 9999 ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static WarcRecord left(String kind) {
        return new WarcRecord(null, kind);
    }

    private static WarcRecord refused(Place place, Reason reason, String detail) {
        return new WarcRecord(new Read.Refused(place, reason, detail), "");
    }
}
