package io.dateline.ingest.archive;

import java.io.IOException;

/** Finds headers of ZIP members by their signature. */
final class ZipHeaders {

    private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

    private ZipHeaders() {}

    /** The place of the first header from a place on; -1 when there is none. */
    static long next(ByteSource source, long from) throws IOException {
        source.seek(from);
        byte[] chunk = new byte[64 * 1024];
        int matched = 0;
        for (int read = source.read(chunk, 0, chunk.length); read > 0; read = source.read(chunk, 0, chunk.length)) {
            for (int i = 0; i < read; i++) {
                matched = chunk[i] == SIGNATURE[matched] ? matched + 1 : chunk[i] == SIGNATURE[0] ? 1 : 0;
                if (matched == SIGNATURE.length) {
                    return source.position() - read + i + 1 - SIGNATURE.length;
                }
            }
        }
        return -1;
    }
}
