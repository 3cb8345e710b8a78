package io.dateline.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a feed says of one article.
 *
 * @param guid the feed's own name for it ({@code guid}, {@code id}, {@code rdf:about})
 * @param url where the article stands, absolute
 * @param title without markup
 * @param summary a description that is shorter than the article, HTML or text
 * @param content the article itself as far as the feed carries it, HTML or text
 * @param publishedAt ISO-8601 where the feed's date could be read, else as given
 * @param siteName the name of the publication, where the feed names one for each item
 * @param language BCP 47 tag, of the item or the feed
 */
record FeedItem(
        @Nullable String guid,
        @Nullable String url,
        @Nullable String title,
        @Nullable String author,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String publishedAt,
        @Nullable String siteName,
        @Nullable String language) {

    /** Whether it says anything at all. */
    boolean isEmpty() {
        return guid == null && url == null && title == null && summary == null && content == null;
    }
}
