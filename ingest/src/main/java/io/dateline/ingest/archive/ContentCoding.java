package io.dateline.ingest.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes the Content-Encoding of an HTTP response. Crawlers often have undone it and kept the header: then it is left. */
final class ContentCoding {

    private static final int DEFLATE_IN_ZLIB = 8;
    // RFC 9659.
    private static final int ZSTD_WINDOW_LOG_MAX = 23;

    private ContentCoding() {}

    /**
     * The content as it was before it was encoded.
     *
     * @param headers the values of all Content-Encoding headers
     * @throws IOException when the encoding is none that is known
     */
    static InputStream undone(InputStream content, List<String> headers) throws IOException {
        InputStream undone = content;
        String[] codings = String.join(",", headers).toLowerCase(Locale.ROOT).split(",", -1);
        if (codings.length > 4) {
            throw new IOException("encoded more than four times");
        }
        // The last one was applied last.
        for (int i = codings.length - 1; i >= 0; i--) {
            undone = undone(undone, codings[i].strip());
        }
        return undone;
    }

    private static InputStream undone(InputStream content, String coding) throws IOException {
        return switch (coding) {
            case "", "identity", "none", "utf-8" -> content;
            case "gzip", "x-gzip" -> gzip(new PushbackInputStream(content, 2));
            case "deflate" -> deflate(new PushbackInputStream(content, 1));
            case "br" -> new BrotliInputStream(content);
            case "zstd" -> new ZstdInputStream(content).setLongMax(ZSTD_WINDOW_LOG_MAX);
            default -> throw new IOException("unknown Content-Encoding " + coding);
        };
    }

    private static InputStream gzip(PushbackInputStream content) throws IOException {
        byte[] start = content.readNBytes(2);
        content.unread(start);
        boolean encoded = start.length == 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
        return encoded ? new GZIPInputStream(content, 8 * 1024) : content;
    }

    /** Servers mean either of two formats by it; text is none of them. */
    private static InputStream deflate(PushbackInputStream content) throws IOException {
        int first = content.read();
        if (first < 0) {
            return content;
        }
        content.unread(first);
        if (first == '<' || first == '\n' || first == '\r') {
            return content;
        }
        boolean zlib = (first & 0x0F) == DEFLATE_IN_ZLIB && first >> 4 <= 7;
        return new Unzipped(content, new Inflater(!zlib));
    }

    /** Lets go of its inflater, as the one of the library does not when it is given one. */
    private static final class Unzipped extends InflaterInputStream {

        private Unzipped(InputStream in, Inflater inflater) {
            super(in, inflater);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
