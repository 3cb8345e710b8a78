package io.dateline.ingest.archive;

/**
 * How much an archive may make of few bytes.
 *
 * @param articleBytes the longest text, page or line, unpacked
 * @param recordBytes the longest WARC record, unpacked, of whatever kind
 * @param ratio how many bytes one byte of a compressed member may become
 * @param ratioFrom the ratio is looked at when a member has given as many bytes; small ones may be extreme
 */
record ArchiveLimits(int articleBytes, long recordBytes, int ratio, long ratioFrom) {

    /** Records up to 1 GiB; a ratio of 250, looked at from 32 MiB on. News pages have 3 to 20, bombs 1,000. */
    static ArchiveLimits of(int articleBytes) {
        return new ArchiveLimits(articleBytes, 1L << 30, 250, 32 << 20);
    }

    /** Returns when {@code unpacked} bytes may have come from {@code packed} ones. */
    void checkRatio(long packed, long unpacked) throws ExpansionException {
        if (unpacked >= ratioFrom && unpacked / ratio > packed) {
            throw new ExpansionException(packed, unpacked, ratio);
        }
    }
}
