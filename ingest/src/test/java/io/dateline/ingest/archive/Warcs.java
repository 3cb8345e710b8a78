package io.dateline.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** WARC records and gzip members made of made-up articles. */
final class Warcs {

    private Warcs() {}

    /** A response record with a page whose body is that text. */
    static byte[] article(String url, String text) {
        return response(url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n", page(text));
    }

    /** A text of made-up words, always the same for a seed. */
    static String words(int seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(1 << 25), 36))
                .collect(Collectors.joining(" "));
    }

    static byte[] page(String text) {
        return ("<html><body><p>" + text + "</p></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    /** A response record; the status line and headers end with a line end. */
    static byte[] response(String url, String httpHead, byte[] body) {
        return record(
                "response",
                "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=response\r\n",
                joined((httpHead + "\r\n").getBytes(StandardCharsets.ISO_8859_1), body));
    }

    static byte[] record(String type, String headers, byte[] content) {
        return recordOfLength(type, headers, content, content.length);
    }

    /** A record whose header says another length than the content has. */
    static byte[] recordOfLength(String type, String headers, byte[] content, long length) {
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>"
                + "\r\nWARC-Date: 2021-05-04T10:00:00Z\r\n" + headers + "Content-Length: " + length + "\r\n\r\n";
        return joined(head.getBytes(StandardCharsets.UTF_8), content, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] gzip(byte[]... contents) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (byte[] content : contents) {
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }
}
