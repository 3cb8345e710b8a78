package io.dateline.bench;

import io.dateline.contract.RawArticle;
import io.dateline.contract.Topics;
import io.dateline.contract.Via;
import io.dateline.ingest.source.ArticleReader;
import io.dateline.ingest.source.InputFormat;
import io.dateline.ingest.source.Reads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** A page in a file, as the intake reads it. */
final class PageFile {

    private static final String UNSEEN = "head, script, style, noscript, template, svg, iframe, [hidden]";

    private PageFile() {}

    /**
     * Reads {@code .html}, {@code .html.gz} and {@code .txt}.
     *
     * @param url where it stood; null when that is not known
     * @throws IOException if it can't be read, or is no article
     */
    static RawArticle read(Path file, @Nullable String url) throws IOException {
        ArticleReader reader = new ArticleReader(Topics.RAW_VALUE_BYTES_MAX, Clock.systemUTC());
        Via via = new Via(Via.Kind.FILE, file.toString());
        String name = file.toString().replaceFirst("\\.gz$", "");
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reads reads = reader.read(in, via, name.endsWith(".txt") ? InputFormat.TEXT : InputFormat.HTML)) {
            if (!reads.hasNext()) {
                throw new IOException("empty");
            }
            List<String> refusals = new ArrayList<>();
            RawArticle raw = reads.next().<@Nullable RawArticle>fold(article -> article.article(), refusal -> {
                refusals.add(refusal.toString());
                return null;
            });
            if (raw == null) {
                throw new IOException(String.join("; ", refusals));
            }
            return new RawArticle(url, raw.content(), raw.contentType(), null, null, null, null, null, null, raw.via());
        }
    }

    /** The same without address and metadata: the text that a reader sees, a line for each block. */
    static RawArticle visible(RawArticle page) {
        if (!"text/html".equals(page.contentType())) {
            return RawArticle.of(page.content());
        }
        Document document = Jsoup.parse(page.content());
        document.select(UNSEEN).remove();
        StringBuilder text = new StringBuilder();
        NodeVisitor lines = new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (breaks(node)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) {
                    text.append('\n');
                }
            }
        };
        document.body().traverse(lines);
        String shown = text.toString()
                .replaceAll("[ \u00a0\t]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        return new RawArticle(null, shown, "text/plain", null, null, null, null, null, null, null);
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br") || element.nameIs("li"));
    }
}
