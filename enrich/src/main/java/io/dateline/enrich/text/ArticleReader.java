package io.dateline.enrich.text;

import io.dateline.contract.RawArticle;
import io.dateline.enrich.document.Document;
import io.dateline.enrich.document.Furniture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an article as received, text or HTML, into what taggers take. Thread-safe; no content makes it throw.
 *
 * <p>Metadata comes in this order: {@code raw:} fields (title, author, siteName, publishedAt, language, url); then, of a
 * page, {@code jsonld:}, {@code meta:}, {@code link:canonical}, {@code itemprop:}, {@code page:} (h1, title, lang); then the
 * places of its dates, those nearest to the headline first: {@code time:}, {@code visible:}, {@code itemprop:} and
 * {@code line:date}; {@code visible:byline}.
 */
public final class ArticleReader {

    private static final int DEEPEST = 512;

    private final Sorter sorter = new Sorter(Phrases.load());
    private final ContentKinds kinds = new ContentKinds(KindPhrases.load());
    private final Languages languages = new Languages();

    /** Loads the table of furniture's words and the language model. */
    public ArticleReader() {}

    /** The article with its page's furniture taken out of the text. */
    public Document read(RawArticle raw) {
        return read(raw, false);
    }

    /** The same, but the text is exactly the content that was received, so that places in it are places in that. */
    public Document readAsIs(RawArticle raw) {
        return read(raw, true);
    }

    private Document read(RawArticle raw, boolean asIs) {
        Metadata metadata = new Metadata();
        metadata.add("raw:title", raw.title());
        metadata.add("raw:author", raw.author());
        metadata.add("raw:siteName", raw.siteName());
        metadata.add("raw:publishedAt", raw.publishedAt());
        metadata.add("raw:language", raw.language());
        metadata.add("raw:url", raw.url());
        List<Furniture> furniture = new ArrayList<>();
        org.jsoup.nodes.Document page = isHtml(raw) ? parsed(raw) : null;
        Sorter.Sorted sorted = page == null
                ? sorter.sort(Line.split(raw.content()), blankToNull(raw.title()))
                : page(page, raw, metadata, furniture);
        furniture.addAll(sorted.furniture());
        String body = Line.join(sorted.body());
        String language = metadata.first("raw:language", "page:lang");
        String url = page == null ? raw.url() : PageHead.url(metadata, raw.url());
        return new Document(
                url,
                sorted.title(),
                metadata.first("raw:author", "jsonld:author", "meta:author", "meta:parsely-author", "visible:byline"),
                asIs ? raw.content() : body,
                language == null ? languages.detect(body) : tag(language),
                kinds.of(metadata, url, sorted.title(), sorted.body(), page == null ? raw::content : page::text),
                metadata.all(),
                furniture);
    }

    private static org.jsoup.nodes.Document parsed(RawArticle raw) {
        return Jsoup.parse(
                raw.content(),
                raw.url() == null ? "" : raw.url(),
                Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    private Sorter.Sorted page(
            org.jsoup.nodes.Document page, RawArticle raw, Metadata metadata, List<Furniture> furniture) {
        List<JsonNode> articles = JsonLd.articles(page);
        PageHead.read(page, articles, metadata);
        MainText.Blocks blocks = MainText.of(page, raw.url());
        String declared = JsonLd.body(articles);
        boolean lacking = blocks.length() < 300 || declared.length() > blocks.length() * 1.6;
        List<Line> lines =
                !declared.isEmpty() && lacking && !looksLikeMarkup(declared) ? Line.split(declared) : blocks.blocks();
        for (String caption : blocks.captions()) {
            if (!caption.isBlank()) {
                furniture.add(new Furniture(Furniture.Kind.CAPTION, caption));
            }
        }
        String title = blankToNull(raw.title());
        return sorter.sort(lines, title == null ? PageHead.title(metadata) : title);
    }

    private static boolean isHtml(RawArticle raw) {
        String type = raw.contentType();
        return type == null
                ? looksLikeMarkup(raw.content())
                : type.toLowerCase(Locale.ROOT).contains("html");
    }

    /** Whether the beginning has a document's or a paragraph's tags. */
    private static boolean looksLikeMarkup(String content) {
        String head = content.substring(0, Math.min(2000, content.length())).toLowerCase(Locale.ROOT);
        if (head.stripLeading().startsWith("<!doctype") || head.contains("<html") || head.contains("<body")) {
            return true;
        }
        return head.stripLeading().startsWith("<")
                && (head.contains("</") || head.contains("/>"))
                && content.indexOf('>') > 0;
    }

    /** The tag's usual form: {@code en-GB} for {@code EN_gb}; null for what is no tag. */
    private static @Nullable String tag(String language) {
        String tag = Locale.forLanguageTag(language.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
