package io.dateline.ingest.feed;

import io.dateline.ingest.charset.TextDecoder;
import io.dateline.ingest.charset.UndecodableException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads feeds of every format, well-formed or not, and says of what is none why it is none. */
final class FeedReader {

    private FeedReader() {}

    /**
     * The feed in some bytes.
     *
     * @param base against which relative addresses count
     * @param contentType as the server gave it; of use for its charset alone, since feeds come under every type
     */
    static FeedDocument read(byte[] bytes, URI base, @Nullable String contentType) throws NoFeedException {
        String text = decode(bytes, contentType).stripLeading();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).stripLeading();
        }
        if (text.isEmpty()) {
            throw new NoFeedException(FeedStatus.EMPTY, "the document is empty");
        }
        return text.charAt(0) == '{' ? JsonFeed.read(text, base) : new XmlFeed(base).read(text);
    }

    private static String decode(byte[] bytes, @Nullable String contentType) throws NoFeedException {
        try {
            return TextDecoder.decodePage(bytes, charset(contentType)).text();
        } catch (UndecodableException e) {
            throw new NoFeedException(FeedStatus.PARSE_ERROR, String.valueOf(e.getMessage()));
        }
    }

    static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String rest = contentType.substring(at + "charset=".length()).strip();
        int end = rest.indexOf(';');
        return (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").strip();
    }
}
