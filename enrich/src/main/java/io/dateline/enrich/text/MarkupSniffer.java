package io.dateline.enrich.text;

import io.dateline.contract.RawArticle;
import java.util.Locale;

/** Tells HTML from plain text where the source does not. */
final class MarkupSniffer {

    private static final int LOOKED_AT = 4096;

    private MarkupSniffer() {}

    static boolean isHtml(RawArticle raw) {
        String type = raw.contentType();
        if (type != null) {
            String media = type.toLowerCase(Locale.ROOT);
            if (media.contains("html")) {
                return true;
            }
            if (media.startsWith("text/plain")) {
                return false;
            }
        }
        String start = raw.content()
                .substring(0, Math.min(LOOKED_AT, raw.content().length()))
                .toLowerCase(Locale.ROOT)
                .stripLeading();
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || (start.startsWith("<") && (start.contains("</") || start.contains("/>")))
                || (start.contains("<p>") && start.contains("</p>"))
                || (start.contains("<div") && start.contains("</div>"));
    }
}
