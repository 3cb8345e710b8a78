package io.dateline.enrich.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dateline.contract.RawArticle;
import io.dateline.enrich.document.Document;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What tells two revisions of one article apart: 64 bits of SHA-256 are enough where only texts under one id are
 * compared.
 *
 * @param received of what was sent
 * @param read of what a reader of the page sees: a page that comes with other advertisements is no new revision
 */
record Fingerprint(long received, long read) {

    static long received(RawArticle article) {
        return digest(
                article.content(),
                article.title(),
                article.author(),
                article.siteName(),
                article.publishedAt(),
                article.language());
    }

    static long read(Document document) {
        return digest(document.title(), document.author(), document.text());
    }

    private static long digest(@Nullable String... fields) {
        MessageDigest digest = sha256();
        for (String field : fields) {
            if (field != null) {
                digest.update(field.getBytes(UTF_8));
            }
            digest.update((byte) (field == null ? 0 : 0xff)); // no UTF-8 text holds 0xff
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
