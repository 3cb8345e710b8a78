package io.dateline.contract;

import java.util.List;
import java.util.Objects;

/**
 * What the content is, so that a stub or a wall does not count as an article.
 *
 * @param evidence empty with {@link ContentKind#ARTICLE}, which is what nothing speaks against
 */
public record ContentTag(ContentKind kind, List<Evidence> evidence) {

    public static final ContentTag ARTICLE = new ContentTag(ContentKind.ARTICLE, List.of());

    public ContentTag {
        Objects.requireNonNull(kind, "content.kind is required");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
