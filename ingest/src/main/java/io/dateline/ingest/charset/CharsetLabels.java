package io.dateline.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a charset's label means in practice: the superset that browsers read under it.
 *
 * <p>Source: the WHATWG Encoding Standard, section "Names and labels". A page that says ISO-8859-1 means windows-1252,
 * because that is what everybody's software wrote.
 */
final class CharsetLabels {

    private static final Map<String, String> IN_PRACTICE = Map.ofEntries(
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("x-user-defined", "windows-1252"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso8859-9", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("tis620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            // A declaration that could be read as ASCII is not in UTF-16.
            Map.entry("utf-16", "UTF-8"),
            Map.entry("utf-16le", "UTF-8"),
            Map.entry("utf-16be", "UTF-8"),
            Map.entry("utf8", "UTF-8"));

    private CharsetLabels() {}

    /** The charset that a declaration inside of a page means; null when the label names none. */
    static @Nullable Charset declared(String label) {
        String key = label.strip().toLowerCase(Locale.ROOT);
        return forName(IN_PRACTICE.getOrDefault(key, key));
    }

    /** The charset that a detector's answer means; null when this runtime does not have it. */
    static @Nullable Charset detected(String label) {
        String key = label.toLowerCase(Locale.ROOT);
        return forName(key.startsWith("utf-") ? key : IN_PRACTICE.getOrDefault(key, key));
    }

    private static @Nullable Charset forName(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException none) {
            return null;
        }
    }
}
