package io.dateline.ingest.charset;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Content that is no text whatever the charset: known file formats, and too many control characters. */
final class BinaryContent {

    private static final Map<String, String> SIGNATURES = signatures();
    // In text of any ASCII-based encoding control characters other than white space hardly occur.
    private static final int BYTES_PER_CONTROL = 50;

    private BinaryContent() {}

    static void refuse(byte[] bytes) throws UndecodableException {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                throw new UndecodableException("binary data, not text: it looks like " + signature.getValue(), 0);
            }
        }
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                // UTF-16, where every byte may stand in a letter, or not text: detection tells.
                return;
            }
            controls += control(b) ? 1 : 0;
        }
        if (controls > 0 && controls > bytes.length / BYTES_PER_CONTROL) {
            throw new UndecodableException(
                    String.format(Locale.ROOT, "binary data, not text: %,d control characters", controls), 0);
        }
    }

    /** Neither white space nor an escape of ISO-2022. */
    private static boolean control(byte b) {
        return (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0E && b != 0x0F
                        && b != 0x1B)
                || b == 0x7F;
    }

    private static Map<String, String> signatures() {
        Map<String, String> signatures = new LinkedHashMap<>();
        signatures.put("%PDF-", "a PDF document");
        signatures.put("PK\u0003\u0004", "a ZIP archive or an office document");
        signatures.put("\u001f\u008b", "gzip-compressed data");
        signatures.put("(\u00b5/\u00fd", "zstd-compressed data");
        signatures.put("BZh91AY&", "bzip2-compressed data");
        signatures.put("\u00fd7zXZ", "xz-compressed data");
        signatures.put("\u0089PNG", "a PNG image");
        signatures.put("GIF87a", "a GIF image");
        signatures.put("GIF89a", "a GIF image");
        signatures.put("\u00ff\u00d8\u00ff", "a JPEG image");
        signatures.put("\u00d0\u00cf\u0011\u00e0", "an old office document");
        return signatures;
    }
}
