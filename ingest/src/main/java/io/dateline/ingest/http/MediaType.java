package io.dateline.ingest.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Content-Type header says.
 *
 * @param name in lower case, without parameters; empty when there is none
 * @param charset the parameter; null when there is none
 */
record MediaType(String name, @Nullable String charset) {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);

    static MediaType of(@Nullable String header) {
        if (header == null) {
            return new MediaType("", null);
        }
        int end = header.indexOf(';');
        Matcher charset = CHARSET.matcher(header);
        return new MediaType(
                (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT),
                charset.find() ? charset.group(1) : null);
    }
}
