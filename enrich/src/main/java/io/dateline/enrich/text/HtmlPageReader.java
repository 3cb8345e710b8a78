package io.dateline.enrich.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

final class HtmlPageReader {
    HtmlPage read(String html, @Nullable String url) {
        return new HtmlPage(List.of(), null, null, null, null, org.jsoup.Jsoup.parse(html).text());
    }
}
