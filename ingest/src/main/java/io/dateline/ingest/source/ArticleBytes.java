package io.dateline.ingest.source;

import io.dateline.contract.RawArticle;
import io.dateline.contract.Via;
import io.dateline.ingest.charset.DecodedText;
import io.dateline.ingest.charset.TextDecoder;
import io.dateline.ingest.charset.UndecodableException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads single articles out of memory: what a source has fetched, or was sent.
 *
 * <p>What the article does not say, {@code retrievedAt} and {@code via}, is filled in. Safe for several threads.
 */
public final class ArticleBytes {

    private final Clock clock;
    private final RawArticleJson json = new RawArticleJson();

    /** @param clock tells {@code retrievedAt} */
    public ArticleBytes(Clock clock) {
        this.clock = clock;
    }

    /** Reads a RawArticle as JSON. */
    public Read json(String text, Via via, Place place) {
        return text.isBlank()
                ? new Read.Refused(place, Reason.EMPTY, "nothing but white space")
                : json.read(text, given -> complete(given, via), place);
    }

    /**
     * Reads a page.
     *
     * @param charset the label that came with it, as of the Content-Type header; null when there was none
     * @param url where the page stands, as given; null when unknown
     */
    public Read page(byte[] bytes, @Nullable String charset, @Nullable String url, Via via, Place place) {
        try {
            DecodedText decoded = TextDecoder.decodePage(bytes, charset);
            return decoded.text().isBlank()
                    ? new Read.Refused(place, Reason.EMPTY, "nothing but white space")
                    : new Read.Article(
                            new RawArticle(
                                    url,
                                    decoded.text(),
                                    "text/html",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    clock.instant(),
                                    via),
                            place);
        } catch (UndecodableException e) {
            return new Read.Refused(place, Reason.UNDECODABLE, String.valueOf(e.getMessage()));
        }
    }

    /** The text that valid UTF-8 holds, without byte order mark; empty for any other bytes. */
    public static Optional<String> utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    private RawArticle complete(RawArticle given, Via via) {
        return new RawArticle(
                given.url(),
                given.content(),
                given.contentType(),
                given.title(),
                given.author(),
                given.siteName(),
                given.publishedAt(),
                given.language(),
                given.retrievedAt() == null ? clock.instant() : given.retrievedAt(),
                given.via() == null ? via : given.via(),
                given.feed());
    }
}
