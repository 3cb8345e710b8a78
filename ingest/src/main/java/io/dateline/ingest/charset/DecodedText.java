package io.dateline.ingest.charset;

import java.nio.charset.Charset;

/**
 * A text and how it was read.
 *
 * @param text without byte order mark
 * @param basis what told the charset
 * @param replaced how many damaged places stand as U+FFFD in the text; above 0 for HTML only
 */
public record DecodedText(String text, Charset charset, Basis basis, int replaced) {

    /** What told the charset. */
    public enum Basis {
        BYTE_ORDER_MARK,
        DECLARED,
        VALID_UTF_8,
        DETECTED
    }
}
