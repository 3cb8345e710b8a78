package io.dateline.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The id of an article: a function of the article alone, so that sending it twice gives it once.
 *
 * <p>An article with a {@link CanonicalUrl} has the id {@code u} and the first 128 bits of the URL's SHA-256 in 32
 * lower-case hexadecimal digits; any other has {@code c} and the same of its content (in Unicode form NFC, every run of
 * white space as one blank, none at the ends). The letter keeps the two apart and says at a glance which rule applied.
 * 128 bits: among a million million articles, two share an id by chance with probability 10<sup>-15</sup>; readable ids
 * (a slug, the URL itself) would be longer, or change with the headline, or leak addresses into logs.
 *
 * <p>The address of an outlet's front page names no article (some sources put it on all of theirs), so it counts as
 * none.
 *
 * <p>Ids are record keys and primary keys: the rule never changes within a major version of the contract.
 */
public final class ArticleId {

    private static final int HEX_DIGITS = 32;

    private ArticleId() {}

    /** The id of this article: {@code u} or {@code c} and 32 hexadecimal digits. */
    public static String of(RawArticle article) {
        Optional<String> url = CanonicalUrl.of(article.url()).filter(ArticleId::namesPage);
        return url.map(ArticleId::ofCanonicalUrl).orElseGet(() -> "c" + digest(plain(article.content())));
    }

    /**
     * What tells the versions of one article apart: 32 hexadecimal digits over all that the source gave, save when and
     * by which way it came. White space and Unicode forms count as in the id.
     */
    public static String fingerprint(RawArticle article) {
        return digest(Stream.of(
                        article.content(),
                        article.contentType(),
                        article.title(),
                        article.author(),
                        article.siteName(),
                        article.publishedAt(),
                        article.language())
                .map(ArticleId::field)
                .collect(Collectors.joining()));
    }

    private static String ofCanonicalUrl(String url) {
        return "u" + digest(url);
    }

    private static boolean namesPage(String canonicalUrl) {
        int path = canonicalUrl.indexOf('/', "https://".length());
        return path >= 0 && path < canonicalUrl.length() - 1;
    }

    /** With its length, so that no two lists of fields read alike. */
    private static String field(@Nullable String value) {
        if (value == null) {
            return "-;";
        }
        String plain = plain(value);
        return plain.length() + ":" + plain + ";";
    }

    private static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(normal.length());
        boolean blank = false;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Unicode's White_Space and the byte order mark, spelled out so that no later Unicode changes an id. */
    private static boolean isBlank(char c) {
        return (c >= 0x09 && c <= 0x0D)
                || c == 0x20
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000
                || c == 0xFEFF;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
