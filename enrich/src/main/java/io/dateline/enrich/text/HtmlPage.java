package io.dateline.enrich.text;

import io.dateline.enrich.document.Metadatum;
import java.util.List;
import org.jspecify.annotations.Nullable;

record HtmlPage(
        List<Metadatum> metadata,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable String canonicalUrl,
        String text) {}
