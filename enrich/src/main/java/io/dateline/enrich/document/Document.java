package io.dateline.enrich.document;

import io.dateline.contract.ContentTag;
import io.dateline.contract.Evidence;
import io.dateline.contract.Mention;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article as it was read: its body, its tokens, and what stood around it. Immutable. */
public final class Document {

    private final @Nullable String url;
    private final @Nullable String title;
    private final @Nullable String author;
    private final String text;
    private final @Nullable String language;
    private final ContentTag content;
    private final List<Metadatum> metadata;
    private final List<Furniture> furniture;
    private final Tokens tokens;
    private final int[] supplementary;

    /**
     * @param url the article's own URL, the canonical one where the page names it
     * @param text the body; taggers give places in it
     * @param language BCP 47 tag
     * @param content what the body is
     * @param metadata in the order in which it was found
     * @param furniture in the order of the page
     */
    public Document(
            @Nullable String url,
            @Nullable String title,
            @Nullable String author,
            String text,
            @Nullable String language,
            ContentTag content,
            List<Metadatum> metadata,
            List<Furniture> furniture) {
        this.url = url;
        this.title = title;
        this.author = author;
        this.text = Objects.requireNonNull(text);
        this.language = language;
        this.content = content;
        this.metadata = List.copyOf(metadata);
        this.furniture = List.copyOf(furniture);
        this.tokens = Tokens.of(text);
        this.supplementary = supplementary(text);
    }

    /** One whose body is an article. */
    public Document(
            @Nullable String url,
            @Nullable String title,
            @Nullable String author,
            String text,
            @Nullable String language,
            List<Metadatum> metadata,
            List<Furniture> furniture) {
        this(url, title, author, text, language, ContentTag.ARTICLE, metadata, furniture);
    }

    /** A body alone. */
    public static Document of(String text) {
        return new Document(null, null, null, text, null, List.of(), List.of());
    }

    public @Nullable String url() {
        return url;
    }

    public @Nullable String title() {
        return title;
    }

    public @Nullable String author() {
        return author;
    }

    public String text() {
        return text;
    }

    public @Nullable String language() {
        return language;
    }

    public ContentTag content() {
        return content;
    }

    /** What is known of the article from elsewhere than its page: for a page that does not show it. */
    public Document withoutPage() {
        List<Metadatum> given = metadata.stream()
                .filter(datum -> datum.field().startsWith("raw:"))
                .toList();
        return new Document(url, null, null, "", language, content, given, List.of());
    }

    public List<Metadatum> metadata() {
        return metadata;
    }

    /** The values of one field, in the order in which they were found. */
    public Stream<String> metadata(String field) {
        return metadata.stream().filter(datum -> datum.field().equals(field)).map(Metadatum::value);
    }

    public List<Furniture> furniture() {
        return furniture;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The place of the characters {@code begin} (inclusive) to {@code end} (exclusive), in code points. */
    public Mention mention(int begin, int end) {
        return new Mention(codePoint(begin), codePoint(end), text.substring(begin, end));
    }

    /** The same as evidence. */
    public Evidence evidence(int begin, int end) {
        return Evidence.text(mention(begin, end));
    }

    private int codePoint(int character) {
        if (supplementary.length == 0) {
            return character;
        }
        int before = Arrays.binarySearch(supplementary, character);
        return character - (before >= 0 ? before : -before - 1);
    }

    /** Indices of the high surrogates: each code point above U+FFFF takes one character more than it counts. */
    private static int[] supplementary(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, count * 2));
                }
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
