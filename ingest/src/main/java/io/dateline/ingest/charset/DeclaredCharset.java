package io.dateline.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset that a page declares in its head: a {@code meta} element or the XML declaration. */
final class DeclaredCharset {

    // Browsers look at 1,024 bytes; pages that put scripts first need more.
    private static final int HEAD_BYTES = 8192;

    private static final Pattern META = Pattern.compile(
            "<meta\\s[^>]{0,300}?charset\\s*+=\\s*+[\"']?+\\s*+([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML =
            Pattern.compile("^\\s*+<\\?xml\\s[^>]{0,200}?encoding\\s*+=\\s*+[\"']([\\w:.-]{1,40})");

    private DeclaredCharset() {}

    static @Nullable Charset in(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Charset fromXml = first(XML.matcher(head));
        return fromXml != null ? fromXml : first(META.matcher(head));
    }

    private static @Nullable Charset first(Matcher matcher) {
        return matcher.find() ? CharsetLabels.declared(matcher.group(1)) : null;
    }
}
