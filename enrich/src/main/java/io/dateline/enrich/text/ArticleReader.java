package io.dateline.enrich.text;

import io.dateline.contract.RawArticle;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import io.dateline.enrich.document.Metadatum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a raw article: takes its page apart, finds title, body and language. Thread-safe; never throws. */
public final class ArticleReader {

    private final LayoutReader layouts = new LayoutReader(new FurnitureRules());
    private final HtmlPageReader pages = new HtmlPageReader();
    private final Languages languages = new Languages();

    /** The article with page furniture removed from its body. */
    public Document read(RawArticle raw) {
        return MarkupSniffer.isHtml(raw) ? readPage(raw) : readText(raw, false);
    }

    /**
     * The article with the content itself as its body, whatever it is; title, language and furniture are found as in
     * {@link #read}.
     */
    public Document readAsIs(RawArticle raw) {
        if (!MarkupSniffer.isHtml(raw)) {
            return readText(raw, true);
        }
        Document page = readPage(raw);
        return new Document(
                page.url(), page.title(), page.author(), raw.content(), page.language(), page.metadata(), page.furniture());
    }

    private Document readText(RawArticle raw, boolean asIs) {
        Layout layout = layouts.read(Lines.of(raw.content()), blankToNull(raw.title()));
        String body = asIs ? raw.content() : layout.text();
        String author = blankToNull(raw.author());
        return new Document(
                blankToNull(raw.url()),
                layout.title(),
                author == null ? byline(layout.furniture()) : author,
                body,
                language(raw, null, layout.text()),
                given(raw),
                layout.furniture());
    }

    private Document readPage(RawArticle raw) {
        HtmlPage page = pages.read(raw.content(), raw.url());
        String title = blankToNull(raw.title()) == null ? page.title() : raw.title();
        Layout layout = layouts.read(Lines.of(page.text()), title);
        List<Metadatum> metadata = given(raw);
        metadata.addAll(page.metadata());
        String author = blankToNull(raw.author()) == null ? page.author() : raw.author();
        return new Document(
                url(blankToNull(raw.url()), page.canonicalUrl()),
                layout.title(),
                author,
                layout.text(),
                language(raw, page.language(), layout.text()),
                metadata,
                layout.furniture());
    }

    /** What the source said beside the content. */
    private static List<Metadatum> given(RawArticle raw) {
        List<Metadatum> metadata = new ArrayList<>();
        add(metadata, "raw:url", raw.url());
        add(metadata, "raw:title", raw.title());
        add(metadata, "raw:author", raw.author());
        add(metadata, "raw:siteName", raw.siteName());
        add(metadata, "raw:publishedAt", raw.publishedAt());
        add(metadata, "raw:language", raw.language());
        return metadata;
    }

    private static void add(List<Metadatum> metadata, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            metadata.add(new Metadatum(field, value));
        }
    }

    /** What the source says, else what the words are, else what the page says, which is often its template's language. */
    private @Nullable String language(RawArticle raw, @Nullable String declared, String text) {
        String given = Languages.normalised(raw.language());
        if (given != null) {
            return given;
        }
        Optional<String> detected = languages.of(text);
        return detected.orElseGet(() -> Languages.normalised(declared));
    }

    /** The page's own address for itself, unless it names another site: that tells of the origin, not of this copy. */
    private static @Nullable String url(@Nullable String given, @Nullable String canonical) {
        if (canonical == null) {
            return given;
        }
        return given == null || Sites.same(given, canonical) ? canonical : given;
    }

    /** The names of a byline such as "By Jane Doe". */
    private static @Nullable String byline(List<Furniture> furniture) {
        return furniture.stream()
                .filter(piece -> piece.kind() == Furniture.Kind.BYLINE)
                .map(Furniture::text)
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("by "))
                .map(text -> text.substring(3).strip())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
