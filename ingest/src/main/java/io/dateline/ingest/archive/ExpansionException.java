package io.dateline.ingest.archive;

import java.io.IOException;
import java.util.Locale;

/** Compressed data that become too many bytes. */
final class ExpansionException extends IOException {

    private static final long serialVersionUID = 1L;

    ExpansionException(long packed, long unpacked, int ratio) {
        super(String.format(
                Locale.ROOT, "%,d bytes become more than %,d; one may become %,d", packed, unpacked, ratio));
    }
}
