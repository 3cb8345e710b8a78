package io.dateline.enrich.outlet;

import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Metadatum;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page for tests, put together piece by piece. */
final class Page {

    private @Nullable String url;
    private @Nullable String title;
    private @Nullable String author;
    private String text = "The two ministers met on Tuesday. They spoke about grain exports and agreed to meet again.";
    private final List<Metadatum> metadata = new ArrayList<>();
    private final List<Furniture> furniture = new ArrayList<>();

    static Page at(String url) {
        Page page = new Page();
        page.url = url;
        return page;
    }

    static Page unknown() {
        return new Page();
    }

    Page title(String words) {
        title = words;
        return this;
    }

    Page author(String name) {
        author = name;
        return this;
    }

    Page text(String words) {
        text = words;
        return this;
    }

    Page says(String field, String value) {
        metadata.add(new Metadatum(field, value));
        return this;
    }

    Page shows(Furniture.Kind kind, String line) {
        furniture.add(new Furniture(kind, line));
        return this;
    }

    Document read() {
        return new Document(url, title, author, text, "en", metadata, furniture);
    }
}
