package io.dateline.enrich.document;

import java.util.Objects;

/**
 * One thing that the source or the page's head says of the article.
 *
 * @param field where it stands: {@code raw:publishedAt}, {@code jsonld:datePublished}, {@code jsonld:publisher.name},
 *     {@code meta:og:site_name}, {@code meta:article:published_time}, {@code link:canonical}, {@code time:datetime}, …
 * @param value as written there, not blank
 */
public record Metadatum(String field, String value) {

    public Metadatum {
        Objects.requireNonNull(field);
        Objects.requireNonNull(value);
    }
}
