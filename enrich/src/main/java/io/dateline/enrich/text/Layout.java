package io.dateline.enrich.text;

import io.dateline.enrich.document.Furniture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page's lines sorted out.
 *
 * @param title null when no line is one and none was given
 * @param body the article's paragraphs, in order
 * @param furniture everything else, in order
 */
record Layout(@Nullable String title, List<String> body, List<Furniture> furniture) {

    Layout {
        body = List.copyOf(body);
        furniture = List.copyOf(furniture);
    }

    /** The body as one text. */
    String text() {
        return String.join("\n\n", body);
    }
}
